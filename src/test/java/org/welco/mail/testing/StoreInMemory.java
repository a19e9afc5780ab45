package org.welco.mail.testing;

import java.time.Duration;
import java.util.function.Supplier;
import org.welco.mail.Mail;
import org.welco.mail.delivery.DeliveryState;

/** All ports in memory. Nothing is rolled back: what is tried on it refuses before it writes. */
public final class StoreInMemory implements MailStore {

    private final MovingTime time = new MovingTime();
    private final MailsInMemory mails = new MailsInMemory(this::hasNothingToTell);
    private final OutboxInMemory outbox =
            new OutboxInMemory(time, this::mail, (mailId, event, detail) -> journal(mailId, event, detail));
    private final AnswersInMemory answers = new AnswersInMemory();
    private final AssociationsInMemory associations = new AssociationsInMemory();
    private final BegunInMemory begun = new BegunInMemory();
    private final ClaimsInMemory claims = new ClaimsInMemory();
    private final TypingsInMemory typings = new TypingsInMemory();
    private final GesturesInMemory gestures = new GesturesInMemory();
    private final DocumentsInMemory documents = new DocumentsInMemory(time, this::isUsed);
    private final HarvestStatesInMemory harvest = new HarvestStatesInMemory(time);

    private Mail mail(long id) {
        return mails.byId(id);
    }

    private void journal(long mailId, org.welco.mail.MailEvent event, String detail) {
        mails.journal(mail(mailId), event, "delivery", detail);
    }

    private boolean hasNothingToTell(Mail mail) {
        return outbox.of(mail).stream()
                .allMatch(step -> step.state() == DeliveryState.DELIVERED || step.state() == DeliveryState.CANCELLED);
    }

    private boolean isUsed(long documentId) {
        return mails.all().stream()
                .anyMatch(
                        mail -> mail.documentId().filter(id -> id == documentId).isPresent());
    }

    @Override
    public MailsInMemory mails() {
        return mails;
    }

    @Override
    public OutboxInMemory deliveries() {
        return outbox;
    }

    @Override
    public OutboxInMemory queue() {
        return outbox;
    }

    @Override
    public AnswersInMemory answers() {
        return answers;
    }

    @Override
    public AssociationsInMemory associations() {
        return associations;
    }

    @Override
    public BegunInMemory begunRequests() {
        return begun;
    }

    @Override
    public DocumentsInMemory documents() {
        return documents;
    }

    @Override
    public HarvestStatesInMemory harvest() {
        return harvest;
    }

    @Override
    public GesturesInMemory gestures() {
        return gestures;
    }

    @Override
    public ClaimsInMemory claims() {
        return claims;
    }

    @Override
    public TypingsInMemory typings() {
        return typings;
    }

    public MovingTime time() {
        return time;
    }

    @Override
    public <T> T in(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void passes(Duration duration) {
        time.passes(duration);
    }
}
