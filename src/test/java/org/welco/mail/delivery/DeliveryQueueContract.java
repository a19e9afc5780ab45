package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.delivery.DeliveryReceipts.Receipt;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.response.RespondToMail;
import org.welco.mail.testing.MailStore;
import org.welco.mail.testing.MovingTime;
import org.welco.mail.testing.Rung;

/** What the outbox promises to whoever sends, in memory as in PostgreSQL. */
public abstract class DeliveryQueueContract {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final OptionalLong ANY = OptionalLong.empty();

    protected MailStore store;
    protected Outbox outbox;

    protected abstract MailStore emptyStore();

    @BeforeEach
    void begin_empty() {
        store = emptyStore();
        outbox = new Outbox(store.deliveries(), new Rung<>());
    }

    /** A letter with that number, its "received" queued. */
    protected MailReference letter(long resId) {
        return store.in(() -> {
            Mail mail = aMail().fromMaarch(resId).build();
            store.mails().add(mail);
            outbox.received(mail);
            return mail.reference();
        });
    }

    protected Optional<DueDelivery> claim() {
        return claim(ANY);
    }

    protected Optional<DueDelivery> claim(OptionalLong onlyMail) {
        return store.in(() -> store.queue().claimNext(LEASE, onlyMail));
    }

    protected boolean settle(DueDelivery due, Settlement settlement) {
        return store.in(() -> store.queue().settle(due, settlement));
    }

    protected void deliverAll() {
        Optional<DueDelivery> due = claim();
        while (due.isPresent()) {
            settle(due.get(), Settlement.delivered());
            due = claim();
        }
    }

    protected void refuse(MailReference reference) {
        store.does(() -> {
            Mail mail = store.mails().lock(reference).orElseThrow();
            mail.refuse(OffsetDateTime.now(new MovingTime()));
            outbox.refused(mail, "non");
        });
    }

    protected long answer(MailReference reference, String text) {
        return store.in(
                () -> new RespondToMail(store.mails(), store.answers(), store.associations(), outbox, new MovingTime())
                        .respond(reference, text, Optional.empty(), "w.c.s."));
    }

    private void comeBack(MailReference reference) {
        store.does(() -> {
            Mail mail = store.mails().lock(reference).orElseThrow();
            mail.comeBack(OffsetDateTime.now(new MovingTime()));
            outbox.received(mail);
        });
    }

    private void request(MailReference reference, String number, String link, Optional<String> history) {
        store.does(() -> outbox.sent(store.mails().lock(reference).orElseThrow(), number, link, history));
    }

    protected DeliveryState stateOf(MailReference reference) {
        return first(reference).state();
    }

    private Receipt first(MailReference reference) {
        return store.in(() -> store.queue().firstOf(reference)).orElseThrow();
    }

    private Receipt receipt(long answer) {
        return store.in(() -> store.queue().ofAnswer(answer)).orElseThrow();
    }

    private List<DeliveryState> states(MailReference reference) {
        return store.in(
                () -> store.deliveries().of(store.mails().find(reference).orElseThrow()).stream()
                        .map(Delivery::state)
                        .toList());
    }

    private static Settlement blocked(String settings) {
        return Settlement.blocked(new RegistryException(Kind.RIGHTS, "hors du périmètre"), false, settings);
    }

    private static Settlement again(Duration pause, boolean inDoubt) {
        return Settlement.again(new RegistryException(Kind.UNREACHABLE, "injoignable"), inDoubt, pause, "s1");
    }

    @Test
    void an_empty_outbox_gives_nothing() {
        assertThat(claim()).isEmpty();
    }

    @Test
    void a_step_is_given_with_what_is_needed_to_send_it() {
        MailReference mail = letter(42);
        request(mail, "12-34", "https://wcs/12/", Optional.empty());
        settle(claim().orElseThrow(), Settlement.delivered());

        DueDelivery due = claim().orElseThrow();

        assertThat(due.reference()).isEqualTo(mail);
        assertThat(due.resId()).isEqualTo(42);
        assertThat(due.kind()).isEqualTo(DeliveryKind.SENT);
        assertThat(due.number()).contains("12-34");
        assertThat(due.link()).contains("https://wcs/12/");
        assertThat(due.text()).isEmpty();
        assertThat(due.attempts()).isEqualTo(1);
        assertThat(due.inDoubt()).isFalse();
    }

    @Test
    void a_claimed_step_is_nobody_elses() {
        letter(42);
        claim();

        assertThat(claim()).isEmpty();
    }

