package org.welco.publik.authentic.citizens;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.welco.citizen.CitizenKey;
import org.welco.platform.json.JsonOfOthers;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.KnownService;

/**
 * Whose accounts are citizens', as the tenant says, and where citizens are at home.
 *
 * @param citizensOus slugs; empty: authentic's default unit
 * @param agentOus per unit of agents the units they see; empty: all
 * @param alsoCitizens slugs of roles that do not make an agent of their holder
 * @param portal the citizens' own, where the platform has one
 */
record AccountSettings(
        Optional<List<String>> citizensOus,
        Optional<Map<String, List<String>>> agentOus,
        List<String> alsoCitizens,
        Optional<URI> portal) {

    /** What hobo's name for the template of a citizens' portal holds. */
    private static final String PORTAL = "portal-user";

    /** @throws IllegalArgumentException when one is malformed; the message names it, in French */
    static AccountSettings of(Tenant tenant) {
        return new AccountSettings(
                tenant.setting(CitizenKey.CITIZENS_OUS.key()).map(text -> slugs(CitizenKey.CITIZENS_OUS, text)),
                tenant.setting(CitizenKey.AGENT_OUS.key()).map(AccountSettings::perUnit),
                tenant.setting(CitizenKey.AGENTS_ALSO_CITIZENS.key())
                        .map(text -> slugs(CitizenKey.AGENTS_ALSO_CITIZENS, text))
                        .orElse(List.of()),
                tenant.services().stream()
                        .filter(service -> service.kind().equals("combo") && !service.secondary())
                        .filter(service -> service.templateName().contains(PORTAL))
                        .map(KnownService::url)
                        .findFirst());
    }

    private static List<String> slugs(CitizenKey key, String text) {
        if (!text.strip().startsWith("[")) {
            return List.of(text.strip());
        }
        return slugs(key, read(key, text));
    }

    private static List<String> slugs(CitizenKey key, JsonValue value) {
        if (value instanceof JsonString one) {
            return List.of(one.getString());
        }
        if (value instanceof JsonArray list && list.stream().allMatch(JsonString.class::isInstance)) {
            return list.stream().map(slug -> ((JsonString) slug).getString()).toList();
        }
        throw new IllegalArgumentException(key.key() + " : une liste de slugs est attendue");
    }

    private static Map<String, List<String>> perUnit(String text) {
        if (!(read(CitizenKey.AGENT_OUS, text) instanceof JsonObject units)) {
            throw new IllegalArgumentException(
                    CitizenKey.AGENT_OUS.key() + " : un objet est attendu, une liste de slugs par unité");
        }
        Map<String, List<String>> perUnit = new TreeMap<>();
        units.forEach((unit, seen) -> perUnit.put(unit, slugs(CitizenKey.AGENT_OUS, seen)));
        return perUnit;
    }

    private static JsonValue read(CitizenKey key, String text) {
        try {
            return JsonOfOthers.value(text);
        } catch (JsonException e) {
            throw new IllegalArgumentException(key.key() + " : ce n’est pas du JSON", e);
        }
    }
}
