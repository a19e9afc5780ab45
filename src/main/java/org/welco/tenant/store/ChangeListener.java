package org.welco.tenant.store;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.welco.platform.persistence.DirectConnections;
import org.welco.tenant.Tenant;
import org.welco.tenant.Tenants;
import org.welco.tenant.change.TenantChanged;

/**
 * Hears of changes in all tenants, on one connection of this node outside the pool. After a cut it connects again, waiting
 * longer each time, and then tells every tenant as changed: nobody knows what was said meanwhile.
 */
@ApplicationScoped
public class ChangeListener {

    /** As the trigger of the tenants' schemas says it; its payload is a schema and a number. */
    static final String CHANNEL = "welco";

    private static final System.Logger LOG = System.getLogger(ChangeListener.class.getName());
    private static final int IDLE_MILLIS = 10_000;
    private static final int PROBE_SECONDS = 5;
    private static final long FIRST_WAIT_MILLIS = 250;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private final CountDownLatch closed = new CountDownLatch(1);
    private DataSource dataSource;
    private Tenants tenants;
    private Event<TenantChanged> changed;
    private volatile boolean listening;

    @Resource
    private ManagedThreadFactory threads;

    ChangeListener() {}

    @Inject
    public ChangeListener(DirectConnections connections, Tenants tenants, Event<TenantChanged> changed) {
        this.dataSource = connections.dataSource();
        this.tenants = tenants;
        this.changed = changed;
    }

    void startWithTheApplication(@Observes @Initialized(ApplicationScoped.class) Object start) {
        begin(threads);
    }

    void begin(ThreadFactory factory) {
        factory.newThread(this::listen).start();
    }

    /** Whether changes of other nodes are heard now. */
    public boolean isListening() {
        return listening;
    }

    @PreDestroy
    public void close() {
        closed.countDown();
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void listen() {
        long wait = FIRST_WAIT_MILLIS;
        while (!isClosed()) {
            boolean heard = false;
            try (Connection connection = dataSource.getConnection()) {
                begin(connection);
                heard = true;
                hear(connection);
            } catch (SQLException | RuntimeException e) {
                report(e, wait);
            } finally {
                listening = false;
            }
            wait = heard ? FIRST_WAIT_MILLIS : Math.min(2 * wait, LONGEST_WAIT_MILLIS);
            pause(wait);
        }
    }

    private void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        listening = true;
        LOG.log(System.Logger.Level.INFO, "push: listening for changes");
        tell(tenant -> true);
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgresql = connection.unwrap(PGConnection.class);
        while (!isClosed()) {
            PGNotification[] heard = postgresql.getNotifications(IDLE_MILLIS);
            if (heard == null || heard.length == 0) {
                probe(connection);
            } else {
                // many at once are one: whoever is told reads all that is new
                Set<String> schemas = Arrays.stream(heard)
                        .map(one -> one.getParameter().split(" ")[0])
                        .collect(Collectors.toSet());
                tell(tenant -> schemas.contains(tenant.schema()));
            }
        }
    }

    /** A connection whose other end is gone without a word would be waited on for ever. */
    private static void probe(Connection connection) throws SQLException {
        if (!connection.isValid(PROBE_SECONDS)) {
            throw new SQLException("the connection no longer answers");
        }
    }

    private void tell(Predicate<Tenant> which) {
        tenants.all().stream().filter(which).forEach(this::tell);
    }

    private void tell(Tenant tenant) {
        try {
            changed.fire(new TenantChanged(tenant));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "tenant " + tenant.host() + ": push: not told everywhere", e);
        }
    }

    private void report(Exception e, long wait) {
        if (!isClosed()) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("?");
            LOG.log(System.Logger.Level.WARNING, "push: not listening, again in {0} ms: {1}", wait, reason);
        }
    }

    private void pause(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }
}
