package org.welco.search.find;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A row of the index, by what it may be found. */
public interface Indexed {

    /** What no other row of its kind is called. */
    String id();

    String firstName();

    String lastName();

    /** Birth and usage names; empty when there are none. */
    String otherNames();

    /** In lower case, empty when there is none. */
    String mail();

    /** E.164. */
    List<String> phones();

    /** The same, as digits typed one after the other inside the tenant's region. */
    List<String> dialled();

    Optional<LocalDate> birthDate();

    /** The numbers under which a request is known; empty for what is none. */
    default List<String> numbers() {
        return List.of();
    }
}
