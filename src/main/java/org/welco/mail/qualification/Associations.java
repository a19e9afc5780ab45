package org.welco.mail.qualification;

import java.util.List;
import org.welco.mail.Mail;

/** Which requests a letter became. Every method joins the caller's transaction and needs one. */
public interface Associations {

    /** In the order in which they were made. */
    List<Association> of(Mail mail);

    /** Adds one; its id is known when this returns. */
    void add(Association association);
}
