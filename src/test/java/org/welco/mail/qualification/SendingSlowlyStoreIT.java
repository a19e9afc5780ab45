package org.welco.mail.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.qualification.QualificationTown.CLAIRE;
import static org.welco.mail.qualification.QualificationTown.JEAN;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.launcher.Pauses;
import org.welco.request.draft.BegunState;
import org.welco.request.testing.PlayedWcs.Trouble;

/** w.c.s. takes its time: the agent has his page back meanwhile, and nothing is begun twice. */
class SendingSlowlyStoreIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final QualificationTown town = new QualificationTown().withLetter();
    private final CountDownLatch slow = new CountDownLatch(1);

    private void wcsIsSlow() {
        town.wcs.whileBeginning(() -> await(slow));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void nobody_waits_any_more() {
        slow.countDown();
    }

    private void assertComesTo(BegunState state) {
        assertThat(Pauses.until(() -> town.line().state() == state, PATIENCE))
                .as("comes to " + state + ", is " + town.line().state())
                .isTrue();
    }

    @Test
    void the_agent_has_his_page_back_while_it_is_sent() {
        wcsIsSlow();
        town.attaches("voirie");
        assertThat(town.line().state()).isEqualTo(BegunState.SENDING);

        slow.countDown();
        assertComesTo(BegunState.DRAFT);
        assertThat(town.wcs.begun()).hasSize(1);
    }

    @Test
    void sending_again_meanwhile_sends_nothing() {
        wcsIsSlow();
        InHand hand = town.hand(CLAIRE);
        long id = town.attaches(hand, FormChoice.of("voirie", Optional.empty()));
        town.inside(() -> {
            town.attach.sendAgain(hand, id);
            return null;
        });

        slow.countDown();
        assertComesTo(BegunState.DRAFT);
        assertThat(town.wcs.begun()).hasSize(1);
    }

    @Test
    void who_meant_to_send_before_somebody_else_did_does_not_send_after_his_lost_answer() {
        town.wcs.knows(JEAN, 7);
        CountDownLatch asks = new CountDownLatch(1);
        town.wcs.whileLookingUp(() -> {
            asks.countDown();
            await(slow);
        });
        InHand hand = town.hand(CLAIRE);
        long id = town.attaches(hand, FormChoice.of("voirie", Optional.of(JEAN)));
        await(asks);
        town.wcs.whileLookingUp(() -> {});
        town.wcs.hasTrouble(Trouble.LOST_AFTER_DOING);
        town.inside(() -> {
            town.attach.sendAgain(hand, id);
            return null;
        });
        assertComesTo(BegunState.ANSWER_LOST);

        slow.countDown();
        assertThat(Pauses.until(() -> town.wcs.lookedUp() == 2, PATIENCE)).isTrue();
        town.settles();
        assertThat(town.line().state()).isEqualTo(BegunState.ANSWER_LOST);
        assertThat(town.wcs.begun()).hasSize(1);
    }

    @Test
    void a_sending_that_breaks_at_once_is_told_to_the_agent() {
        town.wcs.whileBeginning(() -> {
            throw new IllegalStateException("broken");
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> town.attaches("voirie"))
                .withMessage("broken");
    }
}
