package org.welco.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Letters read for being shown. Every method joins the caller's transaction and needs one. */
public interface MailSheets {

    Optional<MailSheet> find(MailReference reference);

    /** What a list shows of it, by one query. */
    Optional<MailSheet.Summary> summary(MailReference reference);

    /** What the letter became, in order; empty without such a letter. */
    List<MailSheet.Request> requests(MailReference reference);

    /**
     * Oldest first.
     *
     * @param states all of them when empty
     * @param after cursor of the last one already shown, 0 to begin
     * @param limit 1 to 500
     */
    List<MailSheet.Summary> list(Set<MailState> states, long after, int limit);

    /** Lines of the sender that were kept, empty without any. */
    Optional<String> sender(MailReference reference);

    /** By the database's clock. */
    MailFigures figures();
}
