package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.mail.UnknownMailException;
import org.welco.request.RequestSourceException;

/**
 * A request begun by mistake is no longer the letter's, as long as it has no number. Its draft stays in w.c.s., where no
 * call can remove it. Makes remote calls: outside any transaction, inside the tenant's gate.
 */
@ApplicationScoped
public class DetachForm {

    private BegunLedger ledger;
    private FollowDrafts follow;

    DetachForm() {}

    @Inject
    public DetachForm(BegunLedger ledger, FollowDrafts follow) {
        this.ledger = ledger;
        this.follow = follow;
    }

    /**
     * w.c.s. is asked first, so that a number that we have not seen yet is not lost.
     *
     * @throws UnknownMailException when there is no such letter
     * @throws QualificationRefusedException when it has a number, is being sent, or does not exist
     * @throws RequestSourceException when nobody can say whether it has a number by now
     */
    public void detach(InHand hand, long id) {
        ledger.allow(hand, id);
        follow.lookAt(hand.letter(), id);
        ledger.detach(hand, id);
    }
}
