package org.welco.sandbox.authentic;

import java.util.List;

/**
 * An account in authentic.
 *
 * @param ou slug of its organisational unit
 * @param birthDate {@code YYYY-MM-DD}, empty when unset, as every attribute
 * @param mobile E.164
 * @param roles slugs, for an account that is an agent's as well
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
        List<String> roles) {

    public String fullName() {
        return firstName + " " + lastName;
    }
}
