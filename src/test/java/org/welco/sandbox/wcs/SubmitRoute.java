package org.welco.sandbox.wcs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Visit;

/** {@code POST /api/formdefs/<slug>/submit}: checks roles, and nothing of what is filled in. */
final class SubmitRoute {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final String CODES = "BCDFGHJKLMNPQRSTVWXZ";

    private final WcsSandbox wcs;
    private final WcsSignature signature;

    SubmitRoute(WcsSandbox wcs, WcsSignature signature) {
        this.wcs = wcs;
        this.signature = signature;
    }

    Answer serve(Visit visit, String slug) throws WcsRefusal {
        // the body is read before anybody is recognised
        JsonNode body = body(visit);
        WcsForm form = wcs.forms().find(slug).orElseThrow(WcsRefusal::notFound);
        WcsSignature.Caller caller = signature.caller(visit.query(), false);
        if (!caller.signed()) {
            throw WcsRefusal.denied("Unsigned API call.");
        }
        if (!body.isObject()) {
            throw WcsRefusal.invalid("Invalid payload.");
        }
        if (form.disabled()) {
            throw WcsRefusal.denied("Disabled form.");
        }
        if (body.has("data") && !body.get("data").isObject()) {
            throw WcsRefusal.invalid("Invalid data parameter.");
        }
        return made(form, body, caller);
    }

    private static JsonNode body(Visit visit) throws WcsRefusal {
        if (!visit.header("Content-Type").orElse("").split(";")[0].strip().equals("application/json")) {
            throw WcsRefusal.invalid("Expected JSON but missing appropriate content-type.");
        }
        if (visit.text().isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return JSON.readTree(visit.text());
        } catch (JsonProcessingException notJson) {
            throw WcsRefusal.invalid("Invalid json payload (Expecting value: line 1 column 1 (char 0)).");
        }
    }

    private Answer made(WcsForm form, JsonNode body, WcsSignature.Caller caller) throws WcsRefusal {
        boolean backoffice = body.path("meta").path("backoffice-submission").asBoolean();
        boolean draft = body.path("meta").path("draft").asBoolean();
        if (backoffice) {
            checkAgent(form, caller);
        }
        int id = wcs.datas().nextId(form.slug());
        Map<String, Object> context = context(body.path("context"));
        int user = backoffice ? user(context) : id(caller);
        if (form.onlyOne() && user != 0 && wcs.datas().of(form.slug()).stream().anyMatch(one -> one.user() == user)) {
            throw WcsRefusal.denied("Only one formdata by user is allowed.");
        }
        String channel = context.get("channel") instanceof String text ? text : "";
        context.remove("channel");
        FormData data = new FormData(
                form.slug(),
                id,
                form.number() + "-" + id,
                UUID.randomUUID().toString(),
                code(),
                draft ? "draft" : "new",
                user,
                channel,
                backoffice ? id(caller) : 0,
                context,
                fields(body.path("data")),
                now());
        wcs.datas().put(data);
        return WcsRefusal.json(200, told(data));
    }

    private static int id(WcsSignature.Caller caller) {
        return caller.user().map(WcsPeople.Person::id).orElse(0);
    }

    private static void checkAgent(WcsForm form, WcsSignature.Caller caller) throws WcsRefusal {
        if (caller.user().isEmpty()) {
            throw WcsRefusal.denied("User not authenticated.");
        }
        if (form.submission().isEmpty()) {
            throw WcsRefusal.denied("no-backoffice-submission-role", "No backoffice submission roles on form.");
        }
        if (caller.user().get().roles().stream().noneMatch(form.submission()::contains)) {
            throw WcsRefusal.denied(
                    "user-not-allowed-backoffice-submission", "User is not allowed to perform backoffice submission.");
        }
    }

    /** A number that nobody has is kept; what is no number breaks. */
    private static int user(Map<String, Object> context) throws WcsRefusal {
        Object user = context.remove("user_id");
        if (user == null) {
            return 0;
        }
        if (!user.toString().matches("\\d{1,9}")) {
            throw WcsRefusal.broken();
        }
        return Integer.parseInt(user.toString());
    }

    private static Map<String, Object> context(JsonNode context) {
        Map<String, Object> words = new LinkedHashMap<>();
        context.properties()
                .forEach(word -> words.put(word.getKey(), JSON.convertValue(word.getValue(), Object.class)));
        return words;
    }

    private static Map<String, String> fields(JsonNode data) {
        Map<String, String> fields = new LinkedHashMap<>();
        data.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }

    private Map<String, Object> told(FormData data) {
        String base = wcs.url();
        Map<String, Object> urls = new LinkedHashMap<>();
        urls.put("id", Integer.toString(data.id()));
        urls.put("url", base + data.slug() + "/" + data.id() + "/");
        urls.put("backoffice_url", wcs.requestUrl(data.slug(), data.id()));
        urls.put("api_url", base + "api/forms/" + data.slug() + "/" + data.id() + "/");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("err", 0);
        answer.put("data", urls);
        answer.put("tracking_code", data.trackingCode());
        return answer;
    }

    static String code() {
        StringBuilder code = new StringBuilder();
        for (byte b : UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 8)
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)) {
            code.append(CODES.charAt(b % CODES.length()));
        }
        return code.toString();
    }

    /** In the site's zone, to the second, without zone. */
    static String now() {
        return LocalDateTime.now(ZoneId.of("Europe/Paris")).format(LOCAL);
    }
}