    @Test
    void a_step_waits_until_the_one_before_is_delivered() {
        MailReference mail = letter(42);
        refuse(mail);
        DueDelivery first = claim().orElseThrow();

        assertThat(first.kind()).isEqualTo(DeliveryKind.RECEIVED);
        assertThat(claim()).isEmpty();

        settle(first, Settlement.delivered());
        assertThat(claim()).map(DueDelivery::kind).contains(DeliveryKind.REFUSED);
    }

    @Test
    void a_second_answer_waits_behind_a_blocked_first_one() {
        MailReference mail = letter(42);
        deliverAll();
        answer(mail, "première");
        answer(mail, "seconde");

        settle(claim().orElseThrow(), blocked("s1"));

        assertThat(claim()).isEmpty();
        assertThat(states(mail)).containsExactly(DeliveryState.DELIVERED, DeliveryState.BLOCKED, DeliveryState.WAITING);
    }

    @Test
    void a_second_answer_waits_behind_an_uncertain_first_one() {
        MailReference mail = letter(42);
        deliverAll();
        answer(mail, "première");
        answer(mail, "seconde");

        settle(claim().orElseThrow(), Settlement.uncertain("perdu"));

        assertThat(claim()).isEmpty();
    }

    @Test
    void letters_do_not_wait_for_each_other() {
        MailReference stuck = letter(41);
        letter(42);
        settle(claim().orElseThrow(), blocked("s1"));

        assertThat(claim()).map(DueDelivery::resId).contains(42L);
        assertThat(stateOf(stuck)).isEqualTo(DeliveryState.BLOCKED);
    }

    @Test
    void one_letter_alone_can_be_looked_at() {
        letter(41);
        MailReference mail = letter(42);
        long mailId = first(mail).mailId();

        assertThat(claim(OptionalLong.of(mailId))).map(DueDelivery::reference).contains(mail);
        assertThat(claim(OptionalLong.of(mailId))).isEmpty();
    }

    @Test
    void a_step_tried_again_waits_its_time() {
        letter(42);
        settle(claim().orElseThrow(), again(Duration.ofMinutes(5), false));
        store.passes(Duration.ofMinutes(4));
        assertThat(claim()).isEmpty();

        store.passes(Duration.ofMinutes(2));
        assertThat(claim()).hasValueSatisfying(due -> {
            assertThat(due.attempts()).isEqualTo(2);
            assertThat(due.inDoubt()).isFalse();
        });
    }

    @Test
    void a_doubt_is_remembered_until_the_next_try() {
        letter(42);
        settle(claim().orElseThrow(), again(Duration.ZERO, true));

        assertThat(claim()).map(DueDelivery::inDoubt).contains(true);
    }

    @Test
    void a_sender_that_gives_no_sign_of_life_is_replaced_and_the_step_is_in_doubt() {
        letter(42);
        claim();
        store.passes(Duration.ofSeconds(61));

        assertThat(claim()).hasValueSatisfying(due -> {
            assertThat(due.inDoubt()).isTrue();
            assertThat(due.attempts()).isEqualTo(2);
        });
    }

    @Test
    void a_sender_within_its_lease_is_left_alone() {
        letter(42);
        claim();
        store.passes(Duration.ofSeconds(50));

        assertThat(claim()).isEmpty();
    }

