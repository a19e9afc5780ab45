package org.welco.account;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.welco.search.find.Sight.Attribute;
import org.welco.sheet.ProfileLine;
import org.welco.sheet.ShownProfile;
import org.welco.tenant.hobo.ProfileField;

/**
 * Something that is asked for an account.
 *
 * @param name the directory's
 * @param label for people
 * @param help for people, may be empty
 * @param required whether the account cannot be made without it
 * @param choices what may be chosen, empty when anything may be typed
 * @param longest characters that the directory takes
 */
public record AccountField(
        String name, String label, String help, Kind kind, boolean required, List<Choice> choices, int longest) {

    /** How it is typed, and what is right. */
    public enum Kind {
        TEXT,
        /** One of the directory's choices. */
        CHOICE,
        /** E.164 once it is read. */
        PHONE,
        /** The one by which a citizen may sign in: unique in his unit. */
        MOBILE,
        /** Unique in his unit. */
        MAIL,
        DAY,
        /** In the past, not before 1900. */
        BIRTH_DAY,
        /** Five digits. */
        POSTCODE,
        YES_OR_NO
    }

    /** Where on the page it stands. */
    public enum Group {
        IDENTITY,
        CONTACT,
        ADDRESS
    }

    /** @param value as the directory wants it @param label for people */
    public record Choice(String value, String label) {

        public Choice {
            Objects.requireNonNull(value);
            Objects.requireNonNull(label);
        }
    }

    /** The directory makes no account without them. */
    private static final List<String> NAMES = List.of("first_name", "last_name");

    private static final Pattern OF_MOBILE = Pattern.compile("(?i)mobile|portable");
    private static final Pattern OF_POSTCODE = Pattern.compile("(?i)postcode|zip_?code|code_postal");

    public AccountField {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        Objects.requireNonNull(help);
        Objects.requireNonNull(kind);
        choices = List.copyOf(choices);
    }

    static AccountField of(ProfileField field, List<Choice> choices, int longest) {
        return new AccountField(
                field.name(),
                field.label().isEmpty() ? field.name() : field.label(),
                field.description(),
                choices.isEmpty() ? kind(field) : Kind.CHOICE,
                field.required() || NAMES.contains(field.name()),
                choices,
                longest);
    }

    private static Kind kind(ProfileField field) {
        return switch (ProfileLine.kind(field)) {
            case PHONE -> OF_MOBILE.matcher(field.name()).find() ? Kind.MOBILE : Kind.PHONE;
            case MAIL -> field.name().equals("email") ? Kind.MAIL : Kind.TEXT;
            case DAY -> field.kind().toLowerCase(Locale.ROOT).startsWith("birth") ? Kind.BIRTH_DAY : Kind.DAY;
            case YES_OR_NO -> Kind.YES_OR_NO;
            case TEXT -> OF_POSTCODE.matcher(field.kind() + " " + field.name()).find() ? Kind.POSTCODE : Kind.TEXT;
        };
    }

    public Group group() {
        if (kind == Kind.PHONE || kind == Kind.MOBILE || kind == Kind.MAIL) {
            return Group.CONTACT;
        }
        boolean place = kind == Kind.POSTCODE
                || ShownProfile.tells(
                        new ProfileField("", name, label, "", false, true, true, false, false), Attribute.TOWN);
        return place ? Group.ADDRESS : Group.IDENTITY;
    }

    /** Whether no two accounts of one unit have it in common. */
    public boolean isIdentifier() {
        return kind == Kind.MOBILE || kind == Kind.MAIL;
    }
}
