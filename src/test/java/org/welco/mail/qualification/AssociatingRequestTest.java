package org.welco.mail.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.MailBuilder.aMail;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.UnknownMailException;
import org.welco.mail.delivery.Delivery;
import org.welco.mail.delivery.DeliveryKind;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.MailsInMemory.Line;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;

class AssociatingRequestTest {

    private static final MailReference LETTER = MailReference.ofRegistry(42);
    private static final String PAGE_OF_THE_LETTER = "https://courrier.ville.test/mail/maarch-42";

    private final MailTown town = new MailTown();
    private final AssociateRequest associate = new AssociateRequest(
            town.store().mails(),
            town.store().associations(),
            town.outbox(),
            town.registry(),
            town.current(),
            town.time());

    @BeforeEach
    void a_letter_came_in() {
        town.store().harvest().proveReach();
        town.registry().holds(aLetter(42));
        town.harvests();
    }

    private AssociateRequest.Made becomes(String number) {
        return town.inside(() -> associate.associate(LETTER, new RequestLink(number, MailTown.REQUEST), "anne"));
    }

    private List<DeliveryKind> kinds() {
        return town.steps(42).stream().map(Delivery::kind).toList();
    }

    @Test
    void the_first_request_gives_maarch_its_number_and_its_own_link() {
        AssociateRequest.Made made = becomes("12-34");
        town.sends();

        assertThat(made.isNew()).isTrue();
        assertThat(town.mail(42).state()).isEqualTo(MailState.PROCESSED);
        assertThat(town.registry().numberOf(42)).contains("12-34");
        assertThat(town.registry().linkOf(42)).contains(MailTown.REQUEST);
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_SENT");
    }

    @Test
    void saying_it_twice_is_saying_it_once() {
        AssociateRequest.Made first = becomes("12-34");
        AssociateRequest.Made second = becomes("12-34");

        assertThat(second.isNew()).isFalse();
        assertThat(second.association().id()).isEqualTo(first.association().id());
        assertThat(town.store().associations().of(town.mail(42))).hasSize(1);
        assertThat(kinds()).containsExactly(DeliveryKind.RECEIVED, DeliveryKind.SENT);
    }

    @Test
    void later_requests_are_ours_to_know_and_maarch_is_told_once() {
        becomes("12-34");
        becomes("12-35");
        becomes("12-36");
        town.sends();

        assertThat(town.store().associations().of(town.mail(42)))
                .extracting(Association::number)
                .containsExactly("12-34", "12-35", "12-36");
        assertThat(town.registry().count(Call.SENT)).isEqualTo(1);
        assertThat(town.registry().numberOf(42)).contains("12-34");
    }

    @Test
    void with_maarch_link_letter_the_link_is_the_page_of_the_letter() {
        town.registry().linked(PlayedRegistry.linking(true, false));
        becomes("12-34");
        town.sends();

        assertThat(town.registry().linkOf(42)).contains(PAGE_OF_THE_LETTER);
    }

    @Test
    void with_link_in_history_the_link_is_written_there_once() {
        town.registry().linked(PlayedRegistry.linking(false, true));
        becomes("12-34");
        becomes("12-35");
        town.sends();

        assertThat(town.registry().textsOf(42)).containsExactly(MailTown.REQUEST);
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_SENT");
    }

    @Test
    void without_link_in_history_nothing_is_written_there() {
        becomes("12-34");
        town.sends();

        assertThat(town.registry().textsOf(42)).isEmpty();
    }

    @Test
    void a_letter_put_back_shows_all_its_requests_by_the_page_of_the_letter() {
        becomes("12-34");
        town.sends();
        town.registry().moves(42, "GRC");
        town.harvests();

        becomes("12-35");
        town.sends();

        assertThat(town.registry().textsOf(42)).containsExactly("Nouvelle demande 12-35 : " + PAGE_OF_THE_LETTER);
        assertThat(town.registry().numberOf(42)).contains("12-34");
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_SENT");
    }

    @Test
    void an_answered_letter_stays_answered_there_and_here() {
        town.answers(42, "oui");
        becomes("12-34");
        town.sends();

        assertThat(town.mail(42).state()).isEqualTo(MailState.ANSWERED);
        assertThat(town.registry().statusOf(42)).isEqualTo("GRC_REP");
        assertThat(town.registry().numberOf(42)).contains("12-34");
    }

    @Test
    void a_refused_letter_becomes_no_request() {
        town.refuses(42);

        assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> becomes("12-34"));
        assertThat(town.store().associations().of(town.mail(42))).isEmpty();
        assertThat(kinds()).containsExactly(DeliveryKind.RECEIVED, DeliveryKind.REFUSED);
    }

    @Test
    void an_unknown_letter_is_said_to_be_unknown() {
        assertThatExceptionOfType(UnknownMailException.class)
                .isThrownBy(() -> town.inside(() -> associate.associate(
                        MailReference.ofRegistry(43), new RequestLink("12-34", MailTown.REQUEST), "anne")));
    }

    @Test
    void the_journal_names_the_request() {
        becomes("12-34");

        assertThat(town.store().mails().journalOf(LETTER))
                .last()
                .isEqualTo(new Line(LETTER, MailEvent.REQUEST_LINKED, "anne", "12-34"));
    }

    @Test
    void a_letter_from_elsewhere_becomes_a_request_without_telling_anybody() {
        Mail mail = aMail().fromElsewhere(3).build();
        town.store().mails().add(mail);

        town.inside(() -> associate.associate(mail.reference(), new RequestLink("12-34", MailTown.REQUEST), "anne"));

        assertThat(mail.state()).isEqualTo(MailState.PROCESSED);
        assertThat(town.store().deliveries().of(mail)).isEmpty();
    }
}
