package org.welco.sandbox.maarch;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code PUT /res/externalInfos}: the form of every element is checked first, then elements are written one by one without a
 * transaction. The status is not looked up; no history line; modification_date stays.
 */
final class ExternalInfosRoute {

    private final MaarchDatabase database;
    private final MaarchVersion version;
    private final MaarchErrors errors;
    private final Perimeter perimeter;

    ExternalInfosRoute(MaarchDatabase database, MaarchVersion version, Perimeter perimeter) {
        this.database = database;
        this.version = version;
        this.errors = new MaarchErrors(version);
        this.perimeter = perimeter;
    }

    Outcome answer(MaarchCall call, MaarchUser user) {
        JsonNode infos = call.body().path("externalInfos");
        JsonNode status = call.body().path("status");
        Optional<String> wrong = wrongForm(infos, status);
        if (wrong.isPresent()) {
            return Outcome.of(errors.refusal(400, wrong.get()));
        }
        List<Long> applied = new ArrayList<>();
        for (JsonNode info : infos) {
            long resId = info.get("res_id").longValue();
            if (!perimeter.exists(resId)) {
                return Outcome.of(errors.refusal(400, "Document introuvable"), applied);
            }
            if (!perimeter.holds(user, resId)) {
                return Outcome.of(errors.refusal(403, "Document out of perimeter"), applied);
            }
            try {
                write(resId, info, status.asText());
                applied.add(resId);
            } catch (SQLException failed) {
                return Outcome.of(errors.exception(PdoMessage.of(failed)), applied);
            }
        }
        return Outcome.of(errors.json(200, Map.of("success", "success")), applied);
    }

    private Optional<String> wrongForm(JsonNode infos, JsonNode status) {
        if (PhpBody.isEmpty(infos)) {
            return Optional.of(version.isModern() ? "Bad Request : externalInfos is empty" : "Bad Request");
        }
        if (PhpBody.isEmpty(status)) {
            return Optional.of(version.isModern() ? "Bad Request : status is empty" : "Bad Request");
        }
        for (JsonNode info : infos) {
            if (!info.path("res_id").isIntegralNumber()) {
                return Optional.of("Bad Request: invalid res_id");
            }
            String id = info.path("res_id").asText();
            if (!PhpBody.isFilledText(info.path("external_id"))) {
                return Optional.of("Bad Request: invalid external_id for element : " + id);
            }
            if (!version.keepsExternalIdAsJson() && !PhpBody.isFilledText(info.path("external_link"))) {
                return Optional.of("Bad Request:  invalid external_link for element" + id);
            }
        }
        return Optional.empty();
    }

    private void write(long resId, JsonNode info, String status) throws SQLException {
        String externalId = info.get("external_id").textValue();
        if (version.keepsExternalIdAsJson()) {
            database.triedUpdate(
                    "update res_letterbox set external_id = external_id || jsonb_build_object('publikId', ?::text),"
                            + " status = ? where res_id = ?",
                    externalId,
                    status,
                    resId);
        } else {
            database.triedUpdate(
                    "update res_letterbox set external_id = ?, external_link = ?, status = ? where res_id = ?",
                    externalId,
                    info.get("external_link").textValue(),
                    status,
                    resId);
        }
    }
}
