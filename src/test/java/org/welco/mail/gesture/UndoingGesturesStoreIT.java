package org.welco.mail.gesture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.gesture.MailDesk.CLAIRE;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.delivery.DueDelivery;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.testing.Crowd;
import org.welco.mail.testing.Rung;
import org.welco.mail.testing.StoreOnPostgres;

/** Gestures and their undoing where it counts: against senders, on the real store. */
class UndoingGesturesStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final MailReference LETTER = MailReference.ofElsewhere(1);
    private static final MailReference OF_MAARCH = MailReference.ofRegistry(42);

    private final Outbox outbox = new Outbox(STORE.deliveries(), new Rung<>());
    private final MailDesk claire = new MailDesk(STORE, outbox, Clock.systemUTC(), CLAIRE);

    @BeforeEach
    void two_letters() {
        STORE.emptied();
        STORE.does(() -> {
            STORE.mails().add(aMail().fromElsewhere(1).build());
            STORE.mails().add(aMail().fromMaarch(42).build());
        });
    }

    private static MailState state(MailReference mail) {
        return STORE.in(() -> STORE.mails().find(mail).map(Mail::state)).orElseThrow();
    }

    private static Optional<DueDelivery> claimed() {
        return STORE.in(() -> STORE.queue().claimNext(Duration.ofMinutes(1), OptionalLong.empty()));
    }

    @Test
    void what_can_still_be_undone_is_not_given_to_a_sender() {
        claire.refuses(OF_MAARCH);

        assertThat(claimed()).isEmpty();
    }

    @Test
    void once_the_time_is_over_a_sender_gets_it() {
        claire.refuses(OF_MAARCH);
        STORE.passes(UndoGesture.TIME.plusSeconds(1));

        assertThat(claimed()).isPresent();
    }

    @Test
    void what_a_sender_holds_is_not_undone() {
        MadeGesture refusal = claire.refuses(OF_MAARCH);
        STORE.passes(UndoGesture.TIME.plusSeconds(1));
        claimed();

        assertThat(claire.undoes(refusal)).isEmpty();
        assertThat(state(OF_MAARCH)).isEqualTo(MailState.REFUSED);
    }

    @Test
    void an_undone_answer_leaves_its_rank_to_the_next() {
        claire.undoes(claire.answers(OF_MAARCH, "oui"));
        claire.answers(OF_MAARCH, "non");

        assertThat(STORE.value("select string_agg(content || rank, ',' order by id) from mail_answer"))
                .isEqualTo("oui1,non1");
        assertThat(STORE.in(() -> STORE.sheets().find(OF_MAARCH)).orElseThrow().answers())
                .extracting(reply -> reply.content())
                .containsExactly("non");
    }

    @Test
    void an_answer_given_after_the_first_of_two_was_undone_has_a_rank_of_its_own() {
        MadeGesture first = claire.answers(OF_MAARCH, "un");
        claire.answers(OF_MAARCH, "deux");
        claire.undoes(first);

        claire.answers(OF_MAARCH, "trois");

        assertThat(STORE.value("select string_agg(content || rank, ',' order by id) from mail_answer"))
                .isEqualTo("un1,deux2,trois3");
    }

    @Test
    void two_answers_undone_in_their_order_leave_the_letter_to_process() {
        MadeGesture first = claire.answers(OF_MAARCH, "un");
        MadeGesture second = claire.answers(OF_MAARCH, "deux");

        claire.undoes(first);
        claire.undoes(second);

        assertThat(state(OF_MAARCH)).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void the_reason_of_an_undone_refusal_is_offered_again_and_kept_nowhere_else() {
        claire.undoes(claire.refuses(claire.gesture(OF_MAARCH), "Pour le CCAS"));

        assertThat(STORE.value("select field || ' ' || content from mail_typing where content <> ''"))
                .isEqualTo("REASON Pour le CCAS");
        assertThat(STORE.number("select count(*) from mail_gesture where reason is not null"))
                .isZero();
    }

    @Test
    void the_reason_of_a_refusal_is_forgotten_once_it_cannot_be_undone() {
        claire.refuses(claire.gesture(OF_MAARCH), "Pour le CCAS");

        assertThat(STORE.in(() -> STORE.gestures().forgetReasons(OffsetDateTime.now())))
                .isZero();
        assertThat(STORE.in(() ->
                        STORE.gestures().forgetReasons(OffsetDateTime.now().plusMinutes(1))))
                .isEqualTo(1);
        assertThat(STORE.number("select count(*) from mail_gesture where reason is not null"))
                .isZero();
    }

    @Test
    void a_letter_can_be_refused_again_after_its_refusal_was_undone() {
        claire.undoes(claire.refuses(OF_MAARCH));
        claire.refuses(OF_MAARCH);

        assertThat(state(OF_MAARCH)).isEqualTo(MailState.REFUSED);
        assertThat(STORE.number("select count(*) from maarch_delivery where state = 'WAITING'"))
                .isEqualTo(1);
    }

    @Test
    void a_letter_that_is_opened_again_begins_a_round_of_its_own() {
        claire.answers(OF_MAARCH, "oui");

        claire.reopens(OF_MAARCH);

        assertThat(state(OF_MAARCH)).isEqualTo(MailState.TO_PROCESS);
        assertThat(STORE.value("select kind from maarch_delivery where round = 2"))
                .isEqualTo("REOPENED");
    }

    @Test
    void the_same_gesture_sent_by_several_threads_is_made_once() {
        Gesture gesture = claire.gesture(LETTER);

        List<MadeGesture> made = Crowd.of(5, index -> claire.refuses(gesture, ""));

        assertThat(made).extracting(MadeGesture::token).containsOnly(gesture.token());
        assertThat(STORE.number("select count(*) from mail_event where kind = 'REFUSED'"))
                .isEqualTo(1);
    }
}
