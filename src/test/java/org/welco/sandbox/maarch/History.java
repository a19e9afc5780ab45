package org.welco.sandbox.maarch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.welco.sandbox.http.Answer;

/** The history: lines written by the routes, and {@code GET /history} of 20.03 and later. */
final class History {

    private static final String LINES = "select h.*, u.firstname || ' ' || u.lastname as author from history h"
            + " left join users u on u.id = h.user_id where h.table_name = 'res_letterbox' and h.record_id = ?";

    private static final int DEFAULT_LIMIT = 25;

    private final MaarchDatabase database;
    private final MaarchVersion version;
    private final MaarchErrors errors;
    private final Perimeter perimeter;

    History(MaarchDatabase database, MaarchVersion version, Perimeter perimeter) {
        this.database = database;
        this.version = version;
        this.perimeter = perimeter;
        this.errors = new MaarchErrors(version);
    }

    void add(long resId, String eventType, String eventId, MaarchUser user, String text, String remote)
            throws SQLException {
        database.triedUpdate(
                "insert into history (record_id, event_type, event_id, user_id, info, remote_ip)"
                        + " values (?, ?, ?, ?, ?, ?)",
                Long.toString(resId),
                eventType,
                eventId,
                user.id(),
                text,
                remote);
    }

    List<HistoryLine> of(long resId) {
        return database.list(
                LINES + " order by h.id",
                row -> new HistoryLine(
                        resId,
                        row.getString("event_type"),
                        String.valueOf(row.getString("author")),
                        row.getTimestamp("event_date").toLocalDateTime(),
                        row.getString("info")),
                Long.toString(resId));
    }

    /**
     * 25 lines unless a limit is given; {@code count} is the number of all lines. Without {@code order}, 2301 was seen to give
     * the oldest line first and 21.03 the newest.
     */
    Answer answer(MaarchCall call, MaarchUser user) {
        String resId = call.body().path("resId").asText("");
        if (!resId.isEmpty() && !(resId.matches("\\d{1,18}") && perimeter.holds(user, Long.parseLong(resId)))) {
            return errors.refusal(403, "Document out of perimeter");
        }
        if (resId.isEmpty() || !user.may("view_full_history")) {
            return errors.refusal(403, "Service forbidden");
        }
        int limit = call.body().path("limit").asInt(0);
        int offset = call.body().path("offset").asInt(0);
        List<Map<String, Object>> lines = database.list(
                LINES + order(call) + " limit " + (limit > 0 ? limit : DEFAULT_LIMIT) + " offset " + offset,
                History::line,
                resId);
        long count = database.one("select count(*) from (" + LINES + ") as l", row -> row.getLong(1), resId)
                .orElseThrow();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("history", lines);
        body.put("count", lines.isEmpty() ? 0 : count);
        return errors.json(200, body);
    }

    private String order(MaarchCall call) {
        String asked = call.body().path("order").asText("");
        boolean newestFirst = asked.isEmpty() ? version != MaarchVersion.V2301 : !asked.equals("asc");
        return newestFirst ? " order by h.event_date desc, h.id desc" : " order by h.event_date, h.id";
    }

    private static Map<String, Object> line(ResultSet row) throws SQLException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("record_id", row.getString("record_id"));
        line.put("event_date", row.getString("event_date"));
        line.put("user_id", row.getObject("user_id"));
        line.put("info", row.getString("info"));
        line.put("remote_ip", row.getString("remote_ip"));
        line.put("userLabel", row.getString("author"));
        return line;
    }
}
