package org.welco.mail.inbox;

import java.time.Duration;
import java.util.List;

/** Letters listed for agents. Every method joins the caller's transaction and needs one. Times are the database's clock. */
public interface MailLists {

    /**
     * Open letters oldest first, those begun too long ago before all others; finished ones last finished first.
     *
     * @param patience how long what was begun may stand without a number
     * @return one more than {@link MailQuery#PAGE_SIZE} when there is a page after
     */
    List<ListedMail> page(MailQuery query, Duration patience);

    MailListing.Counts counts(MailQuery query, Duration patience);
}
