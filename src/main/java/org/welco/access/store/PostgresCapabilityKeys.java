package org.welco.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.welco.access.capability.CapabilityKeys;

/** Keys in {@code welco.capability_key}. Plain JDBC: they are asked for before a tenant is entered. */
@ApplicationScoped
public class PostgresCapabilityKeys implements CapabilityKeys {

    private static final String FIND = "select key from welco.capability_key where tenant = ?";
    private static final String MAKE =
            "insert into welco.capability_key (tenant, key) values (?, ?) on conflict (tenant) do nothing";

    private final SecureRandom chance = new SecureRandom();
    private DataSource database;

    PostgresCapabilityKeys() {}

    @Inject
    public PostgresCapabilityKeys(DataSource database) {
        this.database = database;
    }

    @Override
    public byte[] of(String tenant) {
        try (Connection connection = database.getConnection()) {
            byte[] key = find(connection, tenant);
            if (key == null) {
                make(connection, tenant);
                // another node may have been quicker: what stands is the key
                key = find(connection, tenant);
            }
            if (key == null) {
                throw new IllegalStateException("no key of capabilities for " + tenant);
            }
            return key;
        } catch (SQLException e) {
            throw new IllegalStateException("the key of capabilities could not be read", e);
        }
    }

    private static byte[] find(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, tenant);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    private void make(Connection connection, String tenant) throws SQLException {
        byte[] key = new byte[LENGTH];
        chance.nextBytes(key);
        try (PreparedStatement insert = connection.prepareStatement(MAKE)) {
            insert.setString(1, tenant);
            insert.setBytes(2, key);
            insert.executeUpdate();
        }
    }
}
