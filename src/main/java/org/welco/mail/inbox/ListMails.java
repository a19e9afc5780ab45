package org.welco.mail.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
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

    /** Letters that fit a text, those to process first, then those under way, then those that are finished. */
    @Transactional
    public List<ListedMail> find(String text, int limit) {
        Duration patience = QualificationKey.draftAlert(tenant.get());
        List<ListedMail> found = new ArrayList<>();
        for (MailTab tab : MailTab.values()) {
            if (found.size() < limit) {
                found.addAll(lists.page(new MailQuery(tab, text, 1), patience));
            }
        }
        return found.stream().limit(limit).toList();
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
