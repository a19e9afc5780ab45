package org.welco.sandbox.maarch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.sandbox.http.Visit;

/**
 * The parameters of a request as PHP sees them: a JSON object when the header says JSON, a form when it says form, nothing
 * otherwise. What comes from a form is always text, in nested arrays when names hold brackets.
 */
final class PhpBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BRACKET = Pattern.compile("\\[([^\\]]*)\\]");

    private PhpBody() {}

    /** An object node; empty when the body cannot be read, as PHP does. */
    static JsonNode of(Visit visit) {
        String type =
                visit.header("Content-Type").orElse("").split(";")[0].trim().toLowerCase(java.util.Locale.ROOT);
        ObjectNode fields = form(visit.query());
        if (type.equals("application/json")) {
            fields.setAll(json(visit.text()));
        } else if (type.equals("application/x-www-form-urlencoded")) {
            fields.setAll(form(visit.text()));
        }
        return fields;
    }

    private static ObjectNode json(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException notJson) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    static ObjectNode form(String text) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                put(root, keys(name), decode(equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        lists(root);
        return root;
    }

    private static List<String> keys(String name) {
        int bracket = name.indexOf('[');
        List<String> keys = new ArrayList<>();
        keys.add(bracket < 0 ? name : name.substring(0, bracket));
        if (bracket >= 0) {
            Matcher matcher = BRACKET.matcher(name.substring(bracket));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }

    private static void put(ObjectNode root, List<String> keys, String value) {
        ObjectNode node = root;
        for (int i = 0; i < keys.size() - 1; i++) {
            String key = keyIn(node, keys.get(i));
            node = node.get(key) instanceof ObjectNode inner ? inner : node.putObject(key);
        }
        node.put(keyIn(node, keys.get(keys.size() - 1)), value);
    }

    private static String keyIn(ObjectNode node, String key) {
        return key.isEmpty() ? Integer.toString(node.size()) : key;
    }

    /** Objects whose keys are 0, 1, 2… become lists. */
    private static void lists(ObjectNode node) {
        node.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode inner) {
                lists(inner);
                if (!inner.path("0").isMissingNode()) {
                    ArrayNode list = JsonNodeFactory.instance.arrayNode();
                    inner.forEach(list::add);
                    entry.setValue(list);
                }
            }
        });
    }

    /** A percent sign that begins no escape stays as it is, as PHP leaves it. */
    private static String decode(String text) {
        String lenient = text.replaceAll("%(?![0-9a-fA-F]{2})", "%25");
        return URLDecoder.decode(lenient, StandardCharsets.UTF_8);
    }

    /** PHP's empty(): absent, null, false, 0, "", "0", an empty array. */
    static boolean isEmpty(JsonNode node) {
        return node instanceof MissingNode
                || node.isNull()
                || node.isBoolean() && !node.booleanValue()
                || node.isNumber() && node.doubleValue() == 0
                || node.isTextual()
                        && (node.textValue().isEmpty() || node.textValue().equals("0"))
                || node.isContainerNode() && node.isEmpty();
    }

    static boolean isFilledText(JsonNode node) {
        return node.isTextual() && !node.textValue().isEmpty();
    }
}
