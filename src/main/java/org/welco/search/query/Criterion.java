package org.welco.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Something that a reading asks for besides names. */
public sealed interface Criterion {

    /** A whole phone number. @param e164 such as {@code +33612345678} */
    record Phone(String e164) implements Criterion {

        public Phone {
            Objects.requireNonNull(e164);
        }
    }

    /**
     * Some digits of a phone number, in a row.
     *
     * @param forms 4 digits or more each, as national numbers are written; a number that holds one of them fits
     */
    record PhonePart(List<String> forms) implements Criterion {

        public PhonePart {
            forms = List.copyOf(forms);
        }
    }

    /** A mail address, or its beginning. @param start in lower case */
    record Mail(String start) implements Criterion {

        public Mail {
            Objects.requireNonNull(start);
        }
    }

    /** A whole birth date. @param days those that the writing may mean, the likelier first */
    record BirthDay(List<LocalDate> days) implements Criterion {

        public BirthDay {
            days = List.copyOf(days);
        }
    }

    /** The year of a birth. @param years those that the writing may mean, the likelier first */
    record BirthYear(List<Integer> years) implements Criterion {

        public BirthYear {
            years = List.copyOf(years);
        }
    }

    /** The number of a request, such as {@code 12-345}, or the part after the hyphen. */
    record RequestNumber(String number) implements Criterion {

        public RequestNumber {
            Objects.requireNonNull(number);
        }
    }

    /** A word of the shape of a tracking code. @param code 8 capitals */
    record TrackingCode(String code) implements Criterion {

        public TrackingCode {
            Objects.requireNonNull(code);
        }
    }
}
