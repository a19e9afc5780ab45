package org.welco.sandbox.maarch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Which letters exist, and which a user may reach through his groups. */
final class Perimeter {

    private final MaarchDatabase database;

    Perimeter(MaarchDatabase database) {
        this.database = database;
    }

    boolean exists(long resId) {
        return database.one("select 1 from res_letterbox where res_id = ?", row -> row.getInt(1), resId)
                .isPresent();
    }

    boolean holds(MaarchUser user, long resId) {
        if (!exists(resId)) {
            return false;
        }
        if (user.root()) {
            return true;
        }
        return !user.perimeter().isEmpty() && answers(user.perimeter(), resId);
    }

    private boolean answers(String clause, long resId) {
        try {
            return database.tried(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(
                                "select 1 from res_view_letterbox where res_id = " + resId + " and (" + clause + ")")) {
                    return rows.next();
                }
            });
        } catch (SQLException badClause) {
            return false;
        }
    }
}
