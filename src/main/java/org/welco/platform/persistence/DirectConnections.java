package org.welco.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.welco.platform.config.DatabaseSettings;
import org.welco.platform.config.ProcessSettings;

/**
 * Connections outside the pool and outside transactions, each closed by whoever opened it: for migrations, locks of a
 * session, and listening. Safe for any thread.
 */
@ApplicationScoped
public class DirectConnections {

    static final int CONNECT_SECONDS = 5;

    private DataSource dataSource;

    DirectConnections() {}

    @Inject
    public DirectConnections(ProcessSettings settings) {
        this(postgresql(settings.database()));
    }

    /** For tests and for whoever has a source of its own. */
    public DirectConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    static PGSimpleDataSource postgresql(DatabaseSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("welco");
        return source;
    }
}
