package org.welco.search.connector;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.welco.connector.ConnectorCalls;
import org.welco.connector.ConnectorException;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSource;
import org.welco.search.SearchSourceException;
import org.welco.search.query.Understanding;

/** One declared source, for whoever may use it. Keeps nothing. */
final class ConnectorSource implements SearchSource {

    private final SearchConnector connector;
    private final ConnectorCalls calls;

    ConnectorSource(SearchConnector connector, ConnectorCalls calls) {
        this.connector = connector;
        this.calls = calls;
    }

    @Override
    public String name() {
        return connector.label().name();
    }

    @Override
    public Duration patience() {
        return connector.service().patience();
    }

    @Override
    public List<SearchHit> search(SearchQuestion question) {
        String typed = question.typed().strip();
        if (Understanding.isTooShort(typed)) {
            return List.of();
        }
        String bounded = typed.length() > Understanding.LONGEST ? typed.substring(0, Understanding.LONGEST) : typed;
        return lines(bounded).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .map(this::line)
                .filter(line -> !line.text().isEmpty())
                .limit(question.limit())
                .toList();
    }

    private JsonArray lines(String typed) {
        try {
            URI address = connector.service().address(Map.of(SearchConnector.TYPED, typed));
            return connector.service().lines(calls.ask(connector.service(), address));
        } catch (ConnectorException trouble) {
            throw new SearchSourceException(connector.label().title() + " : " + trouble.getMessage(), trouble);
        }
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
