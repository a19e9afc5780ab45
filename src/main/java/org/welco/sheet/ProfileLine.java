package org.welco.sheet;

import java.util.Objects;
import org.welco.tenant.hobo.ProfileField;

/**
 * An attribute of the profile, as a sheet shows it.
 *
 * @param name the directory's
 * @param label for people; the name when the tenant gives none
 * @param value as the directory writes it, empty when it is unset
 * @param verified whether the value was proved to be the citizen's
 */
public record ProfileLine(String name, String label, Kind kind, String value, boolean verified) {

    /** How a value is written for people. */
    public enum Kind {
        TEXT,
        /** E.164. */
        PHONE,
        MAIL,
        /** {@code YYYY-MM-DD}. */
        DAY,
        /** {@code true} or {@code false}. */
        YES_OR_NO
    }

    public ProfileLine {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
    }

    /** hobo's kinds are many, and towns add some: what is not known is a text. */
    public static Kind kind(ProfileField field) {
        if (field.kind().contains("phone")) {
            return Kind.PHONE;
        }
        if (field.kind().equals("email") || field.name().equals("email")) {
            return Kind.MAIL;
        }
        if (field.kind().startsWith("bool")) {
            return Kind.YES_OR_NO;
        }
        return field.kind().endsWith("date") ? Kind.DAY : Kind.TEXT;
    }
}
