package org.welco.mail.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.qualification.Association;
import org.welco.mail.qualification.Associations;

/**
 * Gives an answer to a letter: kept here, told to the registry as a note. The same answer given again within a window is
 * the same answer: a workflow whose call timed out may call again (w.c.s. signs each call anew, so only what is said can
 * tell).
 */
@ApplicationScoped
public class RespondToMail {

    /** Window within which the same text for the same known request is the same answer. */
    public static final Duration SAME_REQUEST = Duration.ofHours(24);

    /** Window when the request is not known. */
    public static final Duration SAME_TEXT = Duration.ofMinutes(10);

    private Mails mails;
    private Answers answers;
    private Associations associations;
    private Outbox outbox;
    private Clock clock;

    RespondToMail() {}

    @Inject
    public RespondToMail(Mails mails, Answers answers, Associations associations, Outbox outbox, Clock clock) {
        this.mails = mails;
        this.answers = answers;
        this.associations = associations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param content not blank, kept and told as it is
     * @param request the number of the request that answers, when the caller says it
     * @return the answer's id, the one already there when it is the same answer again
     * @throws UnknownMailException when there is no such letter
     */
    @Transactional
    public long respond(MailReference reference, String content, Optional<String> request, String actor) {
        return keep(reference, content, request, actor).answer();
    }

    /**
     * @param isNew false when the same answer was there already
     * @param delivery the step that tells it; empty for a letter from elsewhere, or when it is not new
     */
    public record Given(long answer, boolean isNew, OptionalLong delivery) {}

    /** As {@link #respond}, and says whether it is a new answer. */
    @Transactional
    public Given give(MailReference reference, String content, Optional<String> request, String actor) {
        return keep(reference, content, request, actor);
    }

    private Given keep(MailReference reference, String content, Optional<String> request, String actor) {
        Mail mail = mails.lock(reference).orElseThrow(UnknownMailException::new);
        Optional<String> known = request.or(() -> onlyRequestOf(mail));
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Answer> same = answers.saying(mail, content).stream()
                .filter(answer -> isSame(answer, known, now))
                .findFirst();
        if (same.isPresent()) {
            return new Given(same.get().id(), false, OptionalLong.empty());
        }
        Answer answer = new Answer(mail, answers.lastRank(mail) + 1, known, content, actor, now);
        answers.add(answer);
        mail.answer(now);
        mails.journal(mail, MailEvent.ANSWERED, actor, "answer " + answer.id());
        OptionalLong delivery = outbox.answered(mail, answer.id(), answer.told());
        return new Given(answer.id(), true, delivery);
    }

    private static boolean isSame(Answer answer, Optional<String> request, OffsetDateTime now) {
        Duration age = Duration.between(answer.createdAt(), now);
        boolean bothKnown = answer.request().isPresent() && request.isPresent();
        return bothKnown
                ? answer.request().equals(request) && age.compareTo(SAME_REQUEST) < 0
                : age.compareTo(SAME_TEXT) < 0;
    }

    private Optional<String> onlyRequestOf(Mail mail) {
        List<Association> made = associations.of(mail);
        return made.size() == 1 ? Optional.of(made.get(0).number()) : Optional.empty();
    }
}
