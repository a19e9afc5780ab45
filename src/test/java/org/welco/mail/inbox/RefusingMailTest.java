package org.welco.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.MailBuilder.aMail;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.UnknownMailException;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.MailsInMemory.Line;

class RefusingMailTest {

    private static final MailReference LETTER = MailReference.ofRegistry(42);

    private final MailTown town = new MailTown();
    private final RefuseMail refuse = new RefuseMail(town.store().mails(), town.outbox(), town.time());

    @BeforeEach
    void a_letter_came_in() {
        town.store().harvest().proveReach();
        town.registry().holds(aLetter(42));
        town.harvests();
    }

    @Test
    void a_refused_letter_is_finished_and_maarch_knows_why() {
        refuse.refuse(LETTER, "  Pour l’état civil.\n", "anne");
        town.sends();

        assertThat(town.mail(42).state()).isEqualTo(MailState.REFUSED);
        assertThat(town.registry().statusOf(42)).isEqualTo("GRCREFUSED");
        assertThat(town.registry().textsOf(42)).containsExactly("Pour l’état civil.");
    }

    @Test
    void a_refusal_without_reason_says_a_plain_sentence() {
        refuse.refuse(LETTER, " ", "anne");
        town.sends();

        assertThat(town.registry().textsOf(42))
                .containsExactly("Courrier non traité par la relation citoyen : erreur d’aiguillage.");
    }

    @Test
    void the_journal_says_who_refused_but_not_why() {
        refuse.refuse(LETTER, "Mme Durand a déménagé", "anne");

        assertThat(town.store().mails().journalOf(LETTER))
                .last()
                .isEqualTo(new Line(LETTER, MailEvent.REFUSED, "anne", ""));
    }

    @Test
    void a_second_refusal_changes_nothing_and_tells_nothing() {
        refuse.refuse(LETTER, "", "anne");
        int steps = town.steps(42).size();

        assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> refuse.refuse(LETTER, "", "bob"));
        assertThat(town.steps(42)).hasSize(steps);
    }

    @Test
    void a_letter_that_became_a_request_is_not_refused() {
        town.becomesRequest(42, "12-34");
        int steps = town.steps(42).size();

        assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> refuse.refuse(LETTER, "", "anne"));
        assertThat(town.steps(42)).hasSize(steps);
    }

    @Test
    void a_letter_from_elsewhere_is_refused_without_telling_anybody() {
        Mail mail = aMail().fromElsewhere(3).build();
        town.store().mails().add(mail);

        refuse.refuse(mail.reference(), "", "anne");

        assertThat(mail.state()).isEqualTo(MailState.REFUSED);
        assertThat(town.store().deliveries().of(mail)).isEmpty();
    }

    @Test
    void why_a_letter_from_elsewhere_was_refused_stands_in_its_journal_since_nobody_else_keeps_it() {
        Mail mail = aMail().fromElsewhere(3).build();
        town.store().mails().add(mail);

        refuse.refuse(mail.reference(), "  Pour l’état civil.\n", "anne");

        assertThat(town.store().mails().journalOf(mail.reference()))
                .last()
                .isEqualTo(new Line(mail.reference(), MailEvent.REFUSED, "anne", "Pour l’état civil."));
    }

    @Test
    void an_unknown_letter_is_said_to_be_unknown() {
        assertThatExceptionOfType(UnknownMailException.class)
                .isThrownBy(() -> refuse.refuse(MailReference.ofRegistry(43), "", "anne"));
    }
}
