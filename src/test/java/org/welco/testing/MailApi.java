package org.welco.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The API of letters as an API client of one tenant uses it. Every answer must be JSON. Safe for any thread. */
public final class MailApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TenantClient client;

    /** @param client with the proof to send */
    public MailApi(TenantClient client) {
        this.client = client;
    }

    /** An answer of the API, whatever its status. */
    public record Told(int status, JsonNode body) {

        public static Told of(HttpResponse<String> answer) {
            try {
                return new Told(answer.statusCode(), JSON.readTree(answer.body()));
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON in answer " + answer.statusCode() + ": " + answer.body(), e);
            }
        }

        public JsonNode data() {
            return body.path("data");
        }

        public String errorClass() {
            return body.path("err_class").asText();
        }
    }

    public TenantClient client() {
        return client;
    }

    public Told get(String path) {
        return Told.of(client.get(path));
    }

    public Told post(String path, JsonNode body) {
        return Told.of(client.postJson(path, body.toString()));
    }

    /** The whole sheet of a letter. */
    public Told letter(String id) {
        return get("/api/mail/" + id + "/");
    }

    public Told refuse(String id, String reason) {
        return post("/api/mail/" + id + "/refusal/", object().put("reason", reason));
    }

    public Told associate(String id, String number, String url) {
        return post(
                "/api/mail/" + id + "/request/", object().put("number", number).put("url", url));
    }

    public Told respond(String id, String content, Optional<String> request) {
        ObjectNode body = object().put("content", content).put("mail_id", id);
        request.ifPresent(number -> body.put("request", number));
        return post("/api/mail/response/", body);
    }

    public Told retry(String id, long delivery, boolean delivered) {
        return post("/api/mail/" + id + "/deliveries/" + delivery + "/retry/", object().put("delivered", delivered));
    }

    /** Ids of all letters in that status, page after page. */
    public List<String> ids(String status) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get("/api/mail/?limit=500&status=" + status + "&after=" + after)
                    .body();
            page.path("data").forEach(mail -> ids.add(mail.path("id").asText()));
            after = page.path("next").asText();
        } while (!after.isEmpty());
        return ids;
    }

    /** The steps of a letter to tell Maarch, each as {@code "kind state"}. */
    public List<String> steps(String id) {
        List<String> steps = new ArrayList<>();
        letter(id)
                .data()
                .path("deliveries")
                .forEach(step -> steps.add(
                        step.path("kind").asText() + " " + step.path("state").asText()));
        return steps;
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
