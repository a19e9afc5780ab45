package org.welco.bench;

import java.time.LocalDate;
import org.welco.citizen.CitizenAccount;

/**
 * What an agent types.
 *
 * @param text as typed
 * @param person whom he means
 */
record Typed(String text, Kind kind, CitizenAccount person) {

    /** By what he looks. */
    enum Kind {
        NAME,
        NAME_BEGUN,
        NAME_AND_YEAR,
        PHONE,
        BIRTH_DAY,
        MAIL,
        NUMBER
    }

    /** @throws java.util.NoSuchElementException when nobody knows it */
    LocalDate day() {
        return person.birthDate().orElseThrow();
    }
}
