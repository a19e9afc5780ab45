package org.welco.sandbox.wcs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.welco.sandbox.http.Answer;

/** w.c.s. says no, in its four keys. */
final class WcsRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private WcsRefusal(Answer answer) {
        super(answer.text());
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    static WcsRefusal denied(String words) {
        return denied("access-denied", words);
    }

    static WcsRefusal denied(String code, String words) {
        return of(403, "Access denied", code, words);
    }

    static WcsRefusal invalid(String words) {
        return of(400, "Invalid request", "invalid-request", words);
    }

    static WcsRefusal notFound() {
        return of(404, "Page not found", "not-found", null);
    }

    /** What an error of its own looks like. */
    static WcsRefusal broken() {
        return new WcsRefusal(json(500, Map.of("err", 1)));
    }

    static WcsRefusal of(int status, String title, String code, String words) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("err", 1);
        body.put("err_class", title);
        body.put("err_code", code);
        body.put("err_desc", words);
        return new WcsRefusal(json(status, body));
    }

    static Answer json(int status, Object body) {
        return Answer.of(status, "application/json", PythonJson.of(body))
                .with("Cache-Control", "max-age=0, no-cache")
                .with("X-Frame-Options", "DENY");
    }
}
