package org.welco.mail.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.delivery.Deliveries;
import org.welco.mail.delivery.Delivery;
import org.welco.mail.delivery.DeliveryKind;
import org.welco.mail.delivery.DeliveryQueue;
import org.welco.mail.delivery.DeliveryReceipts.Receipt;
import org.welco.mail.delivery.DeliveryState;
import org.welco.mail.delivery.DueDelivery;
import org.welco.mail.delivery.Settlement;

/** The outbox, from both its ends. */
public final class OutboxInMemory implements Deliveries, DeliveryQueue {

    private final List<Step> steps = new ArrayList<>();
    private final MovingTime time;
    private final Function<Long, Mail> mails;
    private final JournalOfSteps journal;

    /** Where the queue writes what became of a step. */
    interface JournalOfSteps {
        void write(long mailId, MailEvent event, String detail);
    }

    OutboxInMemory(MovingTime time, Function<Long, Mail> mails, JournalOfSteps journal) {
        this.time = time;
        this.mails = mails;
        this.journal = journal;
    }

    /** One row. */
    private static final class Step {
        private final Delivery delivery;
        private int attempts;
        private boolean inDoubt;
        private Instant notBefore;
        private Instant leaseUntil;
        private String lastError = "";
        private String failedUnder;

        Step(Delivery delivery, Instant notBefore) {
            this.delivery = delivery;
            this.notBefore = notBefore;
        }

        long mailId() {
            return (Long) Inside.read(delivery, "mailId");
        }

        int round() {
            return (Integer) Inside.read(delivery, "round");
        }

        Optional<String> text(String field) {
            return Optional.ofNullable((String) Inside.read(delivery, field));
        }

        Optional<String> message() {
            return text("text").or(() -> text("link"));
        }

        boolean is(DeliveryState... states) {
            return List.of(states).contains(delivery.state());
        }

        void become(DeliveryState state) {
            Inside.write(delivery, "state", state);
        }
    }

    @Override
    public synchronized List<Delivery> of(Mail mail) {
        return ofMail(mail.id()).stream().map(step -> step.delivery).toList();
    }

    private List<Step> ofMail(long mailId) {
        return steps.stream()
                .filter(step -> step.mailId() == mailId)
                .sorted(Comparator.comparingInt(step -> step.delivery.position()))
                .toList();
    }

    private List<Step> before(Step step) {
        return ofMail(step.mailId()).stream()
                .filter(other -> other.delivery.position() < step.delivery.position())
                .toList();
    }

    @Override
    public synchronized void add(Delivery delivery) {
        Inside.write(delivery, "id", steps.size() + 1L);
        Step added = new Step(delivery, time.instant());
        boolean taken = ofMail(added.mailId()).stream()
                .anyMatch(other -> other.delivery.position() == delivery.position()
                        || isOnce(delivery.kind())
                                && other.delivery.kind() == delivery.kind()
                                && other.round() == added.round()
                                && !other.is(DeliveryState.CANCELLED));
        if (taken) {
            throw new IllegalStateException("the database would refuse this step: " + delivery.kind());
        }
        steps.add(added);
    }

    private static boolean isOnce(DeliveryKind kind) {
        return kind != DeliveryKind.RESPONSE && kind != DeliveryKind.LINK;
    }

    @Override
    public synchronized Optional<DueDelivery> claimNext(Duration lease, OptionalLong onlyMail) {
        Instant now = time.instant();
        Optional<Step> next = steps.stream()
                .filter(step -> onlyMail.isEmpty() || onlyMail.getAsLong() == step.mailId())
                .filter(step -> isFree(step, now))
                .filter(step -> before(step).stream()
                        .allMatch(other -> other.is(DeliveryState.DELIVERED, DeliveryState.CANCELLED)))
                .min(Comparator.comparing((Step step) -> step.notBefore).thenComparing(step -> step.delivery.id()));
        next.ifPresent(step -> {
            step.inDoubt |= step.is(DeliveryState.SENDING);
            step.become(DeliveryState.SENDING);
            step.attempts++;
            step.leaseUntil = now.plus(lease);
        });
        return next.map(this::due);
    }

    private static boolean isFree(Step step, Instant now) {
        return step.is(DeliveryState.WAITING) && !step.notBefore.isAfter(now)
                || step.is(DeliveryState.SENDING) && step.leaseUntil.isBefore(now);
    }

    private DueDelivery due(Step step) {
        Mail mail = mails.apply(step.mailId());
        List<Step> before = before(step);
        return new DueDelivery(
                step.delivery.id(),
                step.mailId(),
                mail.reference(),
                mail.reference().resId().orElseThrow(),
                step.delivery.kind(),
                step.text("number"),
                step.text("link"),
                step.text("text"),
                step.attempts,
                step.inDoubt,
                before.stream().noneMatch(OutboxInMemory::isAnswer),
                before.stream().anyMatch(other -> isAnswer(other) && other.round() == step.round()),
                (int) before.stream()
                        .filter(other -> other.is(DeliveryState.DELIVERED))
                        .filter(other -> other.text("number").isEmpty())
                        .filter(other ->
                                other.message().isPresent() && other.message().equals(step.message()))
                        .count());
    }

    private static boolean isAnswer(Step step) {
        return step.delivery.kind() == DeliveryKind.RESPONSE && !step.is(DeliveryState.CANCELLED);
    }

