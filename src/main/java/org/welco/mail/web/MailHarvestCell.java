package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.welco.mail.harvest.HarvestSoon;

/** "Relever maintenant", offered where an agent sees that nothing is left to do. */
@Named
@RequestScoped
public class MailHarvestCell {

    private HarvestSoon soon;
    private MailNews news;
    private MailWords words;

    MailHarvestCell() {}

    @Inject
    public MailHarvestCell(HarvestSoon soon, MailNews news, MailWords words) {
        this.soon = soon;
        this.news = news;
        this.words = words;
    }

    public boolean isPossible() {
        return soon.isPossible();
    }

    /** Empty before the first harvest. */
    public String getLast() {
        return soon.last()
                .map(at -> words.of("mail.harvest.last", words.moment(at)))
                .orElse("");
    }

    public void ask() {
        news.toast(words.get(soon.ask() ? "mail.harvest.soon" : "mail.harvest.just"));
    }
}
