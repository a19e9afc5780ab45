package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.welco.agent.Agent;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.mail.qualification.QualificationRefusedException.Reason;

/**
 * The short transactions around requests begun from letters: each method is one, holds the letter's lock, and makes no
 * remote call.
 */
@ApplicationScoped
public class BegunLedger {

    private static final String NEVER_CAME_BACK = "l’envoi a été interrompu : le brouillon existe peut-être";

    private Mails mails;
    private BegunRequests begun;
    private AssociateRequest associate;
    private Clock clock;

    BegunLedger() {}

    @Inject
    public BegunLedger(Mails mails, BegunRequests begun, AssociateRequest associate, Clock clock) {
        this.mails = mails;
        this.begun = begun;
        this.associate = associate;
        this.clock = clock;
    }

    /**
     * Writes the association, to be sent. The same gesture again is the same association.
     *
     * @param title of the form, as shown
     */
    @Transactional
    public Written begin(Gesture gesture, FormChoice choice, String title) {
        Mail mail = lock(gesture.letter());
        List<BegunRequest> before = begun.of(mail);
        Optional<BegunRequest> same = before.stream()
                .filter(one -> one.gesture().equals(gesture.token()))
                .findFirst();
        if (same.isPresent()) {
            return new Written(same.get().id(), false);
        }
        boolean twice =
                before.stream().anyMatch(one -> one.form().equals(choice.form()) && one.state() != BegunState.DETACHED);
        if (twice && !choice.again()) {
            throw new QualificationRefusedException(Reason.SAME_FORM);
        }
        mail.beginRequest();
        BegunRequest made = new BegunRequest(mail, gesture, choice, title, now());
        begun.add(made);
        mails.journal(mail, MailEvent.REQUEST_BEGUN, gesture.actor(), choice.form());
        return new Written(made.id(), true);
    }

    /**
     * Whether the agent may make that gesture on that association, before anybody is called.
     *
     * @throws QualificationRefusedException when there is no such association
     */
    @Transactional
    public void allow(Gesture gesture, long id) {
        known(lock(gesture.letter()), id);
    }

    /** What is to be sent, when it is to be sent. */
    @Transactional
    public Optional<ToSend> toSend(MailReference letter, long id) {
        Mail mail = lock(letter);
        return find(mail, id).filter(one -> one.state().isSendable()).map(one -> new ToSend(letter, one));
    }

    /**
     * Nobody else sends it from now on.
     *
     * @return the attempt's number; empty when somebody else was faster, or it needs no sending any more
     */
    @Transactional
    public OptionalInt startSending(MailReference letter, long id, boolean withoutCitizen) {
        BegunRequest one = known(lock(letter), id);
        return one.state().isSendable() ? OptionalInt.of(one.startSending(withoutCitizen, now())) : OptionalInt.empty();
    }

    @Transactional
    public void drafted(MailReference letter, long id, int attempt, long inWcs) {
        known(lock(letter), id).drafted(attempt, inWcs, now());
    }

    @Transactional
    public void notDrafted(MailReference letter, long id, int attempt, BegunState outcome, String problem) {
        known(lock(letter), id).notDrafted(attempt, outcome, problem);
    }

    /** The call could not even be tried. */
    @Transactional
    public void postponed(MailReference letter, long id, String problem) {
        known(lock(letter), id).postponed(problem, now());
    }

    /** w.c.s. does not know the citizen yet; somebody who sends it meanwhile is left to it. */
    @Transactional
    public void awaitCitizen(MailReference letter, long id, boolean anew) {
        BegunRequest one = known(lock(letter), id);
        if (one.state().isSendable()) {
            one.awaitCitizen(anew, now());
        }
    }

    /** @throws QualificationRefusedException when it has a number, or is being sent */
    @Transactional
    public void detach(Gesture gesture, long id) {
        Mail mail = lock(gesture.letter());
        BegunRequest one = known(mail, id);
        if (one.state() == BegunState.DETACHED) {
            return;
        }
        one.detach();
        mails.journal(mail, MailEvent.REQUEST_DETACHED, gesture.actor(), one.form());
        if (begun.of(mail).stream().noneMatch(other -> other.state().isOpen())) {
            mail.dropBegunRequests();
        }
    }

    @Transactional
    public AssociationLine opened(MailReference letter, long id, Agent agent) {
        BegunRequest one = known(lock(letter), id);
        one.opened(agent, now());
        return one.line();
    }

    /** Requests of a letter that somebody has to look at in w.c.s.; one whose sender died is given up. */
    @Transactional
    public List<AssociationLine> followed(MailReference letter) {
        Mail mail = lock(letter);
        OffsetDateTime now = now();
        List<BegunRequest> all = begun.of(mail);
        all.forEach(one -> one.giveUpSending(NEVER_CAME_BACK, now));
        return all.stream()
                .filter(one -> one.state() == BegunState.DRAFT || one.state() == BegunState.CITIZEN_AWAITED)
                .map(BegunRequest::line)
                .toList();
    }

    /** Looked at, and still without a number. */
    @Transactional
    public void looked(MailReference letter, long id) {
        known(lock(letter), id).looked(now());
    }

    /** The draft became a request; the registry is told as for any other, once per letter. */
    @Transactional
    public void numbered(MailReference letter, long id, RequestLink request) {
        BegunRequest one = known(lock(letter), id);
        if (one.numbered(request.number())) {
            associate.associate(letter, request, "agent " + one.agentId());
        }
    }

    @Transactional
    public List<MailReference> toLookAt(int limit) {
        return begun.toLookAt(now(), limit);
    }

    private Mail lock(MailReference letter) {
        return mails.lock(letter).orElseThrow(UnknownMailException::new);
    }

    private Optional<BegunRequest> find(Mail mail, long id) {
        return begun.of(mail).stream().filter(one -> one.id() == id).findFirst();
    }

    private BegunRequest known(Mail mail, long id) {
        return find(mail, id).orElseThrow(() -> new QualificationRefusedException(Reason.UNKNOWN_ASSOCIATION));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** @param isNew false when that very gesture had been done before */
    public record Written(long id, boolean isNew) {}
}
