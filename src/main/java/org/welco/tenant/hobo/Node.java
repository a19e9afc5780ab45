package org.welco.tenant.hobo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON object of a file and where it stands there, so that every refusal can name its key. */
record Node(String file, String path, JsonObject object) {

    String text(String key) {
        return optionalText(key).orElseThrow(() -> refused(key, "cette clé manque"));
    }

    Optional<String> optionalText(String key) {
        JsonValue value = object.get(key);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString text) {
            return Optional.of(text.getString()).filter(content -> !content.isBlank());
        }
        throw refused(key, "un texte est attendu");
    }

    /** Absent, null or false is no. */
    boolean flag(String key) {
        JsonValue value = object.get(key);
        if (value == null || value == JsonValue.NULL || value == JsonValue.FALSE) {
            return false;
        }
        if (value == JsonValue.TRUE) {
            return true;
        }
        throw refused(key, "true ou false est attendu");
    }

    /** An object that may be absent: then empty. */
    Node child(String key) {
        JsonValue value = object.get(key);
        if (value == null || value == JsonValue.NULL) {
            return new Node(file, at(key), JsonValue.EMPTY_JSON_OBJECT);
        }
        if (value instanceof JsonObject child) {
            return new Node(file, at(key), child);
        }
        throw refused(key, "un objet est attendu");
    }

    /** A list of objects that may be absent: then empty. */
    List<Node> children(String key) {
        JsonValue value = object.get(key);
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        if (!(value instanceof JsonArray array)) {
            throw refused(key, "une liste est attendue");
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String place = key + "[" + i + "]";
            if (!(array.get(i) instanceof JsonObject child)) {
                throw refused(place, "un objet est attendu");
            }
            nodes.add(new Node(file, at(place), child));
        }
        return nodes;
    }

    /** An http or https address, with a final slash added when it has none. */
    URI address(String key) {
        String text = text(key).strip();
        try {
            URI uri = new URI(text.endsWith("/") ? text : text + "/");
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw refused(key, "ce n'est pas une adresse");
        }
        throw refused(key, "une adresse http(s) est attendue");
    }

    TenantFolderException refused(String key, String why) {
        return new TenantFolderException(file, at(key), why);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
