package org.welco.search.find;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.platform.json.JsonOfOthers;
import org.welco.search.SearchKey;
import org.welco.search.find.Sight.Attribute;
import org.welco.tenant.Tenant;

/**
 * The setting {@code HIDDEN_ATTRIBUTES}.
 *
 * @param roles who sees each attribute; one that is not there is seen by everybody
 */
public record HiddenAttributes(Map<Attribute, Set<String>> roles) {

    public HiddenAttributes {
        roles = Map.copyOf(roles);
    }

    /** @throws IllegalArgumentException when it is malformed; the message names it, in French */
    public static HiddenAttributes of(Tenant tenant) {
        Map<Attribute, Set<String>> roles = new EnumMap<>(Attribute.class);
        tenant.setting(SearchKey.HIDDEN_ATTRIBUTES.key())
                .ifPresent(text -> object(text).forEach((name, list) -> roles.put(attribute(name), texts(list))));
        return new HiddenAttributes(roles);
    }

    private static JsonObject object(String text) {
        try {
            return JsonOfOthers.object(text);
        } catch (JsonException e) {
            throw new IllegalArgumentException(malformed("un objet JSON est attendu"), e);
        }
    }

    private static Attribute attribute(String name) {
        for (Attribute attribute : Attribute.values()) {
            if (attribute.name().toLowerCase(Locale.ROOT).equals(name)) {
                return attribute;
            }
        }
        throw new IllegalArgumentException(malformed("« " + name + " » n’est aucun de birth_date, phone, mail, town"));
    }

    private static Set<String> texts(JsonValue value) {
        if (!(value instanceof JsonArray list) || !list.stream().allMatch(JsonString.class::isInstance)) {
            throw new IllegalArgumentException(malformed("une liste de rôles est attendue"));
        }
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(((JsonString) text).getString()));
        return texts;
    }

    private static String malformed(String what) {
        return SearchKey.HIDDEN_ATTRIBUTES.key() + " : " + what;
    }

    /** What stays hidden from an agent: nothing from a superuser. @param agent empty for a program, which has no role */
    public Set<Attribute> hiddenFrom(Optional<Agent> agent) {
        return agent.filter(Agent::superuser).isPresent()
                ? EnumSet.noneOf(Attribute.class)
                : hiddenFrom(agent.map(Agent::roles).orElse(Set.of()));
    }

    private Set<Attribute> hiddenFrom(Set<String> held) {
        Set<Attribute> hidden = EnumSet.noneOf(Attribute.class);
        roles.forEach((attribute, seeing) -> {
            if (seeing.stream().noneMatch(held::contains)) {
                hidden.add(attribute);
            }
        });
        return hidden;
    }
}
