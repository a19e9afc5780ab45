package org.welco.search.citizen;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.welco.search.find.Indexed;

/**
 * A citizen as the index shows him.
 *
 * @param uuid 32 lower-case hexadecimal digits
 * @param unit slug of his organisational unit
 * @param phones E.164
 * @param dialled the same, as digits typed one after the other inside the tenant's region
 */
public record IndexedCitizen(
        String uuid,
        String unit,
        String firstName,
        String lastName,
        String otherNames,
        String mail,
        List<String> phones,
        List<String> dialled,
        Optional<LocalDate> birthDate,
        String town)
        implements Indexed {

    public IndexedCitizen {
        Objects.requireNonNull(uuid);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(firstName);
        Objects.requireNonNull(lastName);
        Objects.requireNonNull(otherNames);
        Objects.requireNonNull(mail);
        phones = List.copyOf(phones);
        dialled = List.copyOf(dialled);
        Objects.requireNonNull(birthDate);
        Objects.requireNonNull(town);
    }

    @Override
    public String id() {
        return uuid;
    }

    /** Surname first. */
    public String fullName() {
        String name = (lastName + " " + firstName).strip();
        return name.isEmpty() ? "(sans nom)" : name;
    }
}
