package org.welco.mail.response;

import java.util.List;
import org.welco.mail.Mail;

/** The answers of letters. Every method joins the caller's transaction and needs one. */
public interface Answers {

    /** Those with exactly that text, the newest first. */
    List<Answer> saying(Mail mail, String content);

    int count(Mail mail);

    /** Adds one; its id is known when this returns. */
    void add(Answer answer);
}
