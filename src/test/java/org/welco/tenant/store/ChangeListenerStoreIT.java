package org.welco.tenant.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.welco.launcher.Pauses;
import org.welco.platform.persistence.DirectConnections;
import org.welco.platform.persistence.Migrations;
import org.welco.tenant.ATenant;
import org.welco.tenant.ServedTenants;
import org.welco.tenant.Tenant;
import org.welco.tenant.change.TenantChanged;
import org.welco.testing.StoreDatabase;

/** A node that listens for what other nodes change, on a real PostgreSQL. */
class ChangeListenerStoreIT {

    private static final PGSimpleDataSource DATABASE = StoreDatabase.fresh();
    private static final Tenant VILLE = migrated("ville.fr");
    private static final Tenant AGGLO = migrated("agglo.fr");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<Tenant> told = new LinkedBlockingQueue<>();
    private final ChangeListener listener =
            new ChangeListener(new DirectConnections(DATABASE), ServedTenants.of(VILLE, AGGLO), new Heard(told));

    private static Tenant migrated(String host) {
        Tenant tenant = ATenant.of(host);
        new Migrations(new DirectConnections(DATABASE)).migrateTenant(tenant.schema());
        return tenant;
    }

    @BeforeEach
    void listen_until_both_were_told_once() throws InterruptedException {
        listener.begin(Thread::new);
        assertThat(next()).isEqualTo(AGGLO);
        assertThat(next()).isEqualTo(VILLE);
    }

    @AfterEach
    void listen_no_more() throws SQLException {
        listener.close();
        cut();
    }

    private Tenant next() throws InterruptedException {
        return told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void change(Tenant tenant) throws SQLException {
        execute("insert into " + tenant.schema()
                + ".change (topic, subject, kind) values ('mail', 'maarch-1', 'CLAIM')");
    }

    /** As when the network, or whoever restarts PostgreSQL, cuts the line. */
    private static void cut() throws SQLException {
        execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and query ilike 'listen %'");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void the_tenant_whose_data_changed_is_told_and_no_other() throws Exception {
        change(VILLE);
        assertThat(next()).isEqualTo(VILLE);

        change(AGGLO);
        assertThat(next()).isEqualTo(AGGLO);
        assertThat(told).isEmpty();
    }

    @Test
    void what_is_rolled_back_is_not_told() throws Exception {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into " + VILLE.schema()
                    + ".change (topic, subject, kind) values ('mail', 'maarch-1', 'CLAIM')");
            connection.rollback();
        }
        change(AGGLO);

        assertThat(next()).isEqualTo(AGGLO);
    }

    @Test
    void after_a_cut_every_tenant_is_told_because_nobody_knows_what_was_missed() throws Exception {
        cut();

        assertThat(next()).isEqualTo(AGGLO);
        assertThat(next()).isEqualTo(VILLE);
        assertThat(listener.isListening()).isTrue();
    }

    @Test
    void after_a_cut_changes_are_heard_as_before() throws Exception {
        cut();
        next();
        next();

        change(VILLE);

        assertThat(next()).isEqualTo(VILLE);
    }

    @Test
    void a_closed_listener_holds_no_connection() throws Exception {
        listener.close();
        change(VILLE);

        assertThat(Pauses.until(() -> !listener.isListening(), PATIENCE)).isTrue();
        assertThat(Pauses.until(ChangeListenerStoreIT::nobodyListens, PATIENCE)).isTrue();
    }

    private static boolean nobodyListens() {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) = 0 from pg_stat_activity"
                        + " where datname = current_database() and query ilike 'listen %'")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** One observer, so slow or wrong as it may be. */
    private record Heard(BlockingQueue<Tenant> told) implements Event<TenantChanged> {

        @Override
        public void fire(TenantChanged event) {
            told.add(event.tenant());
        }

        @Override
        public <U extends TenantChanged> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends TenantChanged> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<TenantChanged> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends TenantChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends TenantChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
