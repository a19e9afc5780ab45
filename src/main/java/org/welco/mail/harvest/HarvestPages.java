package org.welco.mail.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.welco.mail.MailReference;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.RegistryLink;

/** Walks through the list of our tray, page after page, and takes what is new. */
@ApplicationScoped
class HarvestPages {

    private MailRegistry registry;
    private FetchLetters fetch;
    private RegisterMail register;
    private ProveReach reach;
    private HarvestLedger ledger;

    HarvestPages() {}

    @Inject
    public HarvestPages(
            MailRegistry registry, FetchLetters fetch, RegisterMail register, ProveReach reach, HarvestLedger ledger) {
        this.registry = registry;
        this.fetch = fetch;
        this.register = register;
        this.reach = reach;
        this.ledger = ledger;
    }

    /** Takes every letter of the tray, in order of number; stops when the first one goes out of reach or the claim is lost. */
    void takeAll(HarvestState state, Tally tally, HarvestLog log, BooleanSupplier mayGoOn) {
        boolean proved = state.reachProved();
        long last = 0;
        long listed = 0;
        while (mayGoOn.getAsBoolean()) {
            OffsetDateTime listedSince = ledger.now();
            List<RegisteredMail> page = registry.list(last, HarvestMail.PAGE);
            if (page.isEmpty()) {
                return;
            }
            listed += page.size();
            Set<Long> known =
                    register.known(page.stream().map(RegisteredMail::resId).toList());
            known.forEach(resId -> foundAgain(MailReference.ofRegistry(resId), listedSince, tally, log));
            List<RegisteredMail> fresh =
                    page.stream().filter(mail -> !known.contains(mail.resId())).toList();
            while (!proved && !fresh.isEmpty()) {
                RegisteredMail first = fresh.get(0);
                fresh = fresh.subList(1, fresh.size());
                take(List.of(first), listed, tally, log, mayGoOn);
                if (tally.came > 0) {
                    if (!reach.check(first.resId())) {
                        return;
                    }
                    proved = true;
                }
            }
            take(fresh, listed, tally, log, mayGoOn);
            last = page.get(page.size() - 1).resId();
        }
    }

    private void take(List<RegisteredMail> mails, long listed, Tally tally, HarvestLog log, BooleanSupplier mayGoOn) {
        RegistryLink link = registry.link();
        LetterTaker taker = new LetterTaker(registry, register, link.keepSender(), tally, log, listed);
        for (List<RegisteredMail> batch : Batches.of(mails, link.batchBytes())) {
            if (!mayGoOn.getAsBoolean()) {
                return;
            }
            fetch.fetch(batch, taker);
        }
    }

    private void foundAgain(MailReference reference, OffsetDateTime listedSince, Tally tally, HarvestLog log) {
        if (register.foundAgain(reference, listedSince)) {
            tally.returned++;
            log.returned(reference);
        } else {
            tally.known++;
        }
    }
}