    @Test
    void a_sender_that_was_replaced_writes_nothing_any_more() {
        MailReference mail = letter(42);
        DueDelivery slow = claim().orElseThrow();
        store.passes(Duration.ofSeconds(61));
        DueDelivery quick = claim().orElseThrow();

        assertThat(settle(slow, blocked("s1"))).isFalse();
        assertThat(stateOf(mail)).isEqualTo(DeliveryState.SENDING);
        assertThat(settle(quick, Settlement.delivered())).isTrue();
        assertThat(stateOf(mail)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void what_is_settled_is_not_settled_again() {
        letter(42);
        DueDelivery due = claim().orElseThrow();
        settle(due, Settlement.delivered());

        assertThat(settle(due, blocked("s1"))).isFalse();
    }

    @Test
    void a_delivered_step_was_confirmed_before_what_comes_after_and_not_before_what_came_earlier() {
        MailReference mail = letter(42);
        OffsetDateTime before = store.in(() -> store.harvest().now());
        deliverAll();
        OffsetDateTime after = store.in(() -> store.harvest().now());

        assertThat(isConfirmedBefore(mail, before)).isFalse();
        assertThat(isConfirmedBefore(mail, after)).isTrue();
    }

    private boolean isConfirmedBefore(MailReference reference, OffsetDateTime moment) {
        return store.in(
                () -> store.deliveries().of(store.mails().find(reference).orElseThrow()).stream()
                        .allMatch(step -> step.isConfirmedBefore(moment)));
    }

    @Test
    void a_step_on_its_way_is_not_confirmed() {
        MailReference mail = letter(42);
        claim();

        assertThat(isConfirmedBefore(mail, store.in(() -> store.harvest().now())))
                .isFalse();
    }

    @Test
    void blocked_steps_go_when_the_settings_have_changed() {
        MailReference mail = letter(42);
        settle(claim().orElseThrow(), blocked("s1"));

        int same = store.in(() -> store.queue().releaseAfterChange("s1"));
        int other = store.in(() -> store.queue().releaseAfterChange("s2"));

        assertThat(same).isZero();
        assertThat(other).isEqualTo(1);
        assertThat(stateOf(mail)).isEqualTo(DeliveryState.WAITING);
        assertThat(claim()).isPresent();
    }

    @Test
    void steps_that_wait_long_go_at_once_when_the_settings_have_changed() {
        letter(42);
        settle(claim().orElseThrow(), again(Duration.ofHours(1), false));

        store.does(() -> store.queue().releaseAfterChange("s1"));
        assertThat(claim()).isEmpty();

        store.does(() -> store.queue().releaseAfterChange("s2"));
        assertThat(claim()).isPresent();
    }

    @Test
    void a_released_step_is_not_released_again() {
        letter(42);
        settle(claim().orElseThrow(), blocked("s1"));
        store.does(() -> store.queue().releaseAfterChange("s2"));

        assertThat(store.in(() -> store.queue().releaseAfterChange("s3"))).isZero();
    }

    @Test
    void an_uncertain_step_does_not_go_by_itself() {
        MailReference mail = letter(42);
        settle(claim().orElseThrow(), Settlement.uncertain("perdu"));

        int all = store.in(() -> store.queue().replayAll());
        int changed = store.in(() -> store.queue().releaseAfterChange("s2"));

        assertThat(all + changed).isZero();
        assertThat(stateOf(mail)).isEqualTo(DeliveryState.UNCERTAIN);
    }

    @Test
    void all_that_waits_or_is_blocked_goes_when_it_is_asked_to() {
        letter(41);
        letter(42);
        settle(claim().orElseThrow(), blocked("s1"));
        settle(claim().orElseThrow(), again(Duration.ofHours(1), false));

        assertThat(store.in(() -> store.queue().replayAll())).isEqualTo(2);
        assertThat(claim()).isPresent();
        assertThat(claim()).isPresent();
    }

    @Test
    void what_is_being_sent_or_delivered_is_not_replayed() {
        MailReference mail = letter(42);
        DueDelivery due = claim().orElseThrow();

        assertThat(store.in(() -> store.queue().replay(due.mailId(), due.id()))).isFalse();
        assertThat(store.in(() -> store.queue().replayAll())).isZero();
        settle(due, Settlement.delivered());
        assertThat(store.in(() -> store.queue().replay(due.mailId(), due.id()))).isFalse();
        assertThat(stateOf(mail)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_step_of_another_letter_is_not_replayed() {
        MailReference other = letter(41);
        letter(42);
        DueDelivery due = claim().orElseThrow();
        settle(due, blocked("s1"));
        long anotherMail = due.reference().equals(other) ? due.mailId() + 1 : due.mailId() - 1;

        assertThat(store.in(() -> store.queue().replay(anotherMail, due.id()))).isFalse();
    }

    @Test
    void a_person_who_replays_an_uncertain_step_forgets_the_lost_answer() {
        letter(42);
        DueDelivery due = claim().orElseThrow();
        settle(due, Settlement.uncertain("perdu"));

        assertThat(store.in(() -> store.queue().replay(due.mailId(), due.id()))).isTrue();
        assertThat(claim()).map(DueDelivery::inDoubt).contains(false);
    }

    @Test
    void a_replay_of_a_blocked_step_forgets_no_doubt() {
        letter(42);
        DueDelivery due = claim().orElseThrow();
        settle(due, Settlement.blocked(new RegistryException(Kind.RIGHTS, "non"), true, "s1"));
        store.does(() -> store.queue().replay(due.mailId(), due.id()));

        assertThat(claim()).map(DueDelivery::inDoubt).contains(true);
    }

    @Test
    void a_person_can_say_that_an_uncertain_step_arrived() {
        MailReference mail = letter(42);
        DueDelivery due = claim().orElseThrow();
        settle(due, Settlement.uncertain("perdu"));

        assertThat(store.in(() -> store.queue().settleByHand(due.mailId(), due.id())))
                .isTrue();
        assertThat(stateOf(mail)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(isConfirmedBefore(mail, store.in(() -> store.harvest().now())))
                .isTrue();
    }

    @Test
    void only_an_uncertain_step_is_settled_by_hand() {
        letter(42);
        DueDelivery due = claim().orElseThrow();

        assertThat(store.in(() -> store.queue().settleByHand(due.mailId(), due.id())))
                .isFalse();
        settle(due, blocked("s1"));
        assertThat(store.in(() -> store.queue().settleByHand(due.mailId(), due.id())))
                .isFalse();
    }

    @Test
    void the_first_answer_of_a_letter_is_told_from_later_ones() {
        MailReference mail = letter(42);
        answer(mail, "première");
        answer(mail, "seconde");
        settle(claim().orElseThrow(), Settlement.delivered());

        DueDelivery first = claim().orElseThrow();
        settle(first, Settlement.delivered());
        DueDelivery second = claim().orElseThrow();

        assertThat(first.firstAnswer()).isTrue();
        assertThat(first.answeredBefore()).isFalse();
        assertThat(second.firstAnswer()).isFalse();
        assertThat(second.answeredBefore()).isTrue();
    }

    @Test
    void an_answer_of_an_earlier_round_does_not_hold_back_the_status_of_this_one() {
        MailReference mail = letter(42);
        answer(mail, "première");
        deliverAll();
        comeBack(mail);
        request(mail, "12-34", "https://wcs/12/", Optional.empty());
        settle(claim().orElseThrow(), Settlement.delivered());

        DueDelivery sent = claim().orElseThrow();

        assertThat(sent.kind()).isEqualTo(DeliveryKind.SENT);
        assertThat(sent.firstAnswer()).isFalse();
        assertThat(sent.answeredBefore()).isFalse();
    }

    @Test
    void the_same_text_written_earlier_in_the_history_is_counted() {
        MailReference mail = letter(42);
        refuse(mail);
        deliverAll();
        comeBack(mail);
        refuse(mail);
        settle(claim().orElseThrow(), Settlement.delivered());

        assertThat(claim()).map(DueDelivery::sameTextBefore).contains(1);
    }

    @Test
    void a_link_given_with_the_number_is_in_no_history() {
        MailReference mail = letter(42);
        request(mail, "12-34", "https://wcs/12/", Optional.of("https://wcs/12/"));
        settle(claim().orElseThrow(), Settlement.delivered());
        settle(claim().orElseThrow(), Settlement.delivered());

        DueDelivery link = claim().orElseThrow();

        assertThat(link.kind()).isEqualTo(DeliveryKind.LINK);
        assertThat(link.sameTextBefore()).isZero();
    }

    @Test
    void a_receipt_tells_why_a_step_is_stuck() {
        MailReference mail = letter(42);
        settle(claim().orElseThrow(), blocked("s1"));

        assertThat(first(mail).state()).isEqualTo(DeliveryState.BLOCKED);
        assertThat(first(mail).reason()).contains("hors du périmètre");
    }

    @Test
    void a_receipt_of_a_delivered_step_gives_no_reason() {
        MailReference mail = letter(42);
        deliverAll();

        assertThat(first(mail).reason()).isEmpty();
    }

    @Test
    void a_step_behind_a_stuck_one_is_stuck_as_well() {
        MailReference mail = letter(42);
        long answer = answer(mail, "bonjour");
        settle(claim().orElseThrow(), blocked("s1"));

        assertThat(receipt(answer).state()).isEqualTo(DeliveryState.BLOCKED);
        assertThat(receipt(answer).reason()).contains("hors du périmètre");
    }

    @Test
    void a_step_behind_one_that_waits_is_only_waiting() {
        MailReference mail = letter(42);
        long answer = answer(mail, "bonjour");
        settle(claim().orElseThrow(), again(Duration.ofMinutes(5), false));

        assertThat(receipt(answer).state()).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void the_first_step_is_that_of_the_present_round() {
        MailReference mail = letter(42);
        deliverAll();
        comeBack(mail);

        assertThat(stateOf(mail)).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void an_answer_to_a_letter_from_elsewhere_has_no_receipt() {
        MailReference mail = store.in(() -> {
            Mail elsewhere =
                    aMail().fromElsewhere(store.mails().nextNumberElsewhere()).build();
            store.mails().add(elsewhere);
            return elsewhere.reference();
        });
        long answer = answer(mail, "bonjour");

        assertThat(store.in(() -> store.queue().ofAnswer(answer))).isEmpty();
        assertThat(store.in(() -> store.queue().firstOf(mail))).isEmpty();
    }

    @Test
    void the_step_longest_due_goes_first() {
        letter(41);
        letter(42);
        DueDelivery first = claim().orElseThrow();
        settle(first, again(Duration.ofSeconds(1), false));
        store.passes(Duration.ofMinutes(1));
        letter(43);

        assertThat(List.of(
                        claim().orElseThrow().resId(),
                        claim().orElseThrow().resId(),
                        claim().orElseThrow().resId()))
                .containsExactly(42L, 41L, 43L);
    }
}
