package org.welco.confirmation.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.confirmation.testing.ConfirmationTown.CLAIRE;
import static org.welco.confirmation.testing.ConfirmationTown.SOPHIE;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.confirmation.AgreedBy;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.ConfirmationRefusedException;
import org.welco.confirmation.ConfirmationRefusedException.Reason;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.testing.ConfirmationTown;
import org.welco.message.TextMessageException;

/** Nobody is written to without having agreed, nor more often than is decent; what became of each message is on record. */
class AskingConfirmationsTest {

    private final ConfirmationTown town = new ConfirmationTown();

    private void ask() {
        town.does(() -> town.ask().ask(SOPHIE, CLAIRE, true, AgreedBy.COUNTER));
    }

    private void resend() {
        town.does(() -> town.resend().resend(SOPHIE, CLAIRE));
    }

    private Confirmation last() {
        return town.kept().all().get(town.kept().all().size() - 1);
    }

    private void isRefused(Reason reason, Runnable asking) {
        int sent = town.texts().size();
        assertThatExceptionOfType(ConfirmationRefusedException.class)
                .isThrownBy(asking::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(town.texts()).hasSize(sent);
    }

    @Test
    void the_message_goes_to_the_mobile_of_the_account_and_is_on_record_with_the_agreement() {
        ask();
        assertThat(town.texts()).hasSize(1);
        assertThat(last().state()).isEqualTo(ConfirmationState.SENT);
        assertThat(last().target().ending()).isEqualTo("20");
        assertThat(last().agreement().agentName()).isEqualTo("Claire Vasseur");
        assertThat(last().agreement().by()).isEqualTo(AgreedBy.COUNTER);
        assertThat(last().agreement().at()).isEqualTo(town.clock().instant());
        assertThat(last().validUntil()).isEqualTo(town.clock().instant().plus(Duration.ofHours(1)));
    }

    @Test
    void neither_the_number_nor_the_secrets_are_kept() {
        ask();
        assertThat(last().toString()).doesNotContain("99002020", town.key(0), town.code(0));
    }

    @Test
    void without_agreement_nothing_is_sent() {
        isRefused(Reason.NOT_AGREED, () -> town.does(() -> town.ask().ask(SOPHIE, CLAIRE, false, AgreedBy.COUNTER)));
        assertThat(town.kept().all()).isEmpty();
    }

    @Test
    void a_resend_needs_an_agreement_that_was_given_for_that_number() {
        isRefused(Reason.NOT_AGREED, this::resend);
    }

    @Test
    void an_account_that_is_not_there_gets_nothing() {
        isRefused(
                Reason.NOT_FOR_YOU,
                () -> town.does(
                        () -> town.ask().ask("c0000000000000000000000000000016", CLAIRE, true, AgreedBy.COUNTER)));
    }

    @Test
    void whoever_may_not_see_phones_may_not_have_one_confirmed() {
        town.settings(Map.of("HIDDEN_ATTRIBUTES", "{\"phone\": [\"direction\"]}"));
        isRefused(Reason.NOT_FOR_YOU, this::ask);
    }

    @Test
    void whoever_is_not_shown_the_mobile_on_the_sheet_may_not_have_it_confirmed() {
        town.mobileShown(false);
        isRefused(Reason.NO_MOBILE, this::ask);
    }

    @Test
    void an_agreement_ends_with_the_answer() {
        ask();
        town.does(() -> town.confirm().byLink(town.key(0)));
        town.proved().clear();
        town.clock().move(Duration.ofMinutes(10));
        isRefused(Reason.NOT_AGREED, this::resend);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33123456789", "123", "néant"})
    void what_is_no_mobile_gets_nothing(String value) {
        town.account().put("mobile", value);
        isRefused(Reason.NO_MOBILE, this::ask);
    }

    @Test
    void a_mobile_in_the_attribute_of_phones_is_one() {
        town.account().remove("mobile");
        town.account().put("phone", "06 99 00 20 20");
        ask();
        assertThat(last().target().attribute()).isEqualTo("phone");
    }

    @Test
    void a_proved_mobile_is_not_asked_for_again() {
        town.proved().add("mobile");
        isRefused(Reason.PROVED, this::ask);
    }

    @Test
    void two_messages_do_not_follow_one_another_within_two_minutes() {
        ask();
        town.clock().move(ConfirmationLedger.COOL_DOWN.minusSeconds(1));
        isRefused(Reason.TOO_SOON, this::resend);
        town.clock().move(Duration.ofSeconds(1));
        resend();
        assertThat(town.texts()).hasSize(2);
    }

    @Test
    void nobody_gets_more_than_five_in_a_day() {
        ask();
        for (int more = 1; more < ConfirmationLedger.MOST_MESSAGES; more++) {
            town.clock().move(Duration.ofHours(1));
            resend();
        }
        town.clock().move(Duration.ofHours(1));
        isRefused(Reason.TOO_MANY, this::resend);
        town.clock().move(Duration.ofHours(20));
        resend();
        assertThat(town.texts()).hasSize(6);
    }

    @Test
    void a_resend_stands_on_the_agreement_that_was_given() {
        ask();
        Confirmation first = last();
        town.clock().move(Duration.ofMinutes(10));
        resend();
        assertThat(last().agreement()).isEqualTo(first.agreement());
        assertThat(town.key(1)).isNotEqualTo(town.key(0));
    }

    @Test
    void a_message_that_did_not_go_out_may_be_sent_at_once() {
        town.phoneTrouble(new TextMessageException("passerelle est injoignable", false, null));
        ask();
        assertThat(last().state()).isEqualTo(ConfirmationState.FAILED);
        assertThat(last().problem()).isEqualTo("passerelle est injoignable");
        resend();
        assertThat(town.kept().all()).hasSize(2);
    }

    @Test
    void a_lost_answer_is_never_followed_by_another_message() {
        town.phoneTrouble(new TextMessageException("passerelle n’a pas répondu", true, null));
        ask();
        assertThat(town.texts()).hasSize(1);
        assertThat(last().state()).isEqualTo(ConfirmationState.UNCERTAIN);
        isRefused(Reason.TOO_SOON, this::resend);
    }
}
