package org.welco.sandbox.authentic;

import java.util.List;
import java.util.Map;

/**
 * An account in authentic.
 *
 * @param ou slug of its organisational unit
 * @param birthDate {@code YYYY-MM-DD}, empty when unset, as every attribute
 * @param mobile E.164
 * @param roles slugs, for an account that is an agent's as well
 * @param more other attributes, such as title and phone, and what is marked as verified, by the names that authentic gives them
 */
public record SandboxCitizen(
        int id,
        String uuid,
        String ou,
        String firstName,
        String lastName,
        String email,
        String birthDate,
        String mobile,
        String address,
        String city,
        boolean active,
        List<String> roles,
        Map<String, Object> more) {

    public SandboxCitizen {
        roles = List.copyOf(roles);
        more = Map.copyOf(more);
    }

    /** With no other attribute. */
    public SandboxCitizen(
            int id,
            String uuid,
            String ou,
            String firstName,
            String lastName,
            String email,
            String birthDate,
            String mobile,
            String address,
            String city,
            boolean active,
            List<String> roles) {
        this(id, uuid, ou, firstName, lastName, email, birthDate, mobile, address, city, active, roles, Map.of());
    }

    /** An attribute of {@link #more}, empty when it is unset. */
    String other(String name) {
        return more.get(name) instanceof String text ? text : "";
    }

    public String fullName() {
        return firstName + " " + lastName;
    }
}
