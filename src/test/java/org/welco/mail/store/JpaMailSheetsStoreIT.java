package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.MailBuilder.MONDAY;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.DocumentState;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.MailSheet;
import org.welco.mail.MailState;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.response.RespondToMail;
import org.welco.mail.testing.MailBuilder;
import org.welco.mail.testing.MovingTime;
import org.welco.mail.testing.Rung;
import org.welco.mail.testing.StoreOnPostgres;

class JpaMailSheetsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();

    private final Outbox outbox = new Outbox(STORE.deliveries(), new Rung<>());

    @BeforeEach
    void begin_empty() {
        STORE.emptied();
    }

    private static MailReference add(MailBuilder builder) {
        return STORE.in(() -> {
            Mail mail = builder.build();
            STORE.mails().add(mail);
            return mail.reference();
        });
    }

    private static MailSheet sheet(MailReference reference) {
        return STORE.in(() -> STORE.sheets().find(reference)).orElseThrow();
    }

    private static List<String> list(Set<MailState> states, long after, int limit) {
        return STORE.in(() -> STORE.sheets().list(states, after, limit)).stream()
                .map(mail -> mail.reference().text())
                .toList();
    }

    private static long cursor(MailReference reference) {
        return sheet(reference).summary().cursor();
    }

    @Test
    void a_letter_is_shown_with_what_the_registry_said_of_it() {
        StoredDocument scan = STORE.in(() -> {
            long id = STORE.documents().begin();
            STORE.documents().append(id, 0, List.of(new byte[] {1, 2, 3}));
            return STORE.documents().seal(new StoredDocument(id, "a".repeat(64), 3, "application/pdf"));
        });
        STORE.does(() -> {
            Mail mail = Mail.fromRegistry(
                    new RegisteredMail(
                            42,
                            Optional.of("Carte d’Élodie"),
                            Optional.of("MAARCH/2026A/1"),
                            Optional.of(LocalDate.of(2026, 11, 20)),
                            Optional.of(LocalDateTime.of(2026, 11, 21, 9, 30)),
                            Optional.empty(),
                            Optional.of("scan.pdf"),
                            OptionalLong.of(3)),
                    MONDAY);
            mail.keepDocument(scan);
            STORE.mails().add(mail);
        });

        MailSheet.Summary summary = sheet(MailReference.ofRegistry(42)).summary();

        assertThat(summary.state()).isEqualTo(MailState.TO_PROCESS);
        assertThat(summary.subject()).contains("Carte d’Élodie");
        assertThat(summary.chrono()).contains("MAARCH/2026A/1");
        assertThat(summary.letterDate()).contains(LocalDate.of(2026, 11, 20));
        assertThat(summary.receivedAt()).isEqualTo(MONDAY.toInstant());
        assertThat(summary.finishedAt()).isEmpty();
        assertThat(summary.document())
                .isEqualTo(new MailSheet.Document(
                        DocumentState.KEPT, Optional.of("application/pdf"), Optional.of(3L), Optional.of("scan.pdf")));
        assertThat(summary.toDeliver()).isZero();
    }

    @Test
    void an_unknown_letter_has_no_sheet() {
        assertThat(STORE.in(() -> STORE.sheets().find(MailReference.ofRegistry(42))))
                .isEmpty();
    }

    @Test
    void a_sheet_tells_requests_answers_steps_and_events_in_their_order() {
        MailReference mail = add(aMail().fromMaarch(42));
        STORE.does(() -> {
            Mail locked = STORE.mails().lock(mail).orElseThrow();
            outbox.received(locked);
            STORE.mails().journal(locked, MailEvent.RECEIVED, "harvest", "KEPT");
        });
        respond(mail, "première");
        respond(mail, "seconde");
        STORE.update("insert into mail_request (mail_id, number, url, actor) select id, '12-34', 'https://wcs/12/',"
                + " 'anne' from mail");

        MailSheet sheet = sheet(mail);

        assertThat(sheet.requests()).extracting(MailSheet.Request::number).containsExactly("12-34");
        assertThat(sheet.answers()).extracting(MailSheet.Reply::content).containsExactly("première", "seconde");
        assertThat(sheet.deliveries())
                .extracting(MailSheet.Step::kind)
                .containsExactly("RECEIVED", "RESPONSE", "RESPONSE");
        assertThat(sheet.deliveries())
                .extracting(MailSheet.Step::answer)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(sheet.answers().get(0).id()),
                        Optional.of(sheet.answers().get(1).id()));
        assertThat(sheet.events())
                .extracting(MailSheet.Event::kind)
                .containsExactly("RECEIVED", "ANSWERED", "ANSWERED");
        assertThat(sheet.summary().toDeliver()).isEqualTo(3);
    }

    private static void respond(MailReference mail, String text) {
        STORE.does(() -> new RespondToMail(
                        STORE.mails(),
                        STORE.answers(),
                        STORE.associations(),
                        new Outbox(STORE.deliveries(), new Rung<>()),
                        new MovingTime())
                .respond(mail, text, Optional.empty(), "w.c.s."));
    }

    @Test
    void a_step_says_when_it_is_tried_next_only_while_it_waits() {
        MailReference mail = add(aMail().fromMaarch(42));
        STORE.does(() -> outbox.received(STORE.mails().lock(mail).orElseThrow()));
        assertThat(sheet(mail).deliveries().get(0).nextTry()).isPresent();

        STORE.update("update maarch_delivery set state = 'BLOCKED', last_error = 'refusé', attempts = 3");

        MailSheet.Step step = sheet(mail).deliveries().get(0);
        assertThat(step.nextTry()).isEmpty();
        assertThat(step.lastError()).contains("refusé");
        assertThat(step.attempts()).isEqualTo(3);
    }

    @Test
    void a_step_without_trouble_gives_no_error() {
        MailReference mail = add(aMail().fromMaarch(42));
        STORE.does(() -> outbox.received(STORE.mails().lock(mail).orElseThrow()));
        STORE.update("update maarch_delivery set state = 'DELIVERED', last_error = '', delivered_at = now()");

        MailSheet.Step step = sheet(mail).deliveries().get(0);

        assertThat(step.lastError()).isEmpty();
        assertThat(step.deliveredAt()).isPresent();
        assertThat(sheet(mail).summary().toDeliver()).isZero();
    }

    @Test
    void letters_are_listed_oldest_first_page_by_page() {
        MailReference first = add(aMail().fromMaarch(99));
        MailReference second = add(aMail().fromMaarch(1));
        add(aMail().fromElsewhere(3));

        assertThat(list(Set.of(), 0, 2)).containsExactly("maarch-99", "maarch-1");
        assertThat(list(Set.of(), cursor(first), 2)).containsExactly("maarch-1", "welco-3");
        assertThat(list(Set.of(), cursor(second), 2)).containsExactly("welco-3");
    }

    @Test
    void letters_are_listed_by_states() {
        add(aMail().fromMaarch(1));
        add(aMail().fromMaarch(2).refused());
        add(aMail().fromMaarch(3).answered());

        assertThat(list(Set.of(MailState.REFUSED), 0, 10)).containsExactly("maarch-2");
        assertThat(list(Set.of(MailState.REFUSED, MailState.TO_PROCESS), 0, 10))
                .containsExactly("maarch-1", "maarch-2");
        assertThat(list(Set.of(MailState.RETURNED), 0, 10)).isEmpty();
    }

    @Test
    void what_is_known_of_the_past_of_a_letter_is_shown() {
        MailReference mail = add(aMail().fromMaarch(42).answered().returned());
        STORE.does(() -> STORE.mails().lock(mail).orElseThrow().disappear(MONDAY.plusDays(4)));

        MailSheet.Summary summary = sheet(mail).summary();

        assertThat(summary.returnedAt()).contains(MONDAY.plusDays(3).toInstant());
        assertThat(summary.finishedAt()).isEmpty();
        assertThat(summary.goneAt()).contains(MONDAY.plusDays(4).toInstant());
    }
}
