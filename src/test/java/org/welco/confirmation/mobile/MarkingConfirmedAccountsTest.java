package org.welco.confirmation.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.confirmation.testing.ConfirmationTown.CLAIRE;
import static org.welco.confirmation.testing.ConfirmationTown.SOPHIE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.confirmation.AgreedBy;
import org.welco.confirmation.Agreement;
import org.welco.confirmation.Asking;
import org.welco.confirmation.Asking.Secrets;
import org.welco.confirmation.Asking.Target;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.Confirmation.Answer;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.mobile.ConfirmMobile.Reply;
import org.welco.confirmation.testing.ConfirmationTown;

/** What a citizen has confirmed reaches his account at last, keeps no other from its own, and marks no number that is not his. */
class MarkingConfirmedAccountsTest {

    private static final String OTHER = "c0000000000000000000000000000016";
    private static final String NEW_NUMBER = "+33699002021";

    private final ConfirmationTown town = new ConfirmationTown();

    @BeforeEach
    void a_message_has_arrived() {
        town.does(() -> town.ask().ask(SOPHIE, CLAIRE, true, AgreedBy.PHONE));
    }

    private Reply byLink() {
        return town.inside(() -> town.confirm().byLink(town.key(0)));
    }

    private int markWaiting() {
        return town.inside(() -> town.accounts().markWaiting());
    }

    private int markLater(Duration time) {
        town.clock().move(time);
        return markWaiting();
    }

    private Confirmation kept(int rank) {
        return town.kept().all().get(rank);
    }

    /** Somebody else, whose confirmation came later. */
    private void anotherConfirms() {
        String number = town.inside(() -> town.marks().ofMobile(ConfirmationTown.NUMBER));
        town.does(() -> {
            town.clock().move(Duration.ofMinutes(3));
            long id = town.ledger()
                    .ask(new Asking(
                            new Target(OTHER, "mobile", "20", number),
                            CLAIRE,
                            Agreement.givenTo(
                                    CLAIRE, AgreedBy.PHONE, town.clock().instant()),
                            new Secrets("link", "code"),
                            town.clock().instant(),
                            town.clock().instant().plusSeconds(3600)));
            town.ledger().settle(id, ConfirmationState.SENT, "");
            town.ledger().confirmByLink("link");
        });
    }

