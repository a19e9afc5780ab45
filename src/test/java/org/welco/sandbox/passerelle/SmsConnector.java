package org.welco.sandbox.passerelle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.welco.sandbox.http.Visit;

/**
 * {@code POST /ovh/mairie/send/}, and the phones that received something: {@code GET /telephones/} shows them. Whoever calls has been
 * found to sign rightly. Thread-safe.
 */
public final class SmsConnector {

    static final String SEND = "/ovh/mairie/send";
    static final String PHONES = "/telephones/";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final List<Sms> received = new CopyOnWriteArrayList<>();
    private volatile SmsFault fault = SmsFault.NONE;

    /** From now on. */
    public void fail(SmsFault now) {
        fault = now;
    }

    /** Everything that phones received, oldest first. */
    public List<Sms> received() {
        return List.copyOf(received);
    }

    /** What that number received, oldest first. @param number E.164 */
    public List<Sms> received(String number) {
        return received.stream().filter(sms -> sms.to().equals(number)).toList();
    }

    /** Why it is not taken, empty when it was: an error of passerelle, or a drop of the line. */
    Outcome send(Visit visit) throws IOException {
        JsonNode asked;
        try {
            asked = JSON.readTree(visit.text());
        } catch (JsonProcessingException notJson) {
            return new Outcome(400, Optional.of("could not decode body to json"));
        }
        Optional<String> wrong = wrong(asked);
        if (wrong.isPresent()) {
            return new Outcome(400, wrong);
        }
        if (fault == SmsFault.REFUSED) {
            return new Outcome(200, Optional.of("SMS service credit exhausted"));
        }
        if (fault == SmsFault.BROKEN) {
            return new Outcome(500, Optional.of("Internal Server Error"));
        }
        for (JsonNode number : asked.get("to")) {
            received.add(new Sms(
                    Instant.now(),
                    asked.get("from").textValue(),
                    number.textValue().replaceAll("[-.\\s/]", ""),
                    asked.get("message").textValue()));
        }
        return new Outcome(fault == SmsFault.LOST ? 0 : 200, Optional.empty());
    }

    /** @param status 0: no answer */
    record Outcome(int status, Optional<String> error) {}

    /** As a schema is checked: the first thing that is not as it must be. */
    private static Optional<String> wrong(JsonNode asked) {
        for (String field : List.of("message", "from", "to")) {
            if (!asked.has(field)) {
                return Optional.of("'" + field + "' is a required property");
            }
        }
        for (String field : List.of("message", "from")) {
            if (!asked.get(field).isTextual()) {
                return Optional.of(field + ": " + asked.get(field) + " is not of type 'string'");
            }
        }
        if (!asked.get("to").isArray()) {
            return Optional.of("to: " + asked.get("to") + " is not of type 'array'");
        }
        for (JsonNode number : asked.get("to")) {
            if (!number.isTextual() || !number.textValue().matches("\\+?[-.\\s/\\d]+")) {
                return Optional.of("to/0: " + number + " does not match '^\\\\+?[-.\\\\s/\\\\d]+$'");
            }
        }
        return Optional.empty();
    }

    /** The newest first, each with its link to press, as a phone shows it. */
    String page(String host) {
        StringBuilder page = new StringBuilder(
                        "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\">"
                                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Téléphones</title>"
                                + "<style>body{font:16px/1.5 sans-serif;margin:1rem auto;padding:0 1rem;max-width:40rem}"
                                + "article{border:1px solid #7d8594;border-radius:12px;padding:.5rem 1rem;margin:0 0 1rem}"
                                + "p{margin:.25rem 0;overflow-wrap:anywhere}</style><h1>SMS reçus par les téléphones</h1><p>passerelle : ")
                .append(escaped(host))
                .append("</p>");
        if (received.isEmpty()) {
            page.append("<p>Aucun pour le moment.</p>");
        }
        List<Sms> newest = new ArrayList<>(received);
        java.util.Collections.reverse(newest);
        newest.forEach(sms -> page.append("<article><h2>")
                .append(escaped(sms.to()))
                .append("</h2><p>")
                .append(TIME.format(sms.at()))
                .append(", de ")
                .append(escaped(sms.from()))
                .append(" (")
                .append(sms.parts())
                .append(" SMS)</p><p>")
                .append(linked(sms))
                .append("</p></article>"));
        return page.toString();
    }

    private static String linked(Sms sms) {
        String text = escaped(sms.text());
        String link = escaped(sms.link());
        return link.isEmpty() ? text : text.replace(link, "<a href=\"" + link + "\">" + link + "</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
