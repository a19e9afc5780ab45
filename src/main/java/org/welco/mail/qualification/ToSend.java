package org.welco.mail.qualification;

import java.util.Optional;
import org.welco.mail.MailReference;

/**
 * What is needed to begin a request in w.c.s., read at one moment.
 *
 * @param attempts how often it had been sent by then
 */
public record ToSend(
        MailReference letter,
        long id,
        String form,
        String agentId,
        Optional<String> citizen,
        Optional<FormChoice.Person> person,
        String comments,
        int attempts) {

    ToSend(MailReference letter, BegunRequest begun) {
        this(
                letter,
                begun.id(),
                begun.order().form(),
                begun.order().agent().nameId(),
                begun.order().citizen(),
                begun.words().person(),
                begun.words().comments(),
                begun.course().attempts());
    }
}
