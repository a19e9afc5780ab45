package org.welco.mail.delivery;

import java.util.List;
import org.welco.mail.Mail;

/** The steps of letters still to tell, or told. Every method joins the caller's transaction and needs one. */
public interface Deliveries {

    /** In order of position. */
    List<Delivery> of(Mail mail);

    /** Adds a step; its id is known when this returns. */
    void add(Delivery delivery);
}
