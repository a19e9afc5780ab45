package org.welco.tenant.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.welco.tenant.RegisteredTenant;
import org.welco.tenant.SchemaName;
import org.welco.tenant.TenantRegistry;
import org.welco.tenant.TenantStoreException;

/** The register in {@code welco.tenant}, by single statements. */
@ApplicationScoped
public class JdbcTenantRegistry implements TenantRegistry {

    private static final int ATTEMPTS = 10;
    private static final String COLUMNS = "host, schema_name, state, migrated_to";

    private DataSource dataSource;

    JdbcTenantRegistry() {}

    @Inject
    public JdbcTenantRegistry(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<RegisteredTenant> all() {
        return query("select " + COLUMNS + " from welco.tenant order by host");
    }

    @Override
    public RegisteredTenant register(String host) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            update(
                    "insert into welco.tenant (host, schema_name, state) values (?, ?, 'active') on conflict do nothing",
                    host,
                    SchemaName.of(host, attempt));
            Optional<RegisteredTenant> row =
                    query("select " + COLUMNS + " from welco.tenant where host = ?", host).stream()
                            .findFirst();
            if (row.isPresent()) {
                return row.get();
            }
        }
        throw new TenantStoreException("no schema name is free for " + host, null);
    }

    @Override
    public boolean rename(String host, String newHost) {
        int renamed = update(
                "update welco.tenant set host = ? where host = ?"
                        + " and not exists (select 1 from welco.tenant where host = ?)",
                newHost,
                host,
                newHost);
        if (renamed > 0) {
            update("update welco.job_claim set tenant = ? where tenant = ?", newHost, host);
        }
        return renamed > 0;
    }

    @Override
    public void migrated(String host, String version) {
        update("update welco.tenant set migrated_to = ?, deployed_at = now() where host = ?", version, host);
    }

    @Override
    public void put(String host, RegisteredTenant.State state) {
        update("update welco.tenant set state = ? where host = ?", state.name().toLowerCase(Locale.ROOT), host);
    }

    @Override
    public void forget(String host) {
        update(
                "with gone as (delete from welco.job_claim where tenant = ?) delete from welco.tenant where host = ?",
                host,
                host);
    }

    private int update(String sql, String... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new TenantStoreException("the register of tenants cannot be written", e);
        }
    }

    private List<RegisteredTenant> query(String sql, String... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<RegisteredTenant> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new RegisteredTenant(
                        row.getString(1),
                        row.getString(2),
                        RegisteredTenant.State.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(row.getString(4))));
            }
            return rows;
        } catch (SQLException e) {
            throw new TenantStoreException("the register of tenants cannot be read", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, String... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }
}
