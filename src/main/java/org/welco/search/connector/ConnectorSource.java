package org.welco.search.connector;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSource;
import org.welco.search.SearchSourceException;
import org.welco.search.query.Understanding;

/** One declared source, for whoever may use it. Keeps nothing. */
final class ConnectorSource implements SearchSource {

    private final Connector connector;
    private final ConnectorCalls calls;

    ConnectorSource(Connector connector, ConnectorCalls calls) {
        this.connector = connector;
        this.calls = calls;
    }

    @Override
    public String name() {
        return connector.label().name();
    }

    @Override
    public Duration patience() {
        return connector.patience();
    }

    @Override
    public List<SearchHit> search(SearchQuestion question) {
        String typed = question.typed().strip();
        if (Understanding.isTooShort(typed)) {
            return List.of();
        }
        String bounded = typed.length() > Understanding.LONGEST ? typed.substring(0, Understanding.LONGEST) : typed;
        return lines(calls.ask(connector, connector.address(bounded))).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .map(this::line)
                .filter(line -> !line.text().isEmpty())
                .limit(question.limit())
                .toList();
    }

    private JsonArray lines(JsonValue answer) {
        if (answer instanceof JsonObject envelope && isError(envelope.get("err"))) {
            throw trouble("le service répond par une erreur");
        }
        JsonValue found = answer;
        for (String key : connector.data()) {
            found = found instanceof JsonObject object ? object.get(key) : null;
        }
        if (found instanceof JsonArray list) {
            return list;
        }
        throw trouble("le service ne répond pas par une liste");
    }

    /** As the services of the platform say it: a number, or a text. */
    private static boolean isError(JsonValue err) {
        return err instanceof JsonNumber number && number.bigDecimalValue().signum() != 0
                || err instanceof JsonString text && !text.getString().isEmpty()
                || err == JsonValue.TRUE;
    }

    private SearchSourceException trouble(String sentence) {
        return new SearchSourceException(connector.label().title() + " : " + sentence, null);
    }

    private SearchHit line(JsonObject item) {
        String text = connector.line().text().text(item);
        String description = connector.line().description().text(item);
        String link = connector.line().link().link(item);
        return new SearchHit(
                name(),
                id(String.join("\n", text, description, link)),
                link,
                text,
                description,
                "trouvé dans « " + connector.label().title() + " »");
    }

    /** The same line has the same id, and no line that of a request or a letter. */
    private String id(String shown) {
        return name() + "/" + UUID.nameUUIDFromBytes(shown.getBytes(StandardCharsets.UTF_8));
    }
}
