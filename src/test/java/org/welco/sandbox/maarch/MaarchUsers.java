package org.welco.sandbox.maarch;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The users, their groups and what tests do to them. Thread-safe; everything is kept in the database. */
public final class MaarchUsers {

    /** The connector's user, its password and its group. */
    public static final String CONNECTOR = "grcuser";

    public static final String PASSWORD = "grcpass";
    public static final String GROUP = "GRCWS";

    private final MaarchDatabase database;
    private final MaarchVersion version;

    MaarchUsers(MaarchDatabase database, MaarchVersion version) {
        this.database = database;
        this.version = version;
    }

    /** The user of a Basic header, when login and password are right and he is neither locked nor suspended. */
    Optional<MaarchUser> signedIn(Optional<String> authorization) {
        return credentials(authorization).flatMap(pair -> {
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : find(pair.substring(0, colon), pair.substring(colon + 1));
        });
    }

    /** "login:password" as sent; empty when there is no readable Basic header. */
    static Optional<String> credentials(Optional<String> authorization) {
        return authorization.filter(value -> value.startsWith("Basic ")).flatMap(value -> {
            try {
                byte[] decoded = Base64.getDecoder().decode(value.substring(6).trim());
                return Optional.of(new String(decoded, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        });
    }

    private Optional<MaarchUser> find(String login, String password) {
        String sameLogin = version.isModern() ? "u.user_id = ?" : "lower(u.user_id) = lower(?)";
        return database.one(
                        "select u.*, array(select g.where_clause from usergroups g join usergroup_content c"
                                + " on c.group_id = g.id where c.user_id = u.id order by g.id) as clauses,"
                                + " array(select unnest(g.privileges) from usergroups g join usergroup_content c"
                                + " on c.group_id = g.id where c.user_id = u.id) as privileges,"
                                + " array(select jsonb_array_elements_text(u.authorized_api)) as routes"
                                + " from users u where " + sameLogin + " and u.password = ?",
                        row -> read(row, login),
                        login,
                        password)
                .filter(user -> user.lockedUntil() == null || user.lockedUntil().isBefore(LocalDateTime.now()))
                .filter(user -> !(version.isModern() && user.status().equals("SPD")));
    }

    /** 18.10 finds a user whatever the case of his login, then finds no group for that writing of it [run 215]. */
    private MaarchUser read(ResultSet row, String typed) throws SQLException {
        boolean sameCase = row.getString("user_id").equals(typed);
        Timestamp locked = row.getTimestamp("locked_until");
        return new MaarchUser(
                row.getInt("id"),
                row.getString("user_id"),
                row.getString("firstname") + " " + row.getString("lastname"),
                row.getString("status"),
                row.getBoolean("is_root"),
                row.getBoolean("is_admin"),
                locked == null ? null : locked.toLocalDateTime(),
                texts(row, "routes"),
                sameCase ? texts(row, "clauses") : List.of(),
                new HashSet<>(texts(row, "privileges")),
                typed);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    public void setPassword(String login, String password) {
        change("update users set password = ? where user_id = ?", password, login);
    }

    public void lock(String login) {
        change("update users set locked_until = localtimestamp + interval '1 day' where user_id = ?", login);
    }

    public void unlock(String login) {
        change("update users set locked_until = null where user_id = ?", login);
    }

    /** "OK", "ABS" (absent) or "SPD" (suspended). */
    public void setStatus(String login, String status) {
        change("update users set status = ? where user_id = ?", status, login);
    }

    /**
     * The route allow-list of 20.10 and later, entries such as {@code POST/res/list}; an empty one allows every route. 18.10
     * does not look at it.
     */
    public void allowRoutes(String login, List<String> routes) {
        change("update users set authorized_api = ?::jsonb where user_id = ?", PhpJson.text(routes), login);
    }

    /** The perimeter of a group: raw SQL on the view, empty for none. */
    public void setPerimeter(String group, String clause) {
        change("update usergroups set where_clause = ? where group_id = ?", clause, group);
    }

    public void grant(String group, String privilege) {
        change(
                "update usergroups set privileges = array_append(array_remove(privileges, ?), ?) where group_id = ?",
                privilege,
                privilege,
                group);
    }

    public void revoke(String group, String privilege) {
        change("update usergroups set privileges = array_remove(privileges, ?) where group_id = ?", privilege, group);
    }

    public void leaveGroups(String login) {
        change("delete from usergroup_content where user_id = (select id from users where user_id = ?)", login);
    }

    public void joinGroup(String login, String group) {
        change(
                "insert into usergroup_content select u.id, g.id from users u, usergroups g"
                        + " where u.user_id = ? and g.group_id = ? on conflict do nothing",
                login,
                group);
    }

    private void change(String sql, Object... values) {
        database.update(sql, values);
    }
}
