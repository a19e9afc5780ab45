package org.welco.sandbox.authentic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account as authentic writes it: whatever is unset is null, its mark of verification is false then. */
final class UserJson {

    /** Attributes besides those of the model, in the order in which they are written. */
    static final List<String> ATTRIBUTES =
            List.of("title", "birthdate", "address", "zipcode", "city", "phone", "mobile", "comment");

    private UserJson() {}

    /** As {@code GET /api/users/<uuid>/} tells. */
    static Map<String, Object> of(SandboxCitizen one, CitizenAccounts accounts) {
        return of(one, accounts, Optional.empty(), true);
    }

    /** @param distance of a search, empty for other lists */
    static Map<String, Object> of(
            SandboxCitizen one, CitizenAccounts accounts, Optional<Double> distance, boolean withRoles) {
        Set<String> proved = accounts.proved(one.uuid());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.id());
        json.put("ou", one.ou());
        json.put("full_name", one.fullName());
        distance.ifPresent(value -> json.put("dist", value));
        json.put("uuid", one.uuid());
        json.put("username", null);
        json.put("first_name", one.firstName());
        json.put("last_name", one.lastName());
        json.put("email", one.email());
        json.put("email_verified", proved.contains("email"));
        json.put("is_superuser", false);
        json.put("phone_verified_on", accounts.phoneProved(one.uuid()).orElse(null));
        json.put("is_staff", false);
        json.put("is_active", one.active());
        json.put("modified", UserPages.SERVER_TIME.format(accounts.modified(one)));
        ATTRIBUTES.forEach(name -> attribute(json, name, value(one, name), proved));
        if (withRoles) {
            json.put("roles", one.roles().stream().map(UserJson::role).toList());
        }
        return json;
    }

    private static String value(SandboxCitizen one, String name) {
        return switch (name) {
            case "birthdate" -> one.birthDate();
            case "address" -> one.address();
            case "city" -> one.city();
            case "mobile" -> one.mobile();
            default -> one.other(name);
        };
    }

    private static void attribute(Map<String, Object> json, String name, String value, Set<String> proved) {
        json.put(name, value.isEmpty() ? null : value);
        json.put(name + "_verified", !value.isEmpty() && proved.contains(name));
    }

    private static Map<String, Object> role(String slug) {
        Map<String, Object> role = new LinkedHashMap<>();
        role.put("uuid", "e" + "%031d".formatted(Math.abs(slug.hashCode())));
        role.put("name", slug);
        role.put("slug", slug);
        role.put("description", "");
        role.put("ou", "agents");
        role.put("service", null);
        return role;
    }
}
