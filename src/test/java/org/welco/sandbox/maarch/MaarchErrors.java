package org.welco.sandbox.maarch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.welco.sandbox.http.Answer;

/**
 * The shapes of Maarch's refusals by version. The pages are written anew; they keep what matters to a client: code, type,
 * the password in the link of the 404 page, SQL and file paths in the 500 page.
 */
final class MaarchErrors {

    private static final String HTML = "text/html;charset=UTF-8";

    private final MaarchVersion version;

    MaarchErrors(MaarchVersion version) {
        this.version = version;
    }

    Answer json(int status, Object value) {
        return new Answer(status, version.jsonType(), Map.of(), PhpJson.of(value));
    }

    Answer refusal(int status, String errors) {
        return json(status, Map.of("errors", errors));
    }

    Answer noSuchRoute(String userInfo, String authority) {
        if (version.answersErrorsAsJson()) {
            return internal("Not found.");
        }
        String home = "http://" + (userInfo.isEmpty() ? "" : userInfo + "@") + authority + "/rest/";
        return Answer.of(
                404,
                HTML,
                "<html><head><title>Page Not Found</title></head><body><h1>Page Not Found</h1>" + "<a href='" + home
                        + "'>Visit the Home Page</a></body></html>\n");
    }

    Answer wrongMethod(List<String> allowed) {
        String names = String.join(", ", allowed);
        if (version.answersErrorsAsJson()) {
            return internal("Method not allowed. Must be one of: " + names);
        }
        return methodPage(names);
    }

    /** The 405 page of the older versions. */
    Answer methodPage(String names) {
        return Answer.of(
                        405,
                        HTML,
                        "<html><head><title>Method not allowed</title></head><body><h1>Method not allowed</h1>"
                                + "<p>Method not allowed. Must be one of: <strong>" + names
                                + "</strong></p></body></html>\n")
                .with("Allow", names);
    }

    /** What an exception of PHP or of the database becomes. */
    Answer exception(String message) {
        return version.answersErrorsAsJson() ? internal(message) : errorPage(message);
    }

    /** The 500 page of the older versions, with its file paths. */
    Answer errorPage(String message) {
        String escaped = message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return Answer.of(
                500,
                HTML,
                "<html><head><title>Slim Application Error</title></head><body><h1>Slim Application Error</h1>"
                        + "<div><strong>Message:</strong> " + escaped + "</div>"
                        + "<div><strong>File:</strong> /var/www/MaarchCourrier/src/core/models/DatabasePDO.php</div>"
                        + "</body></html>");
    }

    /** PHP died for lack of memory: nothing but a status line. */
    Answer outOfMemory() {
        return Answer.of(500, "text/html; charset=UTF-8", "");
    }

    Answer migrating() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errors", "Service unavailable : migration in progress");
        body.put("lang", "migrationProcessing");
        body.put("migrating", true);
        return json(503, body).with("Retry-After", "5 minutes");
    }

    private Answer internal(String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "An error occurred");
        body.put("type", "internalServerProblem");
        body.put("detail", "Internal server error");
        body.put("errors", "Internal server error");
        body.put("status", 500);
        body.put("lang", null);
        body.put("context", Map.of("message", message));
        return json(500, body);
    }
}
