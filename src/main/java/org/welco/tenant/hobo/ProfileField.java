package org.welco.tenant.hobo;

/**
 * A field of a citizen's account as hobo's profile describes it.
 *
 * @param kind hobo's word: string, title, date, birthdate, phone …
 * @param name authentic's attribute
 * @param label for people
 * @param description help for people, may be empty
 */
public record ProfileField(
        String kind,
        String name,
        String label,
        String description,
        boolean required,
        boolean userVisible,
        boolean userEditable,
        boolean askedOnRegistration,
        boolean disabled) {}
