package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.qualification.AssociateRequest;
import org.welco.mail.qualification.RequestLink;
import org.welco.mail.response.RespondToMail;
import org.welco.mail.testing.Crowd;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.MovingTime;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.Rung;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** Several people and programs at the same letter at the same moment, on the real store. */
class MailGesturesStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final MailReference LETTER = MailReference.ofRegistry(42);

    private final MovingTime time = new MovingTime();
    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final Outbox outbox = new Outbox(STORE.deliveries(), new Rung<>());
    private final RespondToMail respond =
            new RespondToMail(STORE.mails(), STORE.answers(), STORE.associations(), outbox, time);
    private final AssociateRequest associate =
            new AssociateRequest(STORE.mails(), STORE.associations(), outbox, new PlayedRegistry(), current, time);

    @BeforeEach
    void one_letter() {
        STORE.emptied();
        STORE.does(() -> {
            Mail mail = aMail().fromMaarch(42).build();
            STORE.mails().add(mail);
            outbox.received(mail);
        });
    }

    @Test
    void the_same_answer_given_at_once_is_one_answer() {
        List<Long> answers =
                Crowd.of(5, index -> STORE.in(() -> respond.respond(LETTER, "oui", Optional.of("12-34"), "w.c.s.")));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(STORE.number("select count(*) from mail_answer")).isEqualTo(1);
        assertThat(STORE.number("select count(*) from maarch_delivery where kind = 'RESPONSE'"))
                .isEqualTo(1);
    }

    @Test
    void different_answers_given_at_once_are_ranked_and_queued_in_one_order() {
        Crowd.of(5, index -> STORE.in(() -> respond.respond(LETTER, "réponse " + index, Optional.empty(), "w.c.s.")));

        assertThat(STORE.number("select count(distinct rank) from mail_answer where rank between 1 and 5"))
                .isEqualTo(5);
        assertThat(STORE.number("select count(*) from mail_answer a join maarch_delivery d on d.answer_id = a.id"
                        + " where d.position = a.rank + 1"))
                .isEqualTo(5);
    }

    @Test
    void two_agents_who_associate_at_once_tell_maarch_once() {
        Crowd.of(
                4,
                index -> gate.call(
                        MailTown.tenant("courrier.ville.test"),
                        () -> STORE.in(() -> associate.associate(
                                LETTER, new RequestLink("12-" + index, MailTown.REQUEST), "agent"))));

        assertThat(STORE.number("select count(*) from mail_request")).isEqualTo(4);
        assertThat(STORE.number("select count(*) from maarch_delivery where kind = 'SENT'"))
                .isEqualTo(1);
    }

    @Test
    void the_same_request_associated_at_once_is_one_association() {
        List<Boolean> isNew = Crowd.of(
                4,
                index -> gate.call(
                        MailTown.tenant("courrier.ville.test"),
                        () -> STORE.in(() -> associate
                                .associate(LETTER, new RequestLink("12-34", MailTown.REQUEST), "agent")
                                .isNew())));

        assertThat(isNew).containsOnlyOnce(true);
        assertThat(STORE.number("select count(*) from mail_request")).isEqualTo(1);
    }

    @Test
    void a_long_answer_with_accents_and_line_breaks_is_kept_as_it_is() {
        String text = "« Élodie », 🙂\r\n".repeat(800);

        long answer = STORE.in(() -> respond.respond(LETTER, text, Optional.empty(), "w.c.s."));

        assertThat(STORE.value("select content from mail_answer where id = " + answer))
                .isEqualTo(text);
        assertThat(STORE.in(() -> respond.respond(LETTER, text, Optional.empty(), "w.c.s.")))
                .isEqualTo(answer);
    }
}