    @Override
    public synchronized boolean settle(DueDelivery due, Settlement settlement) {
        Step step = byId(due.id());
        if (!step.is(DeliveryState.SENDING) || step.attempts != due.attempts()) {
            return false;
        }
        Instant now = time.instant();
        step.become(settlement.state());
        step.lastError = settlement.reason();
        step.inDoubt = settlement.inDoubt();
        step.failedUnder = settlement.failedUnder().isEmpty() ? null : settlement.failedUnder();
        step.leaseUntil = null;
        step.notBefore = now.plus(settlement.pause());
        if (settlement.state() == DeliveryState.DELIVERED) {
            Inside.write(step.delivery, "deliveredAt", now.atOffset(ZoneOffset.UTC));
        }
        event(settlement)
                .ifPresent(
                        event -> journal.write(due.mailId(), event, due.kind().name()));
        if (settlement.gone()) {
            mails.apply(due.mailId()).disappear(now.atOffset(ZoneOffset.UTC));
        }
        return true;
    }

    private static Optional<MailEvent> event(Settlement settlement) {
        return switch (settlement.state()) {
            case DELIVERED -> Optional.of(MailEvent.STEP_DELIVERED);
            case BLOCKED -> Optional.of(settlement.gone() ? MailEvent.GONE : MailEvent.STEP_BLOCKED);
            case UNCERTAIN -> Optional.of(MailEvent.STEP_UNCERTAIN);
            default -> Optional.empty();
        };
    }

    @Override
    public synchronized int releaseAfterChange(String fingerprint) {
        List<Step> released = steps.stream()
                .filter(step -> step.is(DeliveryState.BLOCKED, DeliveryState.WAITING))
                .filter(step -> step.failedUnder != null && !step.failedUnder.equals(fingerprint))
                .toList();
        released.forEach(step -> {
            letGo(step);
            step.failedUnder = null;
        });
        return released.size();
    }

    private void letGo(Step step) {
        step.become(DeliveryState.WAITING);
        step.notBefore = time.instant();
    }

    @Override
    public synchronized boolean replay(long mailId, long deliveryId) {
        Optional<Step> step = stepOf(mailId, deliveryId)
                .filter(one -> one.is(DeliveryState.WAITING, DeliveryState.BLOCKED, DeliveryState.UNCERTAIN));
        step.ifPresent(one -> {
            one.inDoubt &= !one.is(DeliveryState.UNCERTAIN);
            letGo(one);
        });
        return step.isPresent();
    }

    @Override
    public synchronized int replayAll() {
        List<Step> waiting = steps.stream()
                .filter(step -> step.is(DeliveryState.WAITING, DeliveryState.BLOCKED))
                .toList();
        waiting.forEach(this::letGo);
        return waiting.size();
    }

    @Override
    public synchronized boolean settleByHand(long mailId, long deliveryId) {
        Optional<Step> step = stepOf(mailId, deliveryId).filter(one -> one.is(DeliveryState.UNCERTAIN));
        step.ifPresent(one -> {
            one.become(DeliveryState.DELIVERED);
            Inside.write(one.delivery, "deliveredAt", time.now());
        });
        return step.isPresent();
    }

    @Override
    public synchronized boolean hold(long deliveryId, Duration duration) {
        Optional<Step> step = found(deliveryId).filter(one -> one.is(DeliveryState.WAITING) && one.attempts == 0);
        step.ifPresent(one -> one.notBefore = time.instant().plus(duration));
        return step.isPresent();
    }

    @Override
    public synchronized boolean withdraw(long deliveryId) {
        Optional<Step> step =
                found(deliveryId).filter(one -> one.is(DeliveryState.WAITING, DeliveryState.BLOCKED) && !one.inDoubt);
        step.ifPresent(one -> one.become(DeliveryState.CANCELLED));
        return step.isPresent();
    }

    private Optional<Step> found(long deliveryId) {
        return steps.stream().filter(step -> step.delivery.id() == deliveryId).findFirst();
    }

    @Override
    public synchronized Optional<Receipt> firstOf(MailReference reference) {
        return steps.stream()
                .filter(step -> mails.apply(step.mailId()).reference().equals(reference))
                .filter(step -> step.round() == mails.apply(step.mailId()).round())
                .min(Comparator.comparingInt(step -> step.delivery.position()))
                .map(this::receipt);
    }

    @Override
    public synchronized Optional<Receipt> ofAnswer(long answerId) {
        return steps.stream()
                .filter(step -> Objects.equals(Inside.read(step.delivery, "answerId"), answerId))
                .findFirst()
                .map(this::receipt);
    }

    private Receipt receipt(Step step) {
        Step telling = before(step).stream()
                .filter(other -> step.is(DeliveryState.WAITING))
                .filter(other -> other.is(DeliveryState.BLOCKED, DeliveryState.UNCERTAIN))
                .findFirst()
                .orElse(step);
        return new Receipt(
                step.mailId(),
                step.delivery.id(),
                telling.delivery.state(),
                Optional.of(telling.lastError).filter(error -> !error.isBlank()));
    }

    private Step byId(long id) {
        return steps.get((int) id - 1);
    }

    private Optional<Step> stepOf(long mailId, long deliveryId) {
        return steps.stream()
                .filter(step -> step.mailId() == mailId && step.delivery.id() == deliveryId)
                .findFirst();
    }

    /** Steps that the registry has still to hear of, uncertain ones left out. */
    public synchronized long toTell() {
        return steps.stream()
                .filter(step -> step.is(DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.BLOCKED))
                .count();
    }

    /** How many tries that step took. */
    public synchronized int attempts(Delivery delivery) {
        return byId(delivery.id()).attempts;
    }

    /** What it would write in the history, or beside the number. */
    public synchronized Optional<String> message(Delivery delivery) {
        return byId(delivery.id()).message();
    }

    /** The request's number that it writes. */
    public synchronized Optional<String> number(Delivery delivery) {
        return byId(delivery.id()).text("number");
    }

    /** Why its last try failed; empty when it did not. */
    public synchronized String lastError(Delivery delivery) {
        return byId(delivery.id()).lastError;
    }
}
