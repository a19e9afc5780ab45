package org.welco.tenant.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.welco.platform.config.ProcessSettings;
import org.welco.tenant.JobClaim;
import org.welco.tenant.JobClaims;
import org.welco.tenant.JobStanding;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantStoreException;

/**
 * Claims in {@code welco.job_claim}, each taken by one statement. Only the database's clock decides. {@code next_run} equal
 * to {@code last_run} means that the next run follows the interval, so that a changed interval counts at once.
 */
@ApplicationScoped
public class JdbcJobClaims implements JobClaims {

    private static final String FREE = "(c.claimed_by is null or c.lease_until < now())";
    private static final String DUE = "(c.lease_until < now() or c.last_run is null and c.next_run <= now()"
            + " or c.next_run > c.last_run and c.next_run <= now()"
            + " or c.next_run <= c.last_run and c.last_run + ? * interval '1 ms' <= now())";
    private static final String CLAIM = "insert into welco.job_claim as c"
            + " (tenant, job, next_run, last_run, claimed_by, lease_until)"
            + " values (?, ?, now(), now(), ?, now() + ? * interval '1 ms')"
            + " on conflict (tenant, job) do update set next_run = now(), last_run = now(),"
            + " claimed_by = excluded.claimed_by, lease_until = excluded.lease_until where " + FREE;

    private final AtomicLong count = new AtomicLong();
    private final String node = UUID.randomUUID().toString();
    private DataSource dataSource;
    private Duration lease;

    @Resource(type = ManagedScheduledExecutorService.class)
    private ScheduledExecutorService heartbeats;

    JdbcJobClaims() {}

    @Inject
    public JdbcJobClaims(DataSource dataSource, ProcessSettings settings) {
        this(dataSource, settings.jobs().lease(), null);
    }

    /** For whoever has no container to give it an executor. */
    public JdbcJobClaims(DataSource dataSource, Duration lease, ScheduledExecutorService heartbeats) {
        this.dataSource = dataSource;
        this.lease = lease;
        this.heartbeats = heartbeats;
    }

    @Override
    public Optional<JobClaim> claim(Tenant tenant, String job) {
        return claim(tenant, job, Optional.empty());
    }

    @Override
    public Optional<JobClaim> claimIfDue(Tenant tenant, String job, Duration interval) {
        return claim(tenant, job, Optional.of(interval));
    }

    @Override
    public Map<String, JobStanding> standings(String job) {
        String sql = "select tenant, now(), coalesce(lease_until > now(), false), last_run,"
                + " case when last_run is null or next_run > last_run then next_run end, last_result, claimed_by"
                + " from welco.job_claim where job = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, job);
            Map<String, JobStanding> standings = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    standings.put(row.getString(1), standing(row));
                }
            }
            return standings;
        } catch (SQLException e) {
            throw new TenantStoreException("the claims of jobs cannot be read", e);
        }
    }

    private static JobStanding standing(ResultSet row) throws SQLException {
        Instant asOf = row.getObject(2, OffsetDateTime.class).toInstant();
        boolean claimed = row.getBoolean(3);
        boolean abandoned = !claimed && row.getString(7) != null;
        return new JobStanding(
                asOf,
                claimed,
                instant(row, 4),
                abandoned ? Optional.of(asOf) : instant(row, 5),
                Optional.ofNullable(row.getString(6)).orElse(""));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private Optional<JobClaim> claim(Tenant tenant, String job, Optional<Duration> interval) {
        String holder = node + " " + count.incrementAndGet();
        long before = System.nanoTime();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(interval.isPresent() ? CLAIM + " and " + DUE : CLAIM)) {
            statement.setString(1, tenant.host());
            statement.setString(2, job);
            statement.setString(3, holder);
            statement.setLong(4, lease.toMillis());
            if (interval.isPresent()) {
                statement.setLong(5, interval.get().toMillis());
            }
            if (statement.executeUpdate() == 0) {
                return Optional.empty();
            }
        } catch (SQLException e) {
            throw new TenantStoreException("a job cannot be claimed", e);
        }
        LeasedClaim claim = new LeasedClaim(dataSource, lease, holder, tenant.host(), job);
        claim.keepAlive(heartbeats, before);
        return Optional.of(claim);
    }
}
