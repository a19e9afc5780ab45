package org.welco.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.welco.launcher.EmbeddedDatabase;
import org.welco.launcher.Folders;
import org.welco.launcher.Ports;

/**
 * A real PostgreSQL for tests of stores, without any server: started when the first one asks, once for all tests of the
 * fork, stopped after the last one. Each class asks for a database of its own, so that none sees another's rows.
 */
public final class StoreDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedDatabase postgresql;

    private StoreDatabase() {}

    /** An empty database that belongs to the role {@code welco}, under which the source connects. */
    public static PGSimpleDataSource fresh() {
        String name = "store_" + COUNT.incrementAndGet();
        server().createDatabase(name);
        return source(name, "welco");
    }

    /** As superuser, to make what no application may. */
    public static PGSimpleDataSource superuser() {
        server();
        return source("postgres", "postgres");
    }

    /** The source of a database that a test made itself. */
    public static PGSimpleDataSource source(String database, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server().url(database));
        source.setUser(user);
        return source;
    }

    static synchronized void stop() {
        if (postgresql != null) {
            postgresql.close();
            postgresql = null;
        }
    }

    private static synchronized EmbeddedDatabase server() {
        if (postgresql == null) {
            Folders.delete(BuildPaths.ofThisFork("it-store"));
            postgresql = EmbeddedDatabase.start(BuildPaths.ofThisFork("it-store"), Ports.free(), line -> {});
        }
        return postgresql;
    }
}
