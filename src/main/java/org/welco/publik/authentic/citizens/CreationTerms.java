package org.welco.publik.authentic.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.welco.account.AccountField.Choice;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/**
 * What each authentic creates accounts with, as it says itself: titles follow the language that its server was started in. Asked for again
 * now and then, since an administrator may add attributes. Safe for any thread.
 */
@ApplicationScoped
public class CreationTerms {

    static final Duration FRESH = Duration.ofMinutes(5);

    /** @param units names by slug, those that we may know */
    record Known(
            Map<String, List<Choice>> choices, Map<String, Integer> longest, Map<String, String> units, Instant at) {}

    private final Map<Tenant, Known> byTenant = new ConcurrentHashMap<>();
    private CurrentTenant current;
    private Clock clock;

    CreationTerms() {}

    @Inject
    public CreationTerms(CurrentTenant current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** @throws org.welco.citizen.CitizenDirectoryException when it is not known and authentic does not say */
    Known of(AccountLink link) {
        Instant now = clock.instant();
        Known known = byTenant.get(current.get());
        if (known != null && known.at().plus(FRESH).isAfter(now)) {
            return known;
        }
        Known fresh = read(fields(link), unitNames(link), now);
        byTenant.put(current.get(), fresh);
        return fresh;
    }

    /** What an account may be created with, by field. */
    private static JsonObject fields(AccountLink link) {
        return link.ask(AccountsApi::terms)
                .filter(JsonObject.class::isInstance)
                .map(answer -> answer.asJsonObject().get("actions"))
                .filter(JsonObject.class::isInstance)
                .map(actions -> actions.asJsonObject().get("POST"))
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .orElseThrow(() -> new CitizenDirectoryException(
                        "l’annuaire des comptes ne nous permet pas de créer de compte", null));
    }

    /** Names of units by their slugs; empty where we may not ask for them. */
    private static Map<String, String> unitNames(AccountLink link) {
        try {
            return link.ask(AccountsApi::ous).flatMap(AccountLink::results).orElse(List.of()).stream()
                    .filter(unit -> !unit.json().getString("slug", "").isEmpty())
                    .collect(Collectors.toMap(
                            unit -> unit.json().getString("slug"),
                            unit -> unit.json().getString("name", unit.json().getString("slug")),
                            (one, same) -> one));
        } catch (CitizenDirectoryException closed) {
            return Map.of();
        }
    }

    private static Known read(JsonObject fields, Map<String, String> units, Instant now) {
        Map<String, List<Choice>> choices = new HashMap<>();
        Map<String, Integer> longest = new HashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof JsonObject field) {
                if (field.get("choices") instanceof JsonArray list) {
                    choices.put(name, choices(list));
                }
                if (field.get("max_length") instanceof JsonNumber number) {
                    longest.put(name, number.intValue());
                }
            }
        });
        return new Known(Map.copyOf(choices), Map.copyOf(longest), units, now);
    }

    /** The empty choice is that of whoever chooses none. */
    private static List<Choice> choices(JsonArray list) {
        return list.stream()
                .filter(JsonObject.class::isInstance)
                .map(choice -> choice.asJsonObject())
                .filter(choice -> choice.get("value") instanceof JsonString value
                        && !value.getString().isEmpty())
                .map(choice -> new Choice(
                        choice.getString("value"), choice.getString("display_name", choice.getString("value"))))
                .toList();
    }

    void forget(@Observes TenantReloaded change) {
        change.before().ifPresent(byTenant::remove);
    }
}
