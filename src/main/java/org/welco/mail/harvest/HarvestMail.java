package org.welco.mail.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryLink;

/**
 * One harvest of the current tenant: the letters in our tray come in, each once. It begins from 0 each time and remembers
 * no number: a low number put in our tray late arrives like any other. Call it inside the tenant's gate, outside any
 * transaction, holding the claim of the job so that nobody harvests the same tenant meanwhile.
 */
@ApplicationScoped
public class HarvestMail {

    /** Its name among the claimed jobs. */
    public static final String JOB = "harvest";

    /** Letters listed at once. */
    static final int PAGE = 500;

    private MailRegistry registry;
    private HarvestPages pages;
    private ProveReach reach;
    private HarvestLedger ledger;

    HarvestMail() {}

    @Inject
    public HarvestMail(MailRegistry registry, HarvestPages pages, ProveReach reach, HarvestLedger ledger) {
        this.registry = registry;
        this.pages = pages;
        this.reach = reach;
        this.ledger = ledger;
    }

    /**
     * @param mayGoOn asked between letters; once false, the harvest stops where it is
     * @return what came; never throws for what the registry does
     */
    public HarvestReport harvest(HarvestLog log, BooleanSupplier mayGoOn) {
        RegistryLink link = registry.link();
        if (!link.isOn()) {
            return new Tally().report(whyNot(link), Optional.empty());
        }
        Tally tally = new Tally();
        Optional<String> trouble = Optional.empty();
        try {
            HarvestState state = reach.whileNotProved(ledger.read());
            if (!state.isPaused()) {
                pages.takeAll(state, tally, log, mayGoOn);
            }
        } catch (RegistryException failure) {
            trouble = Optional.of(failure.getMessage());
        }
        HarvestReport report = tally.report(trouble, ledger.read().pauseReason());
        ledger.ran(report.came(), trouble.orElse(""));
        return report;
    }

    private static Optional<String> whyNot(RegistryLink link) {
        return link.state() == RegistryLink.State.INVALID ? Optional.of(link.reason()) : Optional.empty();
    }
}
