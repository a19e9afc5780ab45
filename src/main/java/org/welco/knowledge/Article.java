package org.welco.knowledge;

import java.util.List;
import java.util.Objects;

/**
 * What an article says.
 *
 * @param reference what an import knows it by: small letters, digits, hyphens
 * @param title plain text
 * @param body HTML that may be put into a page as it is: only what {@code knowledge.intake.ArticleHtml} lets through is ever kept
 * @param category as agents read it; empty for none
 * @param keywords in their order, without line breaks
 * @param forms slugs of the forms that it leads to, in their order
 */
public record Article(
        String reference,
        String title,
        String body,
        String category,
        List<String> keywords,
        List<String> forms,
        Validity validity,
        Review review,
        ArticleState state) {

    /** Characters of the name of a category. */
    public static final int LONGEST_CATEGORY = 80;

    public Article {
        Objects.requireNonNull(reference);
        Objects.requireNonNull(title);
        Objects.requireNonNull(body);
        Objects.requireNonNull(category);
        keywords = List.copyOf(keywords);
        forms = List.copyOf(forms);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(review);
        Objects.requireNonNull(state);
    }
}
