package org.welco.sandbox.wcs;

import java.util.List;
import java.util.Set;

/**
 * A form of one w.c.s.
 *
 * @param number first part of its requests' numbers
 * @param submission slugs of the roles that may enter it for somebody; none: nobody may
 * @param receiver slug of the role that processes its requests
 * @param skipped left out of the global view ("skip from 360 view")
 * @param onlyOne one request per person, drafts included
 */
public record WcsForm(
        int number,
        String slug,
        String title,
        String category,
        String description,
        List<String> keywords,
        Set<String> submission,
        String receiver,
        boolean disabled,
        boolean skipped,
        boolean onlyOne,
        List<Field> fields) {

    /** @param prefilled with something of the attached citizen @param box ticked or not */
    public record Field(String name, String label, boolean required, boolean prefilled, boolean box) {

        /** A line of text. */
        public Field(String name, String label, boolean required, boolean prefilled) {
            this(name, label, required, prefilled, false);
        }
    }

    boolean hasPrefilledField() {
        return fields.stream().anyMatch(Field::prefilled);
    }

    String categorySlug() {
        return java.text.Normalizer.normalize(category, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
