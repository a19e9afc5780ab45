package org.welco.citizen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An account of the directory, as far as the index keeps it.
 *
 * @param uuid 32 lower-case hexadecimal digits
 * @param unit slug of its organisational unit
 * @param modified by the directory's clock
 * @param citizen whether it is the open account of a citizen of the tenant: not closed, not an agent's, of a unit of ours
 * @param firstName empty when it has none, as {@code lastName}
 * @param otherNames birth and usage names
 * @param mail empty when it has none
 * @param phones as written in the account
 * @param town empty when it has none
 */
public record CitizenAccount(
        String uuid,
        String unit,
        Instant modified,
        boolean citizen,
        String firstName,
        String lastName,
        List<String> otherNames,
        String mail,
        List<String> phones,
        Optional<LocalDate> birthDate,
        String town) {

    public CitizenAccount {
        Objects.requireNonNull(uuid);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(modified);
        Objects.requireNonNull(firstName);
        Objects.requireNonNull(lastName);
        otherNames = List.copyOf(otherNames);
        Objects.requireNonNull(mail);
        phones = List.copyOf(phones);
        Objects.requireNonNull(birthDate);
        Objects.requireNonNull(town);
    }
}
