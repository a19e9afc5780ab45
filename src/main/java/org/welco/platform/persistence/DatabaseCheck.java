package org.welco.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Whether this database can serve: reachable, recent enough, UTF-8, and with a locale that knows accents. Under a POSIX
 * locale {@code lower('É')} stays É, and every search for an accented word would fail without a word.
 */
@ApplicationScoped
public class DatabaseCheck {

    private static final int OLDEST = 150_000;

    private DataSource dataSource;

    DatabaseCheck() {}

    @Inject
    public DatabaseCheck(DirectConnections connections) {
        this.dataSource = connections.dataSource();
    }

    /**
     * Opens one connection of its own, 5 seconds at most.
     *
     * @throws DatabaseUnfitException saying what is wrong
     */
    public void check() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_encoding'),"
                                + " lower('É') = 'é', has_database_privilege(current_database(), 'create')")) {
            row.next();
            refuseUnless(
                    row.getInt(1) >= OLDEST, "PostgreSQL 15 ou plus récent est nécessaire, celui-ci est plus ancien.");
            refuseUnless(
                    "UTF8".equals(row.getString(2)),
                    "La base de données est en " + row.getString(2) + " : il faut une base en UTF-8.");
            refuseUnless(
                    row.getBoolean(3),
                    "La base de données ne connaît pas les accents (lower('É') n'y vaut pas 'é') :"
                            + " il faut une locale telle que C.UTF-8 ou fr_FR.UTF-8.");
            refuseUnless(
                    row.getBoolean(4),
                    "Le rôle PostgreSQL de Welco ne peut pas créer de schéma : il doit être propriétaire de la base.");
        } catch (SQLException e) {
            throw new DatabaseUnfitException(noAnswer(e), e);
        }
    }

    private static void refuseUnless(boolean fit, String sentence) {
        if (!fit) {
            throw new DatabaseUnfitException(sentence, null);
        }
    }

    /** One sentence, whatever the driver says in several lines. */
    static String noAnswer(SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("?");
        return "La base de données ne répond pas : " + reason.replaceAll("[.\\s]+$", "") + ".";
    }
}
