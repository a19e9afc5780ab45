package org.welco.search.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.platform.json.JsonOfOthers;
import org.welco.search.hint.TakeHints;

/**
 * {@code POST /__provision__/}: authentic says which users it made, changed or deleted. The message does not tell their unit, so
 * that each of them is read. Roles are not kept: those of an agent are asked for when he signs in and while he works.
 */
@WebServlet({"/__provision__", "/__provision__/"})
public class ProvisionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{32}");
    private static final Refusal UNREADABLE =
            new Refusal(400, "bad-message", "ce n’est pas un message d’approvisionnement");

    private final transient TakeHints hints;

    @Inject
    public ProvisionServlet(TakeHints hints) {
        this.hints = hints;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObject objects = objects(request);
        if (text(objects, "@type").equals("user")) {
            List<String> uuids = users(objects);
            if (!uuids.isEmpty()) {
                hints.accounts(uuids);
            }
        }
        response.setContentType("application/json");
        response.getWriter().write("{\"err\": 0}");
    }

    private static JsonObject objects(HttpServletRequest request) throws IOException {
        try {
            if (JsonOfOthers.read(request.getInputStream()) instanceof JsonObject message
                    && message.get("objects") instanceof JsonObject objects) {
                return objects;
            }
        } catch (JsonException notJson) {
            throw new RefusedException(UNREADABLE);
        }
        throw new RefusedException(UNREADABLE);
    }

    private static List<String> users(JsonObject objects) {
        return objects.get("data") instanceof JsonArray users
                ? users.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(user -> text(user.asJsonObject(), "uuid"))
                        .filter(uuid -> UUID.matcher(uuid).matches())
                        .toList()
                : List.of();
    }

    private static String text(JsonObject object, String key) {
        JsonValue value = object.get(key);
        return value instanceof JsonString text ? text.getString() : "";
    }
}
