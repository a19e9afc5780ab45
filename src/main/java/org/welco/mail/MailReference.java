package org.welco.mail;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a letter is named everywhere outside: {@code maarch-<res_id>} for a letter of the registry (the seed's form, put in
 * the submission context of requests), {@code welco-<n>} for a letter from elsewhere.
 */
public record MailReference(String text) {

    private static final Pattern FORM = Pattern.compile("(maarch|welco)-([1-9][0-9]{0,17})");

    public MailReference {
        Objects.requireNonNull(text);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a letter's reference");
        }
    }

    public static MailReference ofRegistry(long resId) {
        return new MailReference("maarch-" + resId);
    }

    public static MailReference ofElsewhere(long number) {
        return new MailReference("welco-" + number);
    }

    /** Empty for anything that is not exactly a reference; never throws. */
    public static Optional<MailReference> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new MailReference(text)) : Optional.empty();
    }

    /** The registry's number, empty for a letter from elsewhere. */
    public OptionalLong resId() {
        Matcher parts = FORM.matcher(text);
        return parts.matches() && parts.group(1).equals("maarch")
                ? OptionalLong.of(Long.parseLong(parts.group(2)))
                : OptionalLong.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
