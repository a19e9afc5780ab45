package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.welco.mail.DocumentState;
import org.welco.mail.MailReference;
import org.welco.mail.MailSheet;
import org.welco.mail.delivery.DeliveryState;
import org.welco.mail.delivery.ReplayDelivery;
import org.welco.mail.registry.MailRegistry;

/** What Maarch was told of the open letter or is to be told, and what a person can do about it. */
@Named
@RequestScoped
public class MailDeliveriesCell {

    private MailDeskHand hand;
    private MailWorkCell work;
    private MailWords words;
    private ReplayDelivery replay;
    private MailRegistry registry;

    MailDeliveriesCell() {}

    @Inject
    public MailDeliveriesCell(
            MailDeskHand hand, MailWorkCell work, MailWords words, ReplayDelivery replay, MailRegistry registry) {
        this.hand = hand;
        this.work = work;
        this.words = words;
        this.replay = replay;
        this.registry = registry;
    }

    /**
     * @param standing of {@code welco:delivery}: told, wait, stuck
     * @param replayable "Rejouer" helps
     * @param uncertain nobody knows whether it arrived: "C'est parti" helps as well
     */
    public record Line(long id, String standing, String text, String reason, boolean replayable, boolean uncertain) {}

    public List<Line> getLines() {
        boolean held = !registry.link().isOn();
        return work.getLetter().sheet().deliveries().stream()
                .filter(step -> !step.state().equals(DeliveryState.CANCELLED.name()))
                .map(step -> line(step, held))
                .toList();
    }

    private Line line(MailSheet.Step step, boolean held) {
        String what = words.get("mail.step." + step.kind());
        return switch (DeliveryState.valueOf(step.state())) {
            case DELIVERED, CANCELLED -> new Line(step.id(), "told", told(step, what), "", false, false);
            case SENDING -> new Line(step.id(), "wait", words.of("mail.delivery.sending", what), "", false, false);
            case WAITING -> waiting(step, what, held);
            case BLOCKED ->
                new Line(step.id(), "stuck", words.of("mail.delivery.stuck", what), reason(step), true, false);
            case UNCERTAIN ->
                new Line(step.id(), "stuck", words.of("mail.delivery.uncertain", what), reason(step), true, true);
        };
    }

    private String told(MailSheet.Step step, String what) {
        return step.deliveredAt()
                .map(at -> words.of("mail.delivery.told", what, words.moment(at)))
                .orElse(what);
    }

    private Line waiting(MailSheet.Step step, String what, boolean held) {
        if (held) {
            return new Line(step.id(), "wait", words.of("mail.delivery.held", what), "", false, false);
        }
        boolean tried = step.attempts() > 0;
        String text = step.nextTry()
                .filter(at -> tried && at.isAfter(words.now()))
                .map(at -> words.of("mail.delivery.again", what, words.moment(at)))
                .orElseGet(() -> words.of("mail.delivery.wait", what));
        return new Line(step.id(), "wait", text, reason(step), tried, false);
    }

    private static String reason(MailSheet.Step step) {
        return step.lastError()
                .map(error -> "(" + error.replaceFirst("\\.$", "") + ")")
                .orElse("");
    }

    public void replay() {
        decide((mail, delivery) -> replay.replay(mail, delivery, hand.actor()));
    }

    /** "C'est parti": the agent saw in Maarch that it had arrived. */
    public void settle() {
        decide((mail, delivery) -> replay.settleByHand(mail, delivery, hand.actor()));
    }

    private interface Decision {
        boolean make(MailReference mail, long delivery);
    }

    private void decide(Decision decision) {
        Optional<Long> delivery = hand.number("delivery");
        hand.letter(mail -> {
            if (delivery.isEmpty() || !decision.make(mail, delivery.get())) {
                hand.warn("mail.delivery.done", words.get("mail.delivery.done.what"));
            }
        });
    }

    /** Lets go of nothing: a letter whose document the registry still may give. */
    public boolean isDocumentToAskFor() {
        MailSheet.Summary mail = work.getLetter().sheet().summary();
        return mail.reference().resId().isPresent()
                && mail.document().state() != DocumentState.KEPT
                && mail.document().state() != DocumentState.TOO_BIG;
    }
}
