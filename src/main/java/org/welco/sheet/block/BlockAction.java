package org.welco.sheet.block;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.connector.Connector;
import org.welco.connector.ConnectorGestures.Way;
import org.welco.connector.LineTemplate;
import org.welco.connector.Wording;

/**
 * What an agent may have done to a line of a block, such as ending a subscription.
 *
 * @param label of its button
 * @param question asked before it is done
 * @param service whom to tell; its address tells who the citizen is, which agent asks for it, and which line it is
 * @param keys of the line that the address tells
 * @param roles by slug or name; one of them lets an agent do it
 */
public record BlockAction(
        Wording label, Wording question, Connector service, Way way, List<String> keys, Set<String> roles) {

    /** What the address must tell: the agent who acts. */
    static final String AGENT = "agent";

    /** What stands before a key of the line, as the name of a place in the address. */
    static final String LINE = "line.";

    public BlockAction {
        Objects.requireNonNull(label);
        Objects.requireNonNull(question);
        Objects.requireNonNull(service);
        Objects.requireNonNull(way);
        keys = List.copyOf(keys);
        roles = Set.copyOf(roles);
    }

    /** Whether that agent may do it, to lines that he sees. */
    public boolean isFor(Agent agent) {
        return !Collections.disjoint(roles, agent.roles());
    }

    /** Whether that may be the mark of a line. */
    static boolean isMark(String text) {
        return text.matches("[0-9a-f]{32}");
    }

    /** Tells a line from the others of its block; empty for one that lacks what the service has to be told. */
    String mark(JsonObject line) {
        List<String> values =
                keys.stream().map(key -> LineTemplate.value(line, key)).toList();
        return values.contains("") ? "" : digest(String.join("\0", values));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param told of the citizen, by the names of the places */
    URI address(Map<String, String> told, JsonObject line, Agent agent) {
        Map<String, String> values = new HashMap<>(told);
        values.put(AGENT, agent.nameId());
        keys.forEach(key -> values.put(LINE + key, LineTemplate.value(line, key)));
        return service.address(values);
    }
}
