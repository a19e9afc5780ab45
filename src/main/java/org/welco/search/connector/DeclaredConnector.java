package org.welco.search.connector;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.search.SearchEverywhere;
import org.welco.search.SourceLabel;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.KnownService;

/** One object of the setting, on its way to a {@link Connector}. Every refusal is an IllegalArgumentException in French. */
final class DeclaredConnector {

    private static final Set<String> KEYS =
            Set.of("name", "title", "icon", "url", "data", "text", "description", "link", "roles", "patience", "sign");

    /** Scopes that mean, or will mean, something else. */
    private static final Set<String> RESERVED = Set.of(SearchEverywhere.ALL, "agents", "kb");

    /** Of the theme's pictures, those that can stand for a kind of line. */
    static final Set<String> ICONS = Set.of(
            "bill", "book", "clip", "clock", "counter", "form", "home", "link", "lock", "mail", "people", "person",
            "phone", "pin", "star", "text");

    private static final String USUAL_ICON = "link";
    private static final int USUAL_PATIENCE = 3;
    private static final int MOST_PATIENCE = 10;
    private static final int LONGEST_TITLE = 60;
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    private final JsonObject declared;
    private final Tenant tenant;

    DeclaredConnector(JsonValue declared, Tenant tenant) {
        if (!(declared instanceof JsonObject object)) {
            throw new IllegalArgumentException("un objet est attendu");
        }
        this.declared = object;
        this.tenant = tenant;
    }

    Connector read() {
        Set<String> unknown = new HashSet<>(declared.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("une clé n’est aucune de "
                    + String.join(", ", KEYS.stream().sorted().toList()));
        }
        SourceLabel label = new SourceLabel(name(), title(), icon());
        String url = url();
        Optional<KnownService> service = service(URI.create(url.replace(Connector.TYPED, "q")));
        return new Connector(label, url, data(), line(), roles(), patience(), signedTo(service));
    }

    private String name() {
        String name = text("name");
        boolean ours = RESERVED.contains(name)
                || SearchEverywhere.BUILT_IN.stream().anyMatch(one -> one.name().equals(name));
        if (!name.matches("[a-z][a-z0-9_-]{1,39}") || ours) {
            throw new IllegalArgumentException("« name » doit être un mot en minuscules qui n’est pas déjà une source");
        }
        return name;
    }

    private String title() {
        String title = text("title").strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("« title » doit avoir de 1 à " + LONGEST_TITLE + " caractères");
        }
        return title;
    }

    private String icon() {
        String icon = text("icon");
        if (!icon.isEmpty() && !ICONS.contains(icon)) {
            throw new IllegalArgumentException("« icon » n’est aucune de "
                    + String.join(", ", ICONS.stream().sorted().toList()));
        }
        return icon.isEmpty() ? USUAL_ICON : icon;
    }

    /** What is typed may stand in the query only: in a path it could lead to another one. */
    private String url() {
        String url = text("url");
        int query = url.indexOf('?');
        if (query < 0 || url.indexOf(Connector.TYPED) < query || url.contains("#")) {
            throw new IllegalArgumentException(
                    "« url » doit être une adresse complète, avec " + Connector.TYPED + " après le « ? »");
        }
        String example = url.replace(Connector.TYPED, "q");
        if (!LineTemplate.isAddress(example)) {
            throw new IllegalArgumentException("« url » n’est pas une adresse http ou https");
        }
        URI address = URI.create(example);
        if (service(address).isEmpty() && !"https".equalsIgnoreCase(address.getScheme())) {
            throw new IllegalArgumentException(
                    "« url » doit être celle d’un service de la collectivité, ou commencer par https");
        }
        return url;
    }

    private Optional<KnownService> service(URI address) {
        return tenant.services().stream()
                .filter(service -> origin(service.url()).equals(origin(address)))
                .findFirst();
    }

    private static String origin(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int port = address.getPort() < 0 ? USUAL_PORTS.getOrDefault(scheme, -1) : address.getPort();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }

    private Optional<KnownService> signedTo(Optional<KnownService> service) {
        JsonValue sign = declared.getOrDefault("sign", JsonValue.FALSE);
        if (sign == JsonValue.FALSE) {
            return Optional.empty();
        }
        if (sign != JsonValue.TRUE) {
            throw new IllegalArgumentException("« sign » doit être true ou false");
        }
        if (service.filter(one -> !one.secret().isEmpty()).isEmpty()) {
            throw new IllegalArgumentException(
                    "aucun service à cette adresse ne partage de clé avec Welco pour signer");
        }
        return service;
    }

    private List<String> data() {
        String data = declared.containsKey("data") ? text("data") : "data";
        if (!data.matches("|[A-Za-z0-9_]{1,60}(\\.[A-Za-z0-9_]{1,60}){0,5}")) {
            throw new IllegalArgumentException("« data » doit être une clé, ou plusieurs séparées par des points");
        }
        return data.isEmpty() ? List.of() : List.of(data.split("\\."));
    }

    private LineTemplates line() {
        LineTemplate text = template("text");
        LineTemplate link = template("link");
        if (text.template().isBlank()) {
            throw new IllegalArgumentException("« text » manque");
        }
        if (!link.template().matches("(?s)|(https?://|\\{\\{).*")) {
            throw new IllegalArgumentException("« link » doit commencer par http, par https ou par une clé");
        }
        return new LineTemplates(text, template("description"), link);
    }

    private LineTemplate template(String key) {
        try {
            return new LineTemplate(text(key));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("« " + key + " » : " + malformed.getMessage(), malformed);
        }
    }

    /** Nobody uses a source that names no role. */
    private Set<String> roles() {
        boolean list = declared.get("roles") instanceof JsonArray roles
                && !roles.isEmpty()
                && roles.stream()
                        .allMatch(role -> role instanceof JsonString name
                                && !name.getString().isBlank());
        if (!list) {
            throw new IllegalArgumentException("« roles » doit être une liste de rôles, par identifiant ou par nom");
        }
        Set<String> roles = new HashSet<>();
        declared.getJsonArray("roles").forEach(role -> roles.add(((JsonString) role).getString()));
        return roles;
    }

    private Duration patience() {
        JsonValue patience = declared.get("patience");
        if (patience == null) {
            return Duration.ofSeconds(USUAL_PATIENCE);
        }
        boolean seconds = patience instanceof JsonNumber number
                && number.toString().matches("\\d{1,2}")
                && number.intValue() >= 1
                && number.intValue() <= MOST_PATIENCE;
        if (!seconds) {
            throw new IllegalArgumentException("« patience » est un nombre de secondes, de 1 à " + MOST_PATIENCE);
        }
        return Duration.ofSeconds(((JsonNumber) patience).intValue());
    }

    private String text(String key) {
        JsonValue value = declared.get(key);
        if (value == null) {
            return "";
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new IllegalArgumentException("« " + key + " » doit être un texte");
    }
}
