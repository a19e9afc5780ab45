package org.welco.mail.testing;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.welco.mail.DocumentState;
import org.welco.mail.Mail;
import org.welco.mail.MailState;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.registry.RegisteredMail;

/** Letters in the trade's words: {@code aMail().fromMaarch(42).refused().build()}. */
public final class MailBuilder {

    /** The moment at which built letters came in. */
    public static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-23T08:00:00Z");

    private Mail mail = fromMaarchNumber(1);
    private Consumer<Mail> story = built -> {};

    private MailBuilder() {}

    public static MailBuilder aMail() {
        return new MailBuilder();
    }

    public MailBuilder fromMaarch(long resId) {
        mail = fromMaarchNumber(resId);
        return this;
    }

    public MailBuilder fromElsewhere(long number) {
        mail = Mail.fromElsewhere(number, Optional.empty(), Optional.of("scan.pdf"), MONDAY);
        return this;
    }

    public MailBuilder withDocument(StoredDocument document) {
        return then(built -> built.keepDocument(document));
    }

    public MailBuilder lacking(DocumentState why) {
        return then(built -> built.lackDocument(why));
    }

    public MailBuilder refused() {
        return then(built -> built.refuse(MONDAY.plusDays(1)));
    }

    public MailBuilder becomeRequest() {
        return then(built -> built.becomeRequest(MONDAY.plusDays(1)));
    }

    public MailBuilder answered() {
        return then(built -> built.answer(MONDAY.plusDays(2)));
    }

    /** Put back in our tray by the registry's people. */
    public MailBuilder returned() {
        return then(built -> built.comeBack(MONDAY.plusDays(3)));
    }

    /** Begun as a request that has no number yet: nothing in these rooms makes that move. */
    public MailBuilder inProgress() {
        return then(built -> Inside.write(built, "state", MailState.IN_PROGRESS));
    }

    private MailBuilder then(Consumer<Mail> event) {
        story = story.andThen(event);
        return this;
    }

    public Mail build() {
        story.accept(mail);
        return mail;
    }

    /** What is known only inside the letter. */
    public static Optional<OffsetDateTime> finishedAt(Mail mail) {
        return Optional.ofNullable((OffsetDateTime) Inside.read(mail, "finishedAt"));
    }

    /** When the registry said that it no longer has it. */
    public static Optional<OffsetDateTime> goneAt(Mail mail) {
        return Optional.ofNullable((OffsetDateTime) Inside.read(mail, "goneAt"));
    }

    private static Mail fromMaarchNumber(long resId) {
        return Mail.fromRegistry(
                new RegisteredMail(
                        resId,
                        Optional.of("Demande de carte"),
                        Optional.of("MAARCH/2026A/" + resId),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("scan.pdf"),
                        OptionalLong.of(300_000)),
                MONDAY);
    }
}
