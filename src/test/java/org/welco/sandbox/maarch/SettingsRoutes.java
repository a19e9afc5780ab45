package org.welco.sandbox.maarch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.welco.sandbox.http.Answer;

/** What tells a client about the installation itself: statuses, and the two routes by which versions can be told apart. */
final class SettingsRoutes {

    private final MaarchDatabase database;
    private final MaarchVersion version;
    private final MaarchErrors errors;

    SettingsRoutes(MaarchDatabase database, MaarchVersion version) {
        this.database = database;
        this.version = version;
        this.errors = new MaarchErrors(version);
    }

    /** 18.10 shows them to administrators only. */
    Answer statuses(MaarchUser user) {
        if (!version.isModern() && !user.admin()) {
            return errors.refusal(403, "Service forbidden");
        }
        List<Map<String, Object>> statuses = database.list("select * from status order by label_status", row -> {
            Map<String, Object> status = new LinkedHashMap<>();
            status.put("identifier", row.getInt("identifier"));
            for (String column : List.of(
                    "id",
                    "label_status",
                    "is_system",
                    "img_filename",
                    "maarch_module",
                    "can_be_searched",
                    "can_be_modified")) {
                status.put(column, row.getString(column));
            }
            return status;
        });
        return errors.json(200, Map.of("statuses", statuses));
    }

    /** 20.10 and later, without credentials. */
    Answer informations(String authority) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "instanceId",
                Fingerprint.of(authority.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 64));
        body.put("applicationName", "Courrier de la ville (bac à sable)");
        body.put("loginMessage", "<p>Bac à sable</p>");
        body.put("changeKey", true);
        body.put("authMode", "standard");
        body.put("authUri", null);
        body.put("lang", "fr");
        body.put("mailServerOnline", false);
        body.put("maarchUrl", "http://" + authority + "/");
        if (version == MaarchVersion.V2301) {
            body.put("externalSignatoryBook", null);
            body.put("idleTime", 10080);
            body.put("migrating", false);
            body.put("plugins", List.of());
        }
        return errors.json(200, body);
    }

    /** Up to 20.03. */
    Answer initialize(MaarchUser user, String authority) {
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("id", user.id());
        who.put("user_id", user.login());
        who.put("firstname", user.label().split(" ")[0]);
        who.put("lastname", user.label().substring(user.label().indexOf(' ') + 1));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("coreUrl", "http://" + authority + "/");
        body.put("applicationName", "MAARCH COURRIER " + version.label());
        body.put("applicationMinorVersion", version.full());
        body.put("lang", "fr");
        body.put("user", who);
        body.put("scriptsToinject", List.of());
        body.put("scriptsInjected", List.of());
        return errors.json(200, body);
    }
}
