package org.welco.mail.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.mail.MailReference;
import org.welco.tenant.change.Changes;

/** Tells every open list that a letter changed hands. Joins the caller's transaction. */
@ApplicationScoped
public class ClaimChanges {

    /** The topic under which all that concerns letters is told. */
    public static final String TOPIC = "mail";

    /** Taken, let go, lapsed, or marked: who has it is to be looked at again. */
    public static final String KIND = "CLAIM";

    private Changes changes;

    ClaimChanges() {}

    @Inject
    public ClaimChanges(Changes changes) {
        this.changes = changes;
    }

    void tell(MailReference mail) {
        changes.tell(TOPIC, mail.text(), KIND);
    }
}
