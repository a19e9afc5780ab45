package org.welco.mail.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.welco.mail.qualification.QualificationKey;
import org.welco.tenant.CurrentTenant;

/** What an agent sees first: the letters to process, those under way, those that are finished; found by words or reference. */
@ApplicationScoped
public class ListMails {

    private MailLists lists;
    private CurrentTenant tenant;

    ListMails() {}

    @Inject
    public ListMails(MailLists lists, CurrentTenant tenant) {
        this.lists = lists;
        this.tenant = tenant;
    }

    /** One page, and how many letters fit in each list. */
    @Transactional
    public MailListing list(MailQuery query) {
        Duration patience = QualificationKey.draftAlert(tenant.get());
        List<ListedMail> found = lists.page(query, patience);
        boolean hasNext = found.size() > MailQuery.PAGE_SIZE;
        return new MailListing(
                hasNext ? found.subList(0, MailQuery.PAGE_SIZE) : found, lists.counts(query, patience), hasNext);
    }
}
