package org.welco.sandbox.maarch;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Every request received by one Maarch, kept in its database. Thread-safe. */
public final class Journal {

    private final MaarchDatabase database;

    Journal(MaarchDatabase database) {
        this.database = database;
    }

    /** All of it, in order of arrival. */
    public List<JournalEntry> entries() {
        return after(0);
    }

    /** What arrived after the given entry. */
    public List<JournalEntry> after(long n) {
        return database.list("select * from sandbox_journal where n > ? order by n", Journal::read, n);
    }

    /** The last ones, newest first. */
    public List<JournalEntry> last(int count) {
        return database.list("select * from sandbox_journal order by n desc limit ?", Journal::read, count);
    }

    /** Everything that named this letter, in order. */
    public List<JournalEntry> of(long resId) {
        return database.list("select * from sandbox_journal where ? = any(res_ids) order by n", Journal::read, resId);
    }

    public List<JournalEntry> of(RouteName route) {
        return database.list("select * from sandbox_journal where route = ? order by n", Journal::read, route.name());
    }

    /** Number of the last entry, 0 when there is none. */
    public long end() {
        return database.one("select coalesce(max(n), 0) from sandbox_journal", row -> row.getLong(1))
                .orElseThrow();
    }

    public void clear() {
        database.update("delete from sandbox_journal");
    }

    long open(String login, MaarchCall call) {
        return database.one(
                        "insert into sandbox_journal (login, method, route, path, res_ids, status_asked, with_file)"
                                + " values (?, ?, ?, ?, ?, ?, ?) returning n",
                        row -> row.getLong(1),
                        login,
                        call.method(),
                        call.route().name(),
                        call.path(),
                        call.resIds(),
                        call.statusAsked().orElse(null),
                        call.withFile())
                .orElseThrow();
    }

    void applied(long n, List<Long> resIds, Optional<Fault> fault) {
        database.update(
                "update sandbox_journal set applied = ?, fault = ? where n = ?",
                resIds,
                fault.map(played -> played.kind().name()).orElse(null),
                n);
    }

    void listed(long n, List<Long> resIds) {
        database.update("update sandbox_journal set res_ids = ? where n = ?", resIds, n);
    }

    void answered(long n, OptionalInt code) {
        database.update(
                "update sandbox_journal set answer = ?, answered_at = clock_timestamp() where n = ?",
                code.isPresent() ? code.getAsInt() : null,
                n);
    }

    private static JournalEntry read(ResultSet row) throws SQLException {
        int answer = row.getInt("answer");
        return new JournalEntry(
                row.getLong("n"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("login"),
                row.getString("method"),
                RouteName.valueOf(row.getString("route")),
                row.getString("path"),
                longs(row.getArray("res_ids")),
                Optional.ofNullable(row.getString("status_asked")),
                row.getBoolean("with_file"),
                longs(row.getArray("applied")),
                Optional.ofNullable(row.getString("fault")),
                answer == 0 ? OptionalInt.empty() : OptionalInt.of(answer));
    }

    private static List<Long> longs(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
