package org.welco.mail.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.mail.MailReference;
import org.welco.mail.delivery.ReplayDelivery;
import org.welco.mail.inbox.RefuseMail;
import org.welco.mail.qualification.AssociateRequest;
import org.welco.mail.qualification.AssociateRequest.Made;
import org.welco.mail.qualification.RequestLink;

/** The gestures on a letter that the API offers, gathered so that the resource stays a translation. */
@ApplicationScoped
class MailGestures {

    private RefuseMail refuse;
    private AssociateRequest associate;
    private ReplayDelivery replay;

    MailGestures() {}

    @Inject
    public MailGestures(RefuseMail refuse, AssociateRequest associate, ReplayDelivery replay) {
        this.refuse = refuse;
        this.associate = associate;
        this.replay = replay;
    }

    void refuse(MailReference mail, String reason, String actor) {
        refuse.refuse(mail, reason, actor);
    }

    Made associate(MailReference mail, RequestLink link, String actor) {
        return associate.associate(mail, link, actor);
    }

    boolean settle(MailReference mail, long delivery, boolean arrived, String actor) {
        return arrived ? replay.settleByHand(mail, delivery, actor) : replay.replay(mail, delivery, actor);
    }
}
