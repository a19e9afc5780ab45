package org.welco.confirmation.mobile;

import java.util.Objects;

/**
 * The mobile that an account holds at this moment. Never written down by us.
 *
 * @param attribute of the account that holds it
 * @param number E.164
 * @param proved whether the directory marks it so
 */
public record Mobile(String attribute, String number, boolean proved) {

    private static final int SHOWN = 2;

    public Mobile {
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(number);
        if (number.length() <= SHOWN) {
            throw new IllegalArgumentException("no number");
        }
    }

    /** Its last two digits. */
    public String ending() {
        return number.substring(number.length() - SHOWN);
    }

    /** Numbers stay out of logs and messages. */
    @Override
    public String toString() {
        return attribute + " ••" + ending();
    }
}
