package org.welco.confirmation.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.confirmation.testing.ConfirmationTown.CLAIRE;
import static org.welco.confirmation.testing.ConfirmationTown.NUMBER;
import static org.welco.confirmation.testing.ConfirmationTown.SOPHIE;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.confirmation.AgreedBy;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.Confirmation.Answer;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.ConfirmedBy;
import org.welco.confirmation.mobile.ConfirmMobile.Reply;
import org.welco.confirmation.testing.ConfirmationTown;

/** A link or a code confirms once, in time, the number to which it was sent, and nothing else. */
class ConfirmingMobilesTest {

    private final ConfirmationTown town = new ConfirmationTown();

    @BeforeEach
    void a_message_has_arrived() {
        town.does(() -> town.ask().ask(SOPHIE, CLAIRE, true, AgreedBy.PHONE));
    }

    private boolean byLink(String key) {
        return reply(key) != Reply.WRONG;
    }

    private Reply reply(String key) {
        return town.inside(() -> town.confirm().byLink(key));
    }

    private boolean byCode(String number, String code) {
        return town.inside(() -> town.confirm().byCode(number, code)) != Reply.WRONG;
    }

    private Confirmation first() {
        return town.kept().all().get(0);
    }

    @Test
    void the_link_confirms_and_the_account_is_marked() {
        assertThat(byLink(town.key(0))).isTrue();
        assertThat(town.proved()).containsExactly("mobile");
        Answer answer = first().answer().orElseThrow();
        assertThat(answer.by()).isEqualTo(ConfirmedBy.LINK);
        assertThat(answer.markedAt()).contains(town.clock().instant());
    }

    @Test
    void a_used_link_confirms_nothing_more() {
        byLink(town.key(0));
        town.clock().move(ConfirmationLedger.REPEAT);
        assertThat(byLink(town.key(0))).isFalse();
    }

    @Test
    void whoever_presses_twice_is_told_the_same_twice() {
        Confirmation once = confirmedByLink();
        town.clock().move(ConfirmationLedger.REPEAT.minusSeconds(1));
        assertThat(reply(town.key(0))).isEqualTo(Reply.CONFIRMED);
        assertThat(byCode(NUMBER, town.code(0))).isTrue();
        assertThat(first()).isEqualTo(once);
    }

    private Confirmation confirmedByLink() {
        byLink(town.key(0));
        return first();
    }

    @Test
    void a_wrong_code_of_a_number_that_has_just_been_confirmed_is_wrong_and_counted() {
        byLink(town.key(0));
        for (int wrong = 0; wrong < ConfirmationLedger.MOST_CODES; wrong++) {
            assertThat(byCode(NUMBER, town.wrongCode(0))).isFalse();
        }
        assertThat(byCode(NUMBER, town.code(0))).isFalse();
    }

    @Test
    void the_code_of_a_used_link_confirms_nothing_either() {
        byLink(town.key(0));
        town.clock().move(ConfirmationLedger.REPEAT);
        assertThat(byCode(NUMBER, town.code(0))).isFalse();
    }

    @Test
    void a_link_ends_with_its_time() {
        town.clock().move(Duration.ofHours(1));
        assertThat(byLink(town.key(0))).isFalse();
        assertThat(town.proved()).isEmpty();
    }

