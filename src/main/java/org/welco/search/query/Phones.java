package org.welco.search.query;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers as they are written in one region. Safe for any thread. */
public final class Phones {

    /** Longer than any number in any writing. */
    private static final int LONGEST = 40;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private final String region;
    private final String countryCode;

    /**
     * @param region two capitals, such as {@code FR}
     * @throws IllegalArgumentException when there is no such region
     */
    public Phones(String region) {
        if (!isRegion(region)) {
            throw new IllegalArgumentException("no region " + region);
        }
        this.region = region;
        this.countryCode = Integer.toString(NUMBERS.getCountryCodeForRegion(region));
    }

    /** Whether there is a region of that name. */
    public static boolean isRegion(String name) {
        return NUMBERS.getSupportedRegions().contains(name);
    }

    /** @return the number as {@code +33612345678}, empty when it is none that can be dialled */
    public Optional<String> e164(String written) {
        return parsed(written)
                .filter(NUMBERS::isValidNumber)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /** Whether a message can be sent there: a mobile, or a number of a country that does not tell mobiles from others. */
    public boolean isMobile(String e164) {
        return parsed(e164)
                .map(NUMBERS::getNumberType)
                .filter(type -> type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE)
                .isPresent();
    }

    /**
     * The digits that an agent would type one after the other: those of the national writing inside the region, those after
     * the plus sign for any other number.
     */
    public String dialled(String e164) {
        return parsed(e164)
                .filter(number -> Integer.toString(number.getCountryCode()).equals(countryCode))
                .map(number -> digits(NUMBERS.format(number, PhoneNumberFormat.NATIONAL)))
                .orElseGet(() -> digits(e164));
    }

    /** As people of the region write it, with spaces that no line is broken at; what is no number stays as it came. */
    public String national(String e164) {
        return parsed(e164)
                .map(number -> NUMBERS.format(
                        number,
                        Integer.toString(number.getCountryCode()).equals(countryCode)
                                ? PhoneNumberFormat.NATIONAL
                                : PhoneNumberFormat.INTERNATIONAL))
                .map(text -> text.replace(' ', '\u00a0'))
                .orElse(e164);
    }

    /** The code after the plus sign, such as {@code 33}. */
    String countryCode() {
        return countryCode;
    }

    /** What national numbers begin with in place of the country's code, {@code 0} in France; may be empty. */
    String trunkPrefix() {
        String prefix = NUMBERS.getNddPrefixForRegion(region, true);
        return prefix == null ? "" : prefix;
    }

    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(sign -> sign >= '0' && sign <= '9').forEach(sign -> digits.append((char) sign));
        return digits.toString();
    }

    private Optional<PhoneNumber> parsed(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(NUMBERS.parse(written, region));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
