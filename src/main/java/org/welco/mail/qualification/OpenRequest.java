package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.request.RequestDrafts;
import org.welco.request.draft.BegunState;

/** An agent goes to w.c.s. for a request of a letter. No remote call is made. */
@ApplicationScoped
public class OpenRequest {

    private BegunLedger ledger;
    private RequestDrafts drafts;

    OpenRequest() {}

    @Inject
    public OpenRequest(BegunLedger ledger, RequestDrafts drafts) {
        this.ledger = ledger;
        this.drafts = drafts;
    }

    /**
     * Leaves a mark for half an hour, so that the others see that somebody is at it.
     *
     * @return where to go
     * @throws QualificationRefusedException when there is no such association
     */
    public URI open(MailReference letter, long id, Agent agent) {
        return page(ledger.opened(letter, id, agent));
    }

    /** Where a line leads: to its draft, its request, or the agent's unfinished drafts. No mark is left. */
    public URI page(AssociationLine line) {
        if (line.requestId().isEmpty()) {
            return drafts.pendingPage();
        }
        long inWcs = line.requestId().get();
        return line.state() == BegunState.NUMBERED
                ? drafts.requestPage(line.form(), inWcs)
                : drafts.fillingPage(line.form(), inWcs);
    }
}
