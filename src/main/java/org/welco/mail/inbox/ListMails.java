package org.welco.mail.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.welco.mail.DeskSettings;

/** What an agent sees first: the letters to process, those under way, those that are finished; found by words or reference. */
@ApplicationScoped
public class ListMails {

    private MailLists lists;
    private DeskSettings settings;

    ListMails() {}

    @Inject
    public ListMails(MailLists lists, DeskSettings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    /** One page, and how many letters fit in each list. */
    @Transactional
    public MailListing list(MailQuery query) {
        List<ListedMail> found = lists.page(query, settings.draftAlert());
        boolean hasNext = found.size() > MailQuery.PAGE_SIZE;
        return new MailListing(
                hasNext ? found.subList(0, MailQuery.PAGE_SIZE) : found,
                lists.counts(query, settings.draftAlert()),
                hasNext);
    }
}
