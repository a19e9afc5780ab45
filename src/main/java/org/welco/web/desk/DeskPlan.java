package org.welco.web.desk;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.platform.json.JsonOfOthers;
import org.welco.tenant.Tenant;

/** The parts of a tenant's desk, in order, each with the roles to which it is shown; no roles: to everybody. */
record DeskPlan(List<Place> places) {

    /** @param roles slugs or names; empty for everybody */
    record Place(DeskPart part, Set<String> roles) {

        boolean isFor(Agent agent) {
            return roles.isEmpty()
                    || agent.superuser()
                    || agent.roles().stream().anyMatch(roles::contains);
        }
    }

    /** What is malformed is as if it were not said: an agent without desk could not work. */
    static DeskPlan of(Tenant tenant) {
        return tenant.setting(DeskKey.DESK_PARTS.key())
                .flatMap(DeskPlan::read)
                .orElseGet(() -> read(DeskKey.DESK_PARTS.defaultText()).orElseThrow());
    }

    /** @return empty when it is not as the setting is to be written, or names a part twice */
    static Optional<DeskPlan> read(String text) {
        List<Place> places = new ArrayList<>();
        Set<DeskPart> seen = new HashSet<>();
        try {
            for (JsonValue value : JsonOfOthers.array(text)) {
                Optional<Place> place = place(value);
                if (place.isEmpty() || !seen.add(place.get().part())) {
                    return Optional.empty();
                }
                places.add(place.get());
            }
        } catch (JsonException malformed) {
            return Optional.empty();
        }
        return Optional.of(new DeskPlan(List.copyOf(places)));
    }

    private static Optional<Place> place(JsonValue value) {
        if (value instanceof JsonString word) {
            return DeskPart.of(word.getString()).map(part -> new Place(part, Set.of()));
        }
        if (value instanceof JsonObject object
                && object.get("part") instanceof JsonString word
                && object.get("roles") instanceof JsonArray roles
                && !roles.isEmpty()
                && roles.stream().allMatch(JsonString.class::isInstance)) {
            Set<String> names = new HashSet<>();
            roles.forEach(role -> names.add(((JsonString) role).getString()));
            return DeskPart.of(word.getString()).map(part -> new Place(part, Set.copyOf(names)));
        }
        return Optional.empty();
    }
}