    @Test
    void an_account_that_is_always_refused_keeps_no_other_waiting() {
        town.refuses(SOPHIE, true);
        byLink();
        anotherConfirms();
        assertThat(markLater(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(kept(0).isUnmarked()).isTrue();
        assertThat(kept(1).isUnmarked()).isFalse();
    }

    @Test
    void what_was_refused_is_said_and_tried_less_and_less_often() {
        town.refuses(SOPHIE, true);
        assertThat(byLink()).isEqualTo(Reply.NOTED);
        assertThat(kept(0).problem()).isEqualTo("l’annuaire des comptes n’a pas répondu comme attendu (400)");
        markLater(Duration.ofMinutes(60));
        town.refuses(SOPHIE, false);
        assertThat(markLater(Duration.ofMinutes(59))).isZero();
        assertThat(markLater(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(kept(0).problem()).isEmpty();
    }

    @Test
    void an_agent_has_it_tried_at_once() {
        town.refuses(SOPHIE, true);
        byLink();
        town.refuses(SOPHIE, false);
        town.does(() -> town.retry().retry(SOPHIE, CLAIRE));
        assertThat(kept(0).isUnmarked()).isFalse();
        assertThat(town.proved()).containsExactly("mobile");
    }

    @Test
    void a_directory_that_does_not_answer_is_not_asked_about_the_next_one_and_then_about_that_one_first() {
        town.directoryDown(true);
        byLink();
        anotherConfirms();
        town.clock().move(Duration.ofMinutes(1));
        assertThat(markWaiting()).isZero();
        assertThat(town.kept().unmarked(town.clock().instant(), town.clock().instant(), 10))
                .extracting(one -> one.target().citizen())
                .containsExactly(OTHER, SOPHIE);
    }

    @Test
    void an_account_that_is_not_to_be_found_is_looked_for_during_a_day() {
        town.gone(true);
        assertThat(byLink()).isEqualTo(Reply.NOTED);
        markLater(Duration.ofHours(6));
        markLater(Duration.ofHours(17));
        assertThat(kept(0).state()).isEqualTo(ConfirmationState.CONFIRMED);
        markLater(Duration.ofHours(6));
        assertThat(kept(0).state()).isEqualTo(ConfirmationState.GIVEN_UP);
        assertThat(kept(0).problem()).isEqualTo("ce compte n’existe plus");
    }

    @Test
    void an_account_that_is_found_again_is_marked() {
        town.gone(true);
        byLink();
        town.gone(false);
        assertThat(markLater(Duration.ofHours(1))).isEqualTo(1);
        assertThat(town.proved()).containsExactly("mobile");
    }

    private void theNumberChangesMeanwhile() {
        town.meanwhile(() -> town.account().put("mobile", NEW_NUMBER));
    }

    @Test
    void a_number_that_came_in_between_loses_the_mark() {
        theNumberChangesMeanwhile();
        assertThat(byLink()).isEqualTo(Reply.CHANGED);
        assertThat(town.proved()).isEmpty();
        assertThat(kept(0).marking().takeBack()).isFalse();
    }

    @Test
    void it_loses_it_as_well_when_the_answer_was_lost() {
        town.meanwhile(() -> {
            town.account().put("mobile", NEW_NUMBER);
            town.directoryDown(true);
        });
        assertThat(byLink()).isEqualTo(Reply.CONFIRMED);
        assertThat(town.proved()).containsExactly("mobile");
        assertThat(kept(0).marking().takeBack()).isTrue();

        town.directoryDown(false);
        markLater(Duration.ofMinutes(1));

        assertThat(town.proved()).isEmpty();
        assertThat(kept(0).state()).isEqualTo(ConfirmationState.GIVEN_UP);
        assertThat(kept(0).marking().takeBack()).isFalse();
    }

    @Test
    void what_is_to_be_taken_back_is_tried_until_it_is() {
        town.does(() -> town.ledger().confirmByLink(town.marks().ofLink(town.key(0))));
        town.does(() -> {
            town.ledger().flagging(kept(0).id());
            town.ledger().giveUp(kept(0).id(), "le compte porte maintenant un autre numéro");
        });
        town.account().put("mobile", NEW_NUMBER);
        town.proved().add("mobile");
        town.directoryDown(true);
        assertThat(markLater(Duration.ofMinutes(1))).isZero();
        town.directoryDown(false);
        assertThat(markWaiting()).isEqualTo(1);
        assertThat(town.proved()).isEmpty();
        assertThat(kept(0).problem()).isEqualTo("le compte porte maintenant un autre numéro");
        assertThat(markWaiting()).isZero();
    }

    @Test
    void a_new_number_that_was_proved_elsewhere_keeps_its_mark_when_nothing_was_sent() {
        town.account().put("mobile", NEW_NUMBER);
        town.proved().add("mobile");
        byLink();
        assertThat(town.proved()).containsExactly("mobile");
    }

    @Test
    void whoever_confirmed_an_earlier_number_is_listed_for_the_new_one() {
        byLink();
        town.proved().clear();
        town.account().put("mobile", NEW_NUMBER);
        town.does(() -> town.ask().ask(SOPHIE, CLAIRE, true, AgreedBy.PHONE));
        town.clock().move(Duration.ofDays(31));
        assertThat(town.inside(() -> town.unconfirmed().mobiles())).hasSize(1);
        assertThat(town.inside(() -> town.show().show(SOPHIE, CLAIRE)).flatMap(ShowMobile.Standing::overdue))
                .contains(kept(1).askedAt());
    }

    @Test
    void the_list_reaches_behind_the_accounts_that_are_gone() {
        town.kept();
        for (int one = 0; one < ListUnconfirmed.MOST; one++) {
            askGone(one);
        }
        town.does(() -> town.ask().ask(SOPHIE, CLAIRE, true, AgreedBy.PHONE));
        town.clock().move(Duration.ofDays(31));
        assertThat(town.inside(() -> town.unconfirmed().mobiles()))
                .extracting(waiting -> waiting.citizen())
                .isEqualTo(List.of(SOPHIE, SOPHIE));
    }

    private void askGone(int number) {
        town.clock().move(Duration.ofMinutes(3));
        town.does(() -> town.ledger()
                .ask(new Asking(
                        new Target(OTHER, "mobile", "20", "mark " + number),
                        CLAIRE,
                        Agreement.givenTo(CLAIRE, AgreedBy.PHONE, town.clock().instant()),
                        new Secrets("link " + number, "code"),
                        town.clock().instant(),
                        town.clock().instant().plusSeconds(3600))));
    }

    @Test
    void the_mark_of_a_confirmed_number_has_its_moment() {
        byLink();
        assertThat(kept(0).answer().flatMap(Answer::markedAt))
                .contains(town.clock().instant());
    }
}
