package org.welco.mail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.qualification.CountedLooks;
import org.welco.platform.persistence.DirectConnections;
import org.welco.platform.persistence.Migrations;
import org.welco.tenant.ATenant;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.ForEachTenant;
import org.welco.tenant.ServedTenants;
import org.welco.tenant.TenantGate;
import org.welco.tenant.store.JdbcJobClaims;
import org.welco.testing.StoreDatabase;

/** A request whose time has come is looked at by the next tick of the timer, whatever the tick before left. */
class FollowingDraftsInTimeStoreIT {

    private static final Duration TICK = Duration.ofSeconds(5);

    private final DataSource database = migrated();
    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor();
    private final CountedLooks looks = new CountedLooks();

    @AfterEach
    void no_thread_is_left() {
        heartbeats.shutdownNow();
    }

    private static DataSource migrated() {
        DataSource database = StoreDatabase.fresh();
        new Migrations(new DirectConnections(database)).migrateShared();
        return database;
    }

    /** One tick, and what it started is over. */
    private void ticks() throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        ForEachTenant tenants = new ForEachTenant(
                ServedTenants.of(ATenant.of("a.fr")),
                new TenantGate(new CurrentTenant(), threads),
                new JdbcJobClaims(database, Duration.ofSeconds(60), heartbeats),
                1);
        new FollowDraftsTimer(tenants, looks).tick();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    /** As if what is written had been written so much earlier. */
    private void passes(Duration time) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update welco.job_claim set last_run = last_run - interval '" + time.toMillis()
                    + " ms', next_run = next_run - interval '" + time.toMillis() + " ms'");
        }
    }

    @Test
    void no_tick_is_let_pass() throws InterruptedException, SQLException {
        ticks();
        passes(TICK.minusMillis(200));
        ticks();
        assertThat(looks.count()).isEqualTo(2);
    }

    @Test
    void nodes_that_tick_at_the_same_moment_look_once() throws InterruptedException {
        ticks();
        ticks();
        assertThat(looks.count()).isEqualTo(1);
    }
}
