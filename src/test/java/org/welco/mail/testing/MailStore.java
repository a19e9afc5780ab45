package org.welco.mail.testing;

import java.time.Duration;
import java.util.function.Supplier;
import org.welco.mail.Mails;
import org.welco.mail.claim.Claims;
import org.welco.mail.delivery.Deliveries;
import org.welco.mail.delivery.DeliveryQueue;
import org.welco.mail.document.Documents;
import org.welco.mail.gesture.Gestures;
import org.welco.mail.harvest.HarvestStates;
import org.welco.mail.qualification.Associations;
import org.welco.mail.qualification.BegunRequests;
import org.welco.mail.response.Answers;
import org.welco.mail.typing.Typings;

/** The ports of the mail rooms to their store, whatever it is made of. */
public interface MailStore {

    Mails mails();

    Deliveries deliveries();

    DeliveryQueue queue();

    Answers answers();

    Associations associations();

    BegunRequests begunRequests();

    Documents documents();

    HarvestStates harvest();

    Gestures gestures();

    Claims claims();

    Typings typings();

    /** Does the work in one transaction. */
    <T> T in(Supplier<T> work);

    /** Makes as if so much time had passed for waits, leases and documents. */
    void passes(Duration time);

    /** As {@link #in}, without a result. */
    default void does(Runnable work) {
        in(() -> {
            work.run();
            return null;
        });
    }
}
