package org.welco.sandbox.maarch;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.welco.sandbox.http.Answer;

/** The history: lines written by the routes, and {@code GET /history} of 20.03 and later. */
final class History {

    private static final String LINES = "select h.*, u.firstname || ' ' || u.lastname as author from history h"
            + " left join users u on u.id = h.user_id where h.table_name = 'res_letterbox' and h.record_id = ?";

    private final MaarchDatabase database;
    private final MaarchVersion version;
    private final MaarchErrors errors;

    History(MaarchDatabase database, MaarchVersion version) {
        this.database = database;
        this.version = version;
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

    /** 2301 was seen to give the oldest line first, 21.03 the newest. */
    Answer answer(MaarchCall call, MaarchUser user) {
        if (!user.may("view_full_history")) {
            return errors.refusal(403, "Service forbidden");
        }
        String order = version == MaarchVersion.V2301
                ? " order by h.event_date, h.id"
                : " order by h.event_date desc, h.id desc";
        int limit = call.body().path("limit").asInt(0);
        int offset = call.body().path("offset").asInt(0);
        List<Map<String, Object>> lines = database.list(
                LINES + order + (limit > 0 ? " limit " + limit : "") + " offset " + offset,
                row -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("record_id", row.getString("record_id"));
                    line.put("event_date", row.getString("event_date"));
                    line.put("user_id", row.getObject("user_id"));
                    line.put("info", row.getString("info"));
                    line.put("remote_ip", row.getString("remote_ip"));
                    line.put("userLabel", row.getString("author"));
                    return line;
                },
                call.body().path("resId").asText(""));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("history", lines);
        body.put("count", lines.size());
        return errors.json(200, body);
    }
}
