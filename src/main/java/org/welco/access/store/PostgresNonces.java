package org.welco.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.welco.access.signature.Nonces;

/**
 * Nonces in {@code welco.nonce}. Plain JDBC outside any transaction: the row stands at once and for every node, whatever
 * the request does later, and it is read before a tenant is entered.
 */
@ApplicationScoped
public class PostgresNonces implements Nonces {

    private static final String SPEND =
            "insert into welco.nonce (tenant, nonce, seen_at) values (?, ?, ?) on conflict do nothing";
    private static final String FORGET = "delete from welco.nonce where seen_at < ?";

    private Clock clock;
    private DataSource database;

    PostgresNonces() {}

    @Inject
    public PostgresNonces(Clock clock, DataSource database) {
        this.clock = clock;
        this.database = database;
    }

    @Override
    public boolean spend(String tenant, String nonce) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(SPEND)) {
            insert.setString(1, tenant);
            insert.setString(2, nonce);
            insert.setObject(3, utc(clock.instant()));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a nonce could not be written down", e);
        }
    }

    @Override
    public void forgetBefore(Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, utc(moment));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old nonces could not be swept", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
