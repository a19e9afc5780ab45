package org.welco.sandbox.control;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.welco.sandbox.Sandbox;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Site;
import org.welco.sandbox.http.Visit;
import org.welco.sandbox.maarch.LetterState;
import org.welco.sandbox.maarch.MaarchSandbox;

/** {@code GET /letters.json}: the letters of every Maarch. */
public final class ControlSite implements Site {

    private static final com.fasterxml.jackson.databind.ObjectMapper JSON =
            new com.fasterxml.jackson.databind.ObjectMapper();

    private final Sandbox sandbox;

    public ControlSite(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public void serve(Visit visit) throws IOException {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        for (MaarchSandbox maarch : sandbox.maarchs()) {
            all.put(
                    maarch.host(),
                    maarch.letters().stream().map(ControlSite::json).toList());
        }
        visit.send(Answer.of(200, "application/json", JSON.writeValueAsString(all)));
    }

    private static Map<String, Object> json(LetterState letter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("res_id", letter.resId());
        json.put("subject", letter.subject().orElse(null));
        json.put("status", letter.status());
        json.put("external_id", letter.externalId().orElse(null));
        json.put("external_link", letter.externalLink().orElse(null));
        json.put("notes", letter.notes());
        return json;
    }
}
