package org.welco.mail.response;

import java.util.List;
import java.util.Optional;
import org.welco.mail.Mail;

/** The answers of letters, withdrawn ones left out. Every method joins the caller's transaction and needs one. */
public interface Answers {

    /** Those with exactly that text, the newest first. */
    List<Answer> saying(Mail mail, String content);

    /** The highest rank among them, 0 without any: the next answer has the one after it. */
    int lastRank(Mail mail);

    Optional<Answer> find(Mail mail, long id);

    /** How many were given after that one. */
    int countAfter(Mail mail, long id);

    /** Adds one; its id is known when this returns. */
    void add(Answer answer);
}
