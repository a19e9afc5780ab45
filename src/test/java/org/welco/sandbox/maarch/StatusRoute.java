package org.welco.sandbox.maarch;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code PUT /res/resource/status}: a missing status is COU; elements are written one by one without a transaction, each
 * with a history line. 2301 wants a privilege and replaces {@code {1}} in the message by the label of the former status.
 */
final class StatusRoute {

    private final MaarchDatabase database;
    private final MaarchVersion version;
    private final MaarchErrors errors;
    private final Perimeter perimeter;
    private final History history;

    StatusRoute(MaarchDatabase database, MaarchVersion version, Perimeter perimeter, History history) {
        this.database = database;
        this.version = version;
        this.errors = new MaarchErrors(version);
        this.perimeter = perimeter;
        this.history = history;
    }

    Outcome answer(MaarchCall call, MaarchUser user) {
        if (version.needsPrivilegeForStatus() && !user.may("update_status_mail")) {
            return Outcome.of(errors.refusal(403, "Service forbidden"));
        }
        JsonNode body = call.body();
        String status = PhpBody.isEmpty(body.path("status"))
                ? "COU"
                : body.path("status").asText();
        Optional<String> label = label(status);
        if (label.isEmpty()) {
            return Outcome.of(errors.refusal(400, "Statut introuvable"));
        }
        boolean byChrono = !PhpBody.isEmpty(body.path("chrono"));
        JsonNode identifiers = byChrono ? body.path("chrono") : body.path("resId");
        if (!identifiers.isArray() || identifiers.isEmpty()) {
            return Outcome.of(errors.refusal(400, "Bad Request"));
        }
        String message = PhpBody.isEmpty(body.path("historyMessage"))
                ? defaultMessage(label.get())
                : body.path("historyMessage").asText();
        List<Long> applied = new ArrayList<>();
        return writeAll(call, user, identifiers, byChrono, status, message, applied);
    }

    private Outcome writeAll(
            MaarchCall call,
            MaarchUser user,
            JsonNode identifiers,
            boolean byChrono,
            String status,
            String message,
            List<Long> applied) {
        String text = message;
        for (JsonNode identifier : identifiers) {
            if (!byChrono && !identifier.asText().matches("-?\\d{1,18}")) {
                return Outcome.of(errors.exception("Argument resId is not an integer (value)"), applied);
            }
            Optional<Long> resId = byChrono ? withChrono(identifier.asText()) : existing(identifier.asLong());
            if (resId.isEmpty()) {
                return Outcome.of(errors.refusal(400, "Document introuvable"), applied);
            }
            if (!perimeter.holds(user, resId.get())) {
                return Outcome.of(errors.refusal(403, "Document out of perimeter"), applied);
            }
            try {
                text = write(resId.get(), status, text, user, call);
                applied.add(resId.get());
            } catch (SQLException failed) {
                return Outcome.of(errors.exception(PdoMessage.of(failed)), applied);
            }
        }
        return Outcome.of(errors.json(200, Map.of("success", "success")), applied);
    }

    private String write(long resId, String status, String message, MaarchUser user, MaarchCall call)
            throws SQLException {
        String former = database.one(
                        "select status from res_letterbox where res_id = ?", row -> row.getString(1), resId)
                .orElseThrow();
        database.triedUpdate(
                "update res_letterbox set status = ?, closing_date = null where res_id = ?", status, resId);
        String text = version.needsPrivilegeForStatus()
                ? message.replace("{1}", label(former).orElse(""))
                : message;
        history.add(resId, "UP", "resup", user, text, call.remoteAddress());
        return text;
    }

    private String defaultMessage(String label) {
        return version.needsPrivilegeForStatus()
                ? "Modification du statut : De \"{1}\" vers \"{2}\"".replace("{2}", label)
                : "Modification du statut";
    }

    private Optional<String> label(String status) {
        return database.one("select label_status from status where id = ?", row -> row.getString(1), status);
    }

    private Optional<Long> existing(long resId) {
        return perimeter.exists(resId) ? Optional.of(resId) : Optional.empty();
    }

    private Optional<Long> withChrono(String chrono) {
        return database.one(
                "select res_id from res_letterbox where alt_identifier = ?", row -> row.getLong(1), chrono.trim());
    }
}
