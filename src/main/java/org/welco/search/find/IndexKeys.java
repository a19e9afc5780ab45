package org.welco.search.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers by which the index knows what is no word: below zero, each kind in a range of its own. Words of names have
 * the numbers above.
 */
public final class IndexKeys {

    /** How many digits in a row make a key. */
    private static final int ROW = 4;

    private static final int ROWS = 10_000;
    private static final int YEARS = -20_000;
    private static final int DAYS = -100_000;
    private static final int PHONES = -10_000_000;
    private static final int PHONE_KEYS = 2_000_000_000;

    private IndexKeys() {}

    /** Of a whole number; two numbers may have the same key, rarely. @param e164 such as {@code +33612345678} */
    public static int phone(String e164) {
        return PHONES - Math.floorMod(e164.hashCode(), PHONE_KEYS);
    }

    /** Every four digits in a row. @param digits none but digits; fewer than four have none */
    public static List<Integer> rows(String digits) {
        List<Integer> rows = new ArrayList<>();
        for (int from = 0; from + ROW <= digits.length(); from++) {
            rows.add(-1 - Integer.parseInt(digits.substring(from, from + ROW)) % ROWS);
        }
        return rows;
    }

    /** Of the number of a request. */
    public static int number(String number) {
        return phone("number " + number);
    }

    public static int year(int year) {
        return YEARS - year;
    }

    public static int day(LocalDate day) {
        return DAYS - (int) (day.toEpochDay() + 100_000);
    }
}
