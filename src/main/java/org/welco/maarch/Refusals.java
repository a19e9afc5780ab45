package org.welco.maarch;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.platform.json.JsonOfOthers;

/**
 * What each refusal of Maarch means. Decided by code and type alone, since its texts follow the server's language. At most
 * the member {@code errors} of a JSON body is quoted; an HTML page never, since it can repeat the login and the password.
 */
final class Refusals {

    /** Longest quotation, in characters. */
    static final int LONGEST_QUOTATION = 300;

    private static final int LONGEST_BODY = 64 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Pattern WAIT = Pattern.compile("(\\d{1,6})\\s*(second|minute|hour)?s?");

    private final String secret;
    private final Clock clock;

    /** @param secret never quoted, whatever Maarch writes */
    Refusals(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * @param answer of any status but 200; its body is read here
     * @param write whether it answers a call that changes something
     */
    RegistryException of(Response answer, boolean write) {
        int status = answer.getStatus();
        boolean json = isJson(answer);
        String body = body(answer);
        String quoted = json ? quotation(body) : "";
        if (status >= 500) {
            return failed(answer, body.isEmpty(), json, quoted, write);
        }
        return switch (status) {
            case 400 -> new BadCallException("Maarch refuse la demande (code 400)" + quoted + ".");
            case 401 ->
                new RegistryException(
                        Kind.CREDENTIALS,
                        "Maarch refuse l'identifiant ou le mot de passe (USERNAME et PASSWORD de MAARCH_FEED),"
                                + " ou ce compte y est verrouillé.");
            case 403 ->
                new RegistryException(
                        Kind.RIGHTS,
                        "Maarch refuse cette opération à son utilisateur : droit manquant, ou courrier hors du périmètre de"
                                + " son groupe" + quoted + ".");
            case 404 -> notFound(json, quoted);
            case 405 -> notAllowed(json, quoted);
            case 429 -> later(Kind.SERVER_ERROR, "Maarch demande d'attendre (code 429).", answer, false);
            default -> otherwise(status, quoted);
        };
    }

    private static RegistryException notFound(boolean json, String quoted) {
        if (json) {
            return new RegistryException(Kind.REFUSED, "Maarch ne trouve pas ce qui est demandé" + quoted + ".");
        }
        return new RegistryException(
                Kind.UNREADABLE,
                "Rien ne répond à cette adresse (code 404) : l'URL de MAARCH_FEED n'est sans doute pas celle de Maarch.");
    }

    private static RegistryException notAllowed(boolean json, String quoted) {
        if (json) {
            return new RegistryException(
                    Kind.RIGHTS,
                    "Maarch refuse cette opération à son utilisateur : compte absent, mot de passe à renouveler, ou"
                            + " opération non autorisée" + quoted + ".");
        }
        return new RegistryException(
                Kind.REFUSED,
                "L'adresse répond mais n'accepte pas cette opération (code 405) : voir l'URL de MAARCH_FEED et le serveur"
                        + " web placé devant Maarch.");
    }

    private static RegistryException otherwise(int status, String quoted) {
        return switch (status / 100) {
            case 4 ->
                new RegistryException(Kind.REFUSED, "Maarch refuse la demande (code " + status + ")" + quoted + ".");
            case 3 ->
                new RegistryException(
                        Kind.UNREADABLE,
                        "L'adresse renvoie ailleurs (code " + status
                                + ") : l'URL de MAARCH_FEED doit être l'adresse finale de Maarch (https ?).");
            default -> new RegistryException(Kind.UNREADABLE, "Réponse inattendue de Maarch (code " + status + ").");
        };
    }

    private RegistryException failed(Response answer, boolean empty, boolean json, String quoted, boolean write) {
        int status = answer.getStatus();
        if (status == 503 && json) {
            return later(Kind.MIGRATION, "Maarch est en cours de mise à jour : nouvel essai plus tard.", answer, false);
        }
        if (status == 503) {
            return later(Kind.SERVER_ERROR, "Maarch n'est pas disponible (code 503).", answer, false);
        }
        if (status == 500 && empty && !write) {
            return new RegistryException(
                    Kind.MEMORY, "Maarch a manqué de mémoire pour préparer sa réponse (code 500, réponse vide).");
        }
        String hint = json ? "" : ", ou l'URL de MAARCH_FEED ne mène pas à Maarch";
        return later(
                Kind.SERVER_ERROR, "Maarch est en panne (code " + status + hint + ")" + quoted + ".", answer, write);
    }

    private RegistryException later(Kind kind, String sentence, Response answer, boolean mayHaveBeenDone) {
        return new RegistryException(kind, sentence, mayHaveBeenDone, retryAfter(answer), null);
    }

    /** A number of seconds or a date, by the standard; 2301 writes {@code 5 minutes}; anything else is not understood. */
    private Optional<Duration> retryAfter(Response answer) {
        String text = answer.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (text == null) {
            return Optional.empty();
        }
        Matcher wait = WAIT.matcher(text.strip());
        Optional<Duration> asked = wait.matches() ? Optional.of(length(wait)) : untilDate(text.strip());
        return asked.map(one -> Collections.max(List.of(one, Duration.ZERO)))
                .map(one -> Collections.min(List.of(one, LONGEST_WAIT)));
    }

    private static Duration length(Matcher wait) {
        long number = Long.parseLong(wait.group(1));
        if ("minute".equals(wait.group(2))) {
            return Duration.ofMinutes(number);
        }
        return "hour".equals(wait.group(2)) ? Duration.ofHours(number) : Duration.ofSeconds(number);
    }

    private Optional<Duration> untilDate(String text) {
        try {
            ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), date.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first bytes of the body; empty when there is none, or when it cannot be read. */
    private static String body(Response answer) {
        try (InputStream in = answer.readEntity(InputStream.class)) {
            return in == null ? "" : new String(in.readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
        } catch (IOException | IllegalStateException e) {
            // the status is known and says enough
            return "?";
        }
    }

    private String quotation(String body) {
        String said = errors(body).replaceAll("\\p{Cntrl}", " ").strip();
        if (said.isEmpty() || (!secret.isEmpty() && said.contains(secret))) {
            return "";
        }
        String kept = said.length() <= LONGEST_QUOTATION ? said : said.substring(0, LONGEST_QUOTATION) + "…";
        return " (« " + kept + " »)";
    }

    private static String errors(String body) {
        try {
            JsonValue errors = JsonOfOthers.object(body).get("errors");
            if (errors instanceof JsonString one) {
                return one.getString();
            }
            if (errors instanceof JsonArray several) {
                return several.stream()
                        .filter(JsonString.class::isInstance)
                        .map(one -> ((JsonString) one).getString())
                        .collect(Collectors.joining(" ; "));
            }
            return "";
        } catch (JsonException e) {
            return "";
        }
    }

    static boolean isJson(Response answer) {
        MediaType type = answer.getMediaType();
        return type != null && type.getSubtype() != null && type.getSubtype().matches("(?i)json|.+\\+json");
    }
}
