package org.welco.mail.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.welco.mail.qualification.QualificationTown.CLAIRE;
import static org.welco.mail.qualification.QualificationTown.HUGO;
import static org.welco.mail.qualification.QualificationTown.JEAN;
import static org.welco.mail.qualification.QualificationTown.LETTER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.mail.IllegalMoveException;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.claim.StaleClaimException;
import org.welco.mail.qualification.QualificationRefusedException.Reason;
import org.welco.mail.testing.Crowd;
import org.welco.request.DraftOrder;
import org.welco.request.draft.BegunState;
import org.welco.request.testing.PlayedWcs.Trouble;

/** A letter is to become a request: what is written before w.c.s. is asked, and what is made of its answer. */
class AttachingFormsStoreIT {

    private final QualificationTown town = new QualificationTown().withLetter();

    private Reason refused(InHand hand, FormChoice choice) {
        return catchThrowableOfType(QualificationRefusedException.class, () -> town.attaches(hand, choice))
                .reason();
    }

    private static FormChoice withPerson(String name, String address) {
        return new FormChoice(
                "voirie",
                Optional.empty(),
                Optional.of(new FormChoice.Person(name, address)),
                "Rappeler le soir",
                false);
    }

    @Test
    void the_letter_is_in_progress_with_a_draft_that_knows_where_it_comes_from() {
        long id = town.attaches("voirie");

        assertThat(town.state()).isEqualTo(MailState.IN_PROGRESS);
        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);
        assertThat(town.line().title()).isEqualTo("Signalement voirie");
        assertThat(town.line().requestId()).contains(1L);
        DraftOrder order = town.wcs.begun().get(0);
        assertThat(order.agent()).isEqualTo(CLAIRE.nameId());
        assertThat(order.channel()).isEqualTo("mail");
        assertThat(order.origin().orElseThrow().externalId()).isEqualTo("maarch-42");
        assertThat(order.origin().orElseThrow().association()).isEqualTo(id);
        assertThat(order.back().submitted())
                .hasToString("https://courrier.ville.test/mail/maarch-42?association=" + id);
        assertThat(order.back().discarded())
                .hasToString("https://courrier.ville.test/mail/maarch-42?association=" + id + "&discarded=on");
    }

    @Test
    void the_side_bar_of_wcs_is_given_pages_that_open_for_that_agent() {
        town.attaches("voirie");
        DraftOrder.Origin origin = town.wcs.begun().get(0).origin().orElseThrow();
        assertThat(origin.page()).hasToString("https://courrier.ville.test/mail/maarch-42");
        assertThat(origin.thumbnail().toString())
                .matches("https://courrier\\.ville\\.test/mail/maarch-42/thumbnail\\.png\\?capability=[\\w.-]+");
        assertThat(origin.summary().toString())
                .matches("https://courrier\\.ville\\.test/mail/maarch-42/summary\\?capability=[\\w.-]+");
    }

    @Test
    void maarch_is_told_nothing_of_a_draft() {
        town.attaches("voirie");
        assertThat(town.steps("SENT")).isZero();
    }

    @Test
    void a_double_click_is_one_association_and_one_draft() {
        InHand hand = town.hand(CLAIRE);
        List<Long> ids = Crowd.of(4, click -> town.attaches(hand, FormChoice.of("voirie", Optional.empty())));

        assertThat(ids).containsOnly(ids.get(0));
        assertThat(town.lines()).hasSize(1);
        assertThat(town.wcs.begun()).hasSize(1);
    }

    @Test
    void a_letter_may_have_several_forms() {
        town.attaches("voirie");
        town.attaches("pmr");
        assertThat(town.lines()).extracting(AssociationLine::form).containsExactly("voirie", "pmr");
    }

    @Test
    void the_same_form_again_wants_a_confirmation() {
        town.attaches("voirie");
        FormChoice again = FormChoice.of("voirie", Optional.empty());
        assertThat(refused(town.hand(CLAIRE), again)).isEqualTo(Reason.SAME_FORM);

        town.attaches(town.hand(CLAIRE), new FormChoice("voirie", Optional.empty(), Optional.empty(), "", true));
        assertThat(town.lines()).hasSize(2);
    }

    @Test
    void a_form_that_is_not_offered_to_this_agent_makes_no_association() {
        assertThat(refused(town.hand(CLAIRE), FormChoice.of("inconnue", Optional.empty())))
                .isEqualTo(Reason.FORM_NOT_OFFERED);
        assertThat(town.lines()).isEmpty();
        assertThat(town.state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void a_page_that_lost_the_letter_writes_nothing() {
        InHand stale = town.hand(CLAIRE);
        town.letsGo(stale);
        town.hand(HUGO);

        assertThatExceptionOfType(StaleClaimException.class)
                .isThrownBy(() -> town.attaches(stale, FormChoice.of("voirie", Optional.empty())));
        assertThat(town.lines()).isEmpty();
        assertThat(town.wcs.begun()).isEmpty();
    }

    @Test
    void a_refused_letter_becomes_no_request() {
        town.store().update("update mail set state = 'REFUSED'");
        assertThatExceptionOfType(IllegalMoveException.class).isThrownBy(() -> town.attaches("voirie"));
        assertThat(town.wcs.begun()).isEmpty();
    }

    @Test
    void when_wcs_is_down_the_association_waits_to_be_sent_and_says_why() {
        town.wcs.isDown(true);
        long id = town.attaches("voirie");
        assertThat(town.line().state()).isEqualTo(BegunState.TO_SEND);
        assertThat(town.line().problem()).contains("injoignable");
        assertThat(town.state()).isEqualTo(MailState.IN_PROGRESS);

        town.wcs.isDown(false);
        town.inside(() -> {
            town.attach.sendAgain(town.hand(CLAIRE), id);
            return null;
        });
        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);
        assertThat(town.wcs.begun()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"NOT_SENT, TO_SEND, 0", "LOST_AFTER_DOING, ANSWER_LOST, 1", "REFUSED, FAILED, 0"})
    void what_wcs_made_of_the_call_is_told_apart(Trouble trouble, BegunState state, int drafts) {
        town.wcs.hasTrouble(trouble);
        town.attaches("voirie");
        assertThat(town.line().state()).isEqualTo(state);
        assertThat(town.line().problem()).isPresent();
        assertThat(town.wcs.begun()).hasSize(drafts);
    }

    @Test
    void a_lost_answer_is_never_repeated_by_itself() {
        town.wcs.hasTrouble(Trouble.LOST_AFTER_DOING);
        town.attaches("voirie");
        town.time.passes(Duration.ofDays(1));
        town.looks();
        town.inside(() -> town.follow.lookDue(() -> true));

        assertThat(town.wcs.begun()).hasSize(1);
        assertThat(town.line().state()).isEqualTo(BegunState.ANSWER_LOST);
        assertThat(town.inside(() -> town.open.page(town.line())))
                .hasToString("https://demarches.ville.test/backoffice/submission/pending?mine=true");
    }

    @Test
    void a_sender_that_died_on_the_way_leaves_a_lost_answer_not_a_repeat() {
        town.wcs.whileBeginning(() -> {
            throw new IllegalStateException("the node died");
        });
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> town.attaches("voirie"));
        assertThat(town.line().state()).isEqualTo(BegunState.SENDING);

        town.wcs.whileBeginning(() -> {});
        town.looks();
        assertThat(town.line().state()).isEqualTo(BegunState.SENDING);
        town.time.passes(Duration.ofSeconds(61));
        town.inside(() -> town.follow.lookDue(() -> true));

        assertThat(town.line().state()).isEqualTo(BegunState.ANSWER_LOST);
        assertThat(town.wcs.begun()).isEmpty();
    }

    @Test
    void two_agents_who_send_again_at_once_make_one_draft() {
        town.wcs.hasTrouble(Trouble.NOT_SENT);
        long id = town.attaches("voirie");
        InHand hand = town.hand(CLAIRE);
        Crowd.of(
                4,
                click -> town.inside(() -> {
                    town.attach.sendAgain(hand, id);
                    return click;
                }));
        assertThat(town.wcs.begun()).hasSize(1);
    }

    @Test
    void a_known_citizen_goes_along_by_the_number_of_wcs() {
        town.wcs.knows(JEAN, 5);
        town.attaches(town.hand(CLAIRE), FormChoice.of("voirie", Optional.of(JEAN)));
        assertThat(town.wcs.begun().get(0).citizen()).contains(5L);
        assertThat(town.line().toAttach()).isFalse();
    }

    @Test
    void a_citizen_whom_the_agent_may_not_see_is_refused() {
        FormChoice foreign = FormChoice.of("voirie", Optional.of("c00000000000000000000000000000ff"));
        assertThat(refused(town.hand(CLAIRE), foreign)).isEqualTo(Reason.UNKNOWN_CITIZEN);
        assertThat(town.lines()).isEmpty();
    }

    @Test
    void a_citizen_unknown_to_wcs_is_awaited_and_goes_along_as_soon_as_it_knows_him() {
        town.attaches(town.hand(CLAIRE), FormChoice.of("voirie", Optional.of(JEAN)));
        assertThat(town.line().state()).isEqualTo(BegunState.CITIZEN_AWAITED);
        assertThat(town.line().asksWhetherToWait(town.time.instant())).isFalse();

        town.wcs.knows(JEAN, 5);
        town.looks();

        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);
        assertThat(town.wcs.begun().get(0).citizen()).contains(5L);
    }

    @Test
    void after_fifteen_seconds_the_agent_decides_and_waiting_begins_anew() {
        long id = town.attaches(town.hand(CLAIRE), FormChoice.of("voirie", Optional.of(JEAN)));
        town.time.passes(Duration.ofSeconds(15));
        town.looks();
        assertThat(town.line().asksWhetherToWait(town.time.instant())).isTrue();

        town.inside(() -> {
            town.attach.sendAgain(town.hand(CLAIRE), id);
            return null;
        });
        assertThat(town.line().state()).isEqualTo(BegunState.CITIZEN_AWAITED);
        assertThat(town.line().asksWhetherToWait(town.time.instant())).isFalse();
    }

    @Test
    void going_on_without_him_says_that_he_is_to_be_attached() {
        long id = town.attaches(town.hand(CLAIRE), FormChoice.of("voirie", Optional.of(JEAN)));
        town.inside(() -> {
            town.attach.goOnWithoutCitizen(town.hand(CLAIRE), id);
            return null;
        });
        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);
        assertThat(town.line().toAttach()).isTrue();
        assertThat(town.line().citizen()).contains(JEAN);
        assertThat(town.wcs.begun().get(0).citizen()).isEmpty();
    }

    @Test
    void a_person_without_account_is_told_by_name_and_address_to_whoever_fills_the_form() {
        town.attaches(town.hand(CLAIRE), withPerson("Anne Onyme", "3 rue Haute\n99100 Vertaubiers"));
        DraftOrder order = town.wcs.begun().get(0);
        assertThat(order.comments())
                .isEqualTo("Demande sans compte\nAnne Onyme\n3 rue Haute\n99100 Vertaubiers\n\nRappeler le soir");
        assertThat(order.more())
                .containsEntry("person_name", "Anne Onyme")
                .containsEntry("person_address", "3 rue Haute\n99100 Vertaubiers");
    }

    @Test
    void neither_name_nor_address_is_refused() {
        assertThat(refused(town.hand(CLAIRE), withPerson(" ", ""))).isEqualTo(Reason.NO_NAME_NOR_ADDRESS);
    }

    @Test
    void words_without_end_are_refused() {
        FormChoice endless = new FormChoice("voirie", Optional.empty(), Optional.empty(), "x".repeat(4001), false);
        assertThat(refused(town.hand(CLAIRE), endless)).isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void a_tenant_that_demands_an_account_takes_no_request_without_one() {
        QualificationTown strict = new QualificationTown(Map.of("DEMAND_ACCOUNT", "true")).withLetter();
        InHand hand = strict.hand(CLAIRE);
        Reason reason = catchThrowableOfType(
                        QualificationRefusedException.class,
                        () -> strict.attaches(hand, FormChoice.of("voirie", Optional.empty())))
                .reason();
        assertThat(reason).isEqualTo(Reason.ACCOUNT_DEMANDED);
        assertThat(strict.lines()).isEmpty();
    }

    @Test
    void others_see_for_half_an_hour_that_somebody_fills_it() {
        long id = town.attaches("voirie");
        assertThat(town.line().isBeingFilled(town.time.instant())).isTrue();
        town.time.passes(Duration.ofMinutes(31));
        assertThat(town.line().isBeingFilled(town.time.instant())).isFalse();

        assertThat(town.inside(() -> town.open.open(LETTER, id, HUGO)))
                .hasToString("https://demarches.ville.test/backoffice/submission/voirie/1/");
        assertThat(town.line().isBeingFilled(town.time.instant())).isTrue();
        assertThat(town.store().in(() -> town.store().claims().draftsOf(List.of(LETTER))))
                .extracting(mark -> mark.name())
                .containsExactlyInAnyOrder("Claire Vasseur", "Hugo Diallo");
    }

    @Test
    void a_draft_begun_too_long_ago_is_late() {
        town.attaches("voirie");
        town.time.passes(Duration.ofDays(7).minusMinutes(1));
        assertThat(town.line().isLate(town.time.instant(), Duration.ofDays(7))).isFalse();
        town.time.passes(Duration.ofMinutes(2));
        assertThat(town.line().isLate(town.time.instant(), Duration.ofDays(7))).isTrue();
    }

    @Test
    void the_forms_an_agent_often_chooses_come_first() {
        town.attaches("pmr");
        town.attaches("voirie");
        town.attaches(town.hand(CLAIRE), new FormChoice("pmr", Optional.empty(), Optional.empty(), "", true));
        assertThat(town.inside(() -> town.offer.offer(CLAIRE)).usual()).containsExactly("pmr", "voirie");
        assertThat(town.inside(() -> town.offer.offer(HUGO)).usual()).isEmpty();
    }

    @Test
    void an_association_of_another_letter_is_not_known_here() {
        town.attaches("voirie");
        InHand hand = town.hand(CLAIRE);
        InHand elsewhere = new InHand(MailReference.ofRegistry(42), CLAIRE, hand.claim(), UUID.randomUUID());
        assertThatExceptionOfType(QualificationRefusedException.class)
                .isThrownBy(() -> town.inside(() -> {
                    town.attach.sendAgain(elsewhere, 999);
                    return null;
                }));
    }
}
