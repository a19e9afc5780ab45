package org.welco.tenant.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that can be cut off. */
final class PausedSource extends org.postgresql.ds.PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private final transient DataSource real;
    private volatile boolean paused;

    PausedSource(DataSource real) {
        this.real = real;
    }

    void pause() {
        paused = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (paused) {
            throw new SQLException("cut off");
        }
        return real.getConnection();
    }
}
