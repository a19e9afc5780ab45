package org.welco.connector;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.KnownService;

/**
 * The part of a declaration that says whom to ask, and how: {@link #KEYS}. Every refusal is an IllegalArgumentException whose
 * message says in French what is wrong.
 */
public final class DeclaredCall {

    public static final Set<String> KEYS = Set.of("url", "sign", "data", "patience");

    private static final int USUAL_PATIENCE = 3;
    private static final int MOST_PATIENCE = 10;
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);
    private static final Pattern PLACE = Pattern.compile("%\\(([^)]*)\\)s");

    private final Declaration declared;
    private final Tenant tenant;

    public DeclaredCall(Declaration declared, Tenant tenant) {
        this.declared = declared;
        this.tenant = tenant;
    }

    /**
     * @param key of the connector
     * @param places names that the address may tell, one of them at least
     * @param usualData keys of the list unless it is said, with dots between
     */
    public Connector read(String key, List<String> places, String usualData) {
        String url = url(places);
        Optional<KnownService> service = service(URI.create(example(url)));
        return new Connector(key, url, data(usualData), patience(), signedTo(service));
    }

    private static String example(String url) {
        return PLACE.matcher(url).replaceAll("q");
    }

    /** What somebody typed, or holds, may stand in the query only: in a path it could lead to another one. */
    private String url(List<String> places) {
        String url = declared.text("url");
        int query = url.indexOf('?');
        Matcher place = PLACE.matcher(url);
        boolean fits = query >= 0 && !url.contains("#") && place.find();
        for (boolean more = fits; more; more = place.find()) {
            fits = fits && place.start() > query && places.contains(place.group(1));
        }
        if (!fits) {
            throw new IllegalArgumentException("« url » doit être une adresse complète, avec "
                    + String.join(" ou ", places.stream().map(Connector::place).toList()) + " après le « ? »");
        }
        if (!LineTemplate.isAddress(example(url))) {
            throw new IllegalArgumentException("« url » n’est pas une adresse http ou https");
        }
        URI address = URI.create(example(url));
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
        JsonValue sign = declared.value("sign").orElse(JsonValue.FALSE);
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

    private List<String> data(String usual) {
        String data = declared.value("data").isPresent() ? declared.text("data") : usual;
        if (!data.matches("|[A-Za-z0-9_]{1,60}(\\.[A-Za-z0-9_]{1,60}){0,5}")) {
            throw new IllegalArgumentException("« data » doit être une clé, ou plusieurs séparées par des points");
        }
        return data.isEmpty() ? List.of() : List.of(data.split("\\."));
    }

    private Duration patience() {
        Optional<JsonValue> patience = declared.value("patience");
        if (patience.isEmpty()) {
            return Duration.ofSeconds(USUAL_PATIENCE);
        }
        if (patience.get() instanceof JsonNumber number && number.toString().matches("[1-9]|" + MOST_PATIENCE)) {
            return Duration.ofSeconds(number.intValue());
        }
        throw new IllegalArgumentException("« patience » est un nombre de secondes, de 1 à " + MOST_PATIENCE);
    }
}
