package org.welco.platform.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.welco.platform.config.ProcessSettingException;
import org.welco.platform.config.ProcessSettings;

/**
 * What the server's pool opens its connections with. It finds address and password by itself, because the server
 * understands only some of the places from which settings come, and keeps what it is told. Created by the server.
 */
public class PooledPostgresql implements DataSource {

    private static final System.Logger LOG = System.getLogger(PooledPostgresql.class.getName());

    private final DataSource postgresql;
    private final AtomicBoolean silent = new AtomicBoolean();

    /** The server asks for a connection before anything of ours has run: what is wrong is said here, in one line. */
    public PooledPostgresql() {
        try {
            postgresql = DirectConnections.postgresql(ProcessSettings.current().database());
        } catch (ProcessSettingException e) {
            LOG.log(System.Logger.Level.ERROR, "persistence: start refused: {0}", e.getMessage());
            throw e;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            Connection connection = postgresql.getConnection();
            silent.set(false);
            return connection;
        } catch (SQLException e) {
            if (silent.compareAndSet(false, true)) {
                LOG.log(System.Logger.Level.ERROR, "persistence: {0}", DatabaseCheck.noAnswer(e));
            }
            throw e;
        }
    }

    /** The server may offer a name of its own; ours is the one that counts. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return postgresql.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        postgresql.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the connect time-out of DirectConnections holds
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return postgresql.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return postgresql.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        return postgresql.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || postgresql.isWrapperFor(type);
    }
}
