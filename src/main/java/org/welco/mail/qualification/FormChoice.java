package org.welco.mail.qualification;

import java.util.Objects;
import java.util.Optional;

/**
 * The form that a letter is to become, as an agent chose it.
 *
 * @param form slug, as offered
 * @param citizen uuid of his account, empty for a request without account
 * @param person who writes when he has no account and none can be made; empty when the letter says enough
 * @param comments for whoever fills the form, {@link #LONGEST_COMMENTS} characters at most; may be empty
 * @param again the agent confirmed that the same form is wanted a second time for this letter
 */
public record FormChoice(
        String form, Optional<String> citizen, Optional<Person> person, String comments, boolean again) {

    public static final int LONGEST_COMMENTS = 4000;

    public FormChoice {
        Objects.requireNonNull(form);
        Objects.requireNonNull(citizen);
        Objects.requireNonNull(person);
        comments = comments.strip();
    }

    /** With that citizen, without comments. */
    public static FormChoice of(String form, Optional<String> citizen) {
        return new FormChoice(form, citizen, Optional.empty(), "", false);
    }

    /** A person without account: name and postal address live in the request. Either may be empty, not both. */
    public record Person(String name, String address) {

        private static final int LONGEST = 500;

        public Person {
            name = name.strip();
            address = address.strip();
        }

        boolean isNobody() {
            return name.isEmpty() && address.isEmpty();
        }

        boolean isTooLong() {
            return name.length() > LONGEST || address.length() > LONGEST;
        }
    }
}
