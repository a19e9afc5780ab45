package org.welco.knowledge;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The articles of the current tenant. Called inside a transaction. */
public interface Articles {

    /** What readers see that day, whatever else it is. */
    Optional<Article> readable(long id, LocalDate today);

    /** Categories of what readers see that day, each once, in no order; articles without one count for none. */
    List<String> categories(LocalDate today);

    /** The one that an import knows by that reference, be it for readers or not, locked until the end of the transaction. */
    Optional<Article> byReference(String reference);

    /** A new one. @param text what its body says, without marks @param actor who brought it, as journals name him */
    void add(Article article, String text, String actor, OffsetDateTime now);

    /** Another text for the reference of the article; what it was is kept as a version. */
    void change(Article article, String text, String actor, OffsetDateTime now);
}
