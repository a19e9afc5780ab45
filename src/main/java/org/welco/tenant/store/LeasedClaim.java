package org.welco.tenant.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.welco.tenant.JobClaim;

/**
 * A claim with a lease that is renewed three times while it lasts. Every statement names the holder, so that whoever lost
 * the job can change nothing of it any more.
 */
final class LeasedClaim implements JobClaim {

    private static final System.Logger LOG = System.getLogger(LeasedClaim.class.getName());
    private static final int BEATS_PER_LEASE = 3;
    private static final String MINE = " where claimed_by = ? and tenant = ? and job = ?";

    private final DataSource dataSource;
    private final Duration lease;
    private final String holder;
    private final String host;
    private final String job;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean lost;
    private volatile long heldUntilNanos;
    private volatile ScheduledFuture<?> heartbeat;

    LeasedClaim(DataSource dataSource, Duration lease, String holder, String host, String job) {
        this.dataSource = dataSource;
        this.lease = lease;
        this.holder = holder;
        this.host = host;
        this.job = job;
    }

    /** @param claimedAtNanos this JVM's time just before the claim was asked for: never later than the database's */
    void keepAlive(ScheduledExecutorService executor, long claimedAtNanos) {
        heldUntilNanos = claimedAtNanos + lease.toNanos();
        long period = lease.toMillis() / BEATS_PER_LEASE;
        heartbeat = executor.scheduleAtFixedRate(this::renew, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean isHeld() {
        return !ended.get() && !lost && System.nanoTime() - heldUntilNanos < 0;
    }

    @Override
    public void done(String result) {
        end(result, "next_run");
    }

    @Override
    public void done(String result, Duration next) {
        end(result, "greatest(last_run + interval '1 us', now() + " + next.toMillis() + " * interval '1 ms')");
    }

    @Override
    public void close() {
        done("interrompu");
    }

    private void renew() {
        long before = System.nanoTime();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update welco.job_claim set lease_until = now() + ? * interval '1 ms'" + MINE)) {
            statement.setLong(1, lease.toMillis());
            setHolder(statement, 2);
            if (statement.executeUpdate() > 0) {
                heldUntilNanos = before + lease.toNanos();
            } else if (!ended.get()) {
                lost = true;
                heartbeat.cancel(false);
                LOG.log(System.Logger.Level.WARNING, "tenant {0}: {1}: claim lost to another node", host, job);
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "tenant {0}: {1}: claim not renewed: {2}", host, job, e.getMessage());
        }
    }

    private void end(String result, String nextRun) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        heartbeat.cancel(false);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update welco.job_claim set claimed_by = null, lease_until = null, last_result = ?, next_run = "
                                + nextRun + MINE)) {
            statement.setString(1, result);
            setHolder(statement, 2);
            statement.executeUpdate();
        } catch (SQLException e) {
            // the lease ends by itself: nothing is lost but the result
            LOG.log(System.Logger.Level.WARNING, "tenant {0}: {1}: end not noted: {2}", host, job, e.getMessage());
        }
    }

    private void setHolder(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, holder);
        statement.setString(first + 1, host);
        statement.setString(first + 2, job);
    }
}