    @Test
    void a_code_ends_with_its_time() {
        town.clock().move(Duration.ofHours(1));
        assertThat(byCode(NUMBER, town.code(0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "aaaaaaaaaaaaaaaaaaaaaaaaaa", "../../../../etc", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
    void what_is_no_link_of_ours_confirms_nothing(String key) {
        assertThat(byLink(key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33699002020", "06 99 00 20 20", "0033 6 99 00 20 20"})
    void the_code_confirms_with_the_number_in_any_writing(String number) {
        String code = town.code(0);
        assertThat(byCode(number, code.substring(0, 3) + " " + code.substring(3)))
                .isTrue();
        assertThat(first().answer().map(Answer::by)).contains(ConfirmedBy.CODE);
    }

    @Test
    void the_code_of_one_number_confirms_no_other() {
        assertThat(byCode("06 99 00 20 21", town.code(0))).isFalse();
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_worth_nothing_while_the_link_still_is() {
        for (int wrong = 0; wrong < ConfirmationLedger.MOST_CODES; wrong++) {
            assertThat(byCode(NUMBER, town.wrongCode(0))).isFalse();
        }
        assertThat(byCode(NUMBER, town.code(0))).isFalse();
        assertThat(byLink(town.key(0))).isTrue();
    }

    @Test
    void four_wrong_codes_are_forgiven() {
        for (int wrong = 1; wrong < ConfirmationLedger.MOST_CODES; wrong++) {
            byCode(NUMBER, town.wrongCode(0));
        }
        assertThat(byCode(NUMBER, town.code(0))).isTrue();
    }

    @Test
    void a_code_read_out_is_noted_as_such() {
        assertThat(town.inside(() -> town.confirm().byAgent(SOPHIE, town.code(0), CLAIRE)))
                .isEqualTo(Reply.CONFIRMED);
        assertThat(first().answer().map(Answer::by)).contains(ConfirmedBy.AGENT);
    }

    @Test
    void a_code_that_was_sent_for_another_account_of_the_same_number_is_not_heard() {
        String other = "c0000000000000000000000000000016";
        assertThat(town.inside(() -> town.ledger().confirmByHeardCode(other, number(), mark(), CLAIRE.nameId())))
                .isEmpty();
        assertThat(town.inside(() -> town.ledger().confirmByCode(number(), mark())))
                .isPresent();
    }

    private String number() {
        return town.inside(() -> town.marks().ofMobile(NUMBER));
    }

    private String mark() {
        return town.inside(() -> town.marks().ofCode(number(), town.code(0)));
    }

    @Test
    void another_town_s_link_and_code_open_nothing_here() {
        town.elsewhere();
        assertThat(byLink(town.key(0))).isFalse();
        assertThat(byCode(NUMBER, town.code(0))).isFalse();
    }

    @Test
    void the_message_that_came_late_confirms_as_well_and_ends_the_others() {
        town.clock().move(Duration.ofMinutes(5));
        town.does(() -> town.resend().resend(SOPHIE, CLAIRE));
        assertThat(byLink(town.key(0))).isTrue();
        assertThat(byLink(town.key(1))).isFalse();
        assertThat(town.kept().all().get(1).state()).isEqualTo(ConfirmationState.GIVEN_UP);
    }

    @Test
    void a_number_that_the_account_does_not_hold_any_more_is_not_marked() {
        town.account().put("mobile", "+33699002021");
        assertThat(reply(town.key(0))).isEqualTo(Reply.CHANGED);
        assertThat(reply(town.key(0))).isEqualTo(Reply.CHANGED);
        assertThat(town.proved()).isEmpty();
        assertThat(first().state()).isEqualTo(ConfirmationState.GIVEN_UP);
        assertThat(first().problem()).isEqualTo("le compte porte maintenant un autre numéro");
    }

    @Test
    void what_the_directory_did_not_take_is_told_again() {
        town.directoryDown(true);
        assertThat(byLink(town.key(0))).isTrue();
        assertThat(first().answer().flatMap(Answer::markedAt)).isEmpty();
        town.clock().move(Duration.ofMinutes(1));
        assertThat(town.inside(() -> town.accounts().markWaiting())).isZero();

        town.directoryDown(false);

        assertThat(town.inside(() -> town.accounts().markWaiting())).isEqualTo(1);
        assertThat(town.proved()).containsExactly("mobile");
        assertThat(first().answer().flatMap(Answer::markedAt)).isPresent();
    }

    @Test
    void an_agent_is_shown_that_it_is_waited_for_and_since_when_after_thirty_days() {
        town.clock().move(Duration.ofDays(30).plusSeconds(1));
        ShowMobile.Standing standing =
                town.inside(() -> town.show().show(SOPHIE, CLAIRE)).orElseThrow();
        assertThat(standing.last().orElseThrow().isExpired(town.clock().instant()))
                .isTrue();
        assertThat(standing.overdue()).contains(first().askedAt());
    }

    @Test
    void an_account_without_mobile_is_shown_none() {
        town.account().remove("mobile");
        assertThat(town.inside(() -> town.show().show(SOPHIE, CLAIRE))).isEqualTo(Optional.empty());
    }
}
