package org.welco.mail.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.typing.Typings.Place;

/**
 * Nothing typed is lost: the text of each field is kept per agent and letter, whoever has the letter by now, and offered
 * again until a gesture has used it. Each method joins the caller's transaction, or is a short one of its own.
 */
@ApplicationScoped
public class KeepTyping {

    /** Longest text, in characters. */
    public static final int LONGEST = 50_000;

    /** An untouched text is thrown away after that time. */
    public static final Duration KEPT = Duration.ofDays(30);

    private Typings typings;

    KeepTyping() {}

    @Inject
    public KeepTyping(Typings typings) {
        this.typings = typings;
    }

    /**
     * Keeps what is typed, in place of what was kept before.
     *
     * @param content at most {@link #LONGEST} characters; may be empty
     * @param round as the page was told when it began, 1 when there was no text, 0 when it could not ask
     * @throws ForgottenTextException when the text was used or thrown away since the page began: nothing is kept
     * @throws UnknownMailException when there is no such letter
     * @throws IllegalArgumentException when it is too long
     */
    @Transactional
    public Typed keep(MailReference mail, Agent agent, TypedField field, String content, int round) {
        if (content.length() > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " characters");
        }
        Typed kept = typings.keep(new Place(mail, agent, field), content, round).orElseThrow(UnknownMailException::new);
        if (round != 0 && kept.round() != round) {
            throw new ForgottenTextException(kept.round());
        }
        return kept;
    }

    /** What the agent left about that letter; a text that is blank by now is given for its round. */
    @Transactional
    public List<Typed> offer(MailReference mail, Agent agent) {
        return typings.of(mail, agent);
    }

    /** To be called in the transaction of the gesture that used the text, or when the agent throws it away. */
    @Transactional
    public void forget(MailReference mail, Agent agent, TypedField field) {
        typings.forget(new Place(mail, agent, field));
    }

    /** A gesture that had used the text is undone: it is offered again, unless the agent has begun another one since. */
    @Transactional
    public void giveBack(MailReference mail, Agent agent, TypedField field, String content) {
        boolean another = typings.of(mail, agent).stream()
                .anyMatch(typed -> typed.field() == field && !typed.content().isBlank());
        if (!another) {
            typings.keep(new Place(mail, agent, field), content, 0);
        }
    }

    /** @return how many texts were thrown away */
    @Transactional
    public int purge() {
        return typings.purge(KEPT);
    }
}
