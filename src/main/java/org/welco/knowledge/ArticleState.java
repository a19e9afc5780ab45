package org.welco.knowledge;

/** Whether readers see an article. */
public enum ArticleState {
    /** Written, and not for readers yet. */
    DRAFT,
    /** For readers, between the days between which it is valid. */
    PUBLISHED
}
