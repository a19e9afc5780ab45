package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.MailBuilder.MONDAY;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.Mail;
import org.welco.mail.testing.Rung;
import org.welco.mail.testing.StoreInMemory;

class WritingOutboxTest {

    private static final Optional<String> NO_HISTORY = Optional.empty();

    private final StoreInMemory store = new StoreInMemory();
    private final Rung<DeliveryQueued> queued = new Rung<>();
    private final Outbox outbox = new Outbox(store.deliveries(), queued);
    private final Mail mail = aMail().fromMaarch(42).build();

    @BeforeEach
    void the_letter_is_here() {
        store.mails().add(mail);
    }

    private List<Delivery> steps() {
        return store.deliveries().of(mail);
    }

    @Test
    void steps_follow_each_other_from_one() {
        outbox.received(mail);
        outbox.sent(mail, "12-34", "https://wcs/12/", NO_HISTORY);
        outbox.answered(mail, 1, "oui");
        outbox.answered(mail, 2, "non");

        assertThat(steps()).extracting(Delivery::position).containsExactly(1, 2, 3, 4);
        assertThat(steps())
                .extracting(Delivery::kind)
                .containsExactly(
                        DeliveryKind.RECEIVED, DeliveryKind.SENT, DeliveryKind.RESPONSE, DeliveryKind.RESPONSE);
    }

    @Test
    void a_new_step_waits() {
        outbox.refused(mail, "non");

        assertThat(steps()).extracting(Delivery::state).containsExactly(DeliveryState.WAITING);
        assertThat(steps()).extracting(store.deliveries()::message).containsExactly(Optional.of("non"));
    }

    @Test
    void each_step_is_told_of_so_that_it_leaves_after_the_commit() {
        outbox.received(mail);

        assertThat(queued.fired()).containsExactly(new DeliveryQueued(mail.id()));
    }

    @Test
    void the_first_request_carries_its_number_and_link() {
        outbox.sent(mail, "12-34", "https://wcs/12/", NO_HISTORY);

        assertThat(steps()).extracting(store.deliveries()::number).containsExactly(Optional.of("12-34"));
        assertThat(steps()).extracting(store.deliveries()::message).containsExactly(Optional.of("https://wcs/12/"));
    }

    @Test
    void only_the_first_request_of_a_round_is_told() {
        outbox.sent(mail, "12-34", "https://wcs/12/", NO_HISTORY);
        outbox.sent(mail, "12-35", "https://wcs/13/", Optional.of("https://wcs/13/"));

        assertThat(steps()).hasSize(1);
    }

    @Test
    void a_link_in_the_history_is_a_step_of_its_own() {
        outbox.sent(mail, "12-34", "https://wcs/12/", Optional.of("https://wcs/12/"));

        assertThat(steps()).extracting(Delivery::kind).containsExactly(DeliveryKind.SENT, DeliveryKind.LINK);
        assertThat(queued.fired()).hasSize(2);
    }

    @Test
    void a_later_round_tells_its_first_request_without_overwriting_the_number() {
        outbox.sent(mail, "12-34", "https://wcs/12/", NO_HISTORY);
        mail.comeBack(MONDAY);

        outbox.sent(mail, "12-35", "https://wcs/13/", NO_HISTORY);

        assertThat(steps())
                .extracting(store.deliveries()::number)
                .containsExactly(Optional.of("12-34"), Optional.empty());
        assertThat(store.deliveries().message(steps().get(1))).contains("Nouvelle demande 12-35 : https://wcs/13/");
    }

    @Test
    void a_note_that_holds_the_link_needs_no_link_in_the_history() {
        outbox.sent(mail, "12-34", "https://wcs/12/", NO_HISTORY);
        mail.comeBack(MONDAY);

        outbox.sent(mail, "12-35", "https://wcs/13/", Optional.of("https://wcs/13/"));

        assertThat(steps()).extracting(Delivery::kind).containsExactly(DeliveryKind.SENT, DeliveryKind.SENT);
    }

    @Test
    void a_later_round_writes_the_number_when_none_was_written() {
        outbox.refused(mail, "non");
        mail.comeBack(MONDAY);

        outbox.sent(mail, "12-34", "https://wcs/12/", NO_HISTORY);

        assertThat(store.deliveries().number(steps().get(1))).contains("12-34");
    }

    @Test
    void a_letter_from_elsewhere_tells_nothing() {
        Mail elsewhere = aMail().fromElsewhere(3).build();
        store.mails().add(elsewhere);

        outbox.received(elsewhere);
        outbox.sent(elsewhere, "12-34", "https://wcs/12/", Optional.of("https://wcs/12/"));
        outbox.refused(elsewhere, "non");
        outbox.answered(elsewhere, 1, "oui");

        assertThat(store.deliveries().of(elsewhere)).isEmpty();
        assertThat(queued.fired()).isEmpty();
    }
}
