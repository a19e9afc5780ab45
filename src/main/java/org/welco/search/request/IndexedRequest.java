package org.welco.search.request;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.welco.search.find.Indexed;

/**
 * A request as the index shows it.
 *
 * @param what which request it is
 * @param who whose names, phones and mail stand in it
 * @param status as shown
 * @param roles of those who may process it, by slug and by name
 * @param url its page in the back office, empty when it is not known
 */
public record IndexedRequest(What what, Who who, String status, List<String> roles, String url) implements Indexed {

    /**
     * Which request.
     *
     * @param form slug
     * @param receivedAt in the local time of the source
     */
    public record What(
            String form, long internalId, String number, String formName, String category, LocalDateTime receivedAt) {

        public What {
            Objects.requireNonNull(form);
            Objects.requireNonNull(number);
            Objects.requireNonNull(formName);
            Objects.requireNonNull(category);
            Objects.requireNonNull(receivedAt);
        }
    }

    /** Whose. @param citizen uuid of the account it belongs to, empty when it has none */
    public record Who(
            String citizen,
            String firstName,
            String lastName,
            String mail,
            List<String> phones,
            List<String> dialled,
            Optional<LocalDate> birthDate) {

        public Who {
            Objects.requireNonNull(citizen);
            Objects.requireNonNull(firstName);
            Objects.requireNonNull(lastName);
            Objects.requireNonNull(mail);
            phones = List.copyOf(phones);
            dialled = List.copyOf(dialled);
            Objects.requireNonNull(birthDate);
        }
    }

    public IndexedRequest {
        Objects.requireNonNull(what);
        Objects.requireNonNull(who);
        Objects.requireNonNull(status);
        roles = List.copyOf(roles);
        Objects.requireNonNull(url);
    }

    @Override
    public String id() {
        return what.form() + "/" + what.internalId();
    }

    @Override
    public String firstName() {
        return who.firstName();
    }

    @Override
    public String lastName() {
        return who.lastName();
    }

    @Override
    public String otherNames() {
        return "";
    }

    @Override
    public String mail() {
        return who.mail();
    }

    @Override
    public List<String> phones() {
        return who.phones();
    }

    @Override
    public List<String> dialled() {
        return who.dialled();
    }

    @Override
    public Optional<LocalDate> birthDate() {
        return who.birthDate();
    }

    /** The whole number, and the part after the hyphen, by which people call it as well. */
    @Override
    public List<String> numbers() {
        String number = what.number();
        int hyphen = number.lastIndexOf('-');
        return hyphen < 0 ? List.of(number) : List.of(number, number.substring(hyphen + 1));
    }
}
