package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.claim.ClaimAnswer;
import org.welco.mail.claim.ClaimChanges;
import org.welco.mail.claim.ClaimGuard;
import org.welco.mail.claim.ClaimMail;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.HeldClaim;
import org.welco.mail.claim.HeldClaims;
import org.welco.mail.claim.KeepPresence;
import org.welco.mail.claim.LetClaimsLapse;
import org.welco.mail.claim.MarkOpenDraft;
import org.welco.mail.claim.OpenDraft;
import org.welco.mail.claim.StaleClaimException;
import org.welco.mail.testing.Crowd;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.tenant.change.Change;
import org.welco.tenant.change.ChangesPage;

/** Several agents, one letter: who has it, for how long, and what becomes of the others. */
class JpaClaimsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final MailReference LETTER = MailReference.ofRegistry(42);
    private static final MailReference OTHER = MailReference.ofRegistry(43);
    private static final MailReference NOWHERE = MailReference.ofRegistry(99);
    private static final Agent CLAIRE = agent(1, "Claire Vasseur");
    private static final Agent HUGO = agent(2, "Hugo Diallo");
    private static final Agent LEILA = agent(3, "Leïla Kerbrat");

    private final ClaimChanges changes = new ClaimChanges(STORE.changes());
    private final ClaimMail claims = new ClaimMail(STORE.claims(), STORE.mails(), changes);
    private final KeepPresence presence = new KeepPresence(STORE.claims(), changes);
    private final LetClaimsLapse lapse = new LetClaimsLapse(STORE.claims(), changes);
    private final MarkOpenDraft marks = new MarkOpenDraft(STORE.claims(), changes);
    private final HeldClaims held = new HeldClaims(STORE.claims());
    private final ClaimGuard guard = new ClaimGuard(STORE.claims());

    private static Agent agent(int number, String name) {
        return new Agent("a000000000000000000000000000000" + number, name, Set.of("courrier"), false);
    }

    @BeforeEach
    void two_letters() {
        STORE.emptied();
        for (MailReference letter : List.of(LETTER, OTHER)) {
            STORE.does(() -> STORE.mails()
                    .add(aMail().fromMaarch(letter.resId().orElseThrow()).build()));
        }
    }

    private ClaimToken taken(Agent agent) {
        return STORE.in(() -> claims.claim(LETTER, agent)).token().orElseThrow();
    }

    private Optional<HeldClaim> holder() {
        return Optional.ofNullable(STORE.in(() -> held.of(List.of(LETTER))).get(LETTER));
    }

    private boolean mayWrite(ClaimToken token) {
        return STORE.in(() -> {
            Mail mail = STORE.mails().lock(LETTER).orElseThrow();
            try {
                guard.required(mail, token);
                return true;
            } catch (StaleClaimException stale) {
                return false;
            }
        });
    }

    /** The pages of all claims fell silent so long ago. */
    private static void silence(int seconds) {
        STORE.update("update mail_claim set lease_until = lease_until - interval '" + seconds + " seconds'");
    }

    private static List<Change> changesAfter(long sequence) {
        return STORE.in(() -> STORE.changes().after(ClaimChanges.TOPIC, sequence, 100))
                .changes();
    }

    private static long last() {
        return STORE.in(() -> STORE.changes().last());
    }

    @Test
    void of_twenty_agents_who_ask_at_once_one_gets_the_letter() {
        List<ClaimAnswer> answers = Crowd.of(
                20,
                index -> STORE.in(() -> claims.claim(
                        LETTER, new Agent("%032x".formatted(index + 1), "Agent " + index, Set.of(), false))));

        assertThat(answers.stream().filter(ClaimAnswer::isMine)).hasSize(1);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.claim().orElseThrow().holder())
                        .isEqualTo(holder().orElseThrow().holder()));
    }

    @Test
    void the_others_see_who_has_it() {
        taken(CLAIRE);

        ClaimAnswer refused = STORE.in(() -> claims.claim(LETTER, HUGO));

        assertThat(refused.isMine()).isFalse();
        assertThat(refused.claim().orElseThrow().name()).isEqualTo("Claire Vasseur");
        assertThat(STORE.in(() -> held.of(List.of(LETTER, OTHER, NOWHERE)))).containsOnlyKeys(LETTER);
    }

    @Test
    void an_agent_does_not_lock_himself_out_with_a_second_page() {
        ClaimToken first = taken(CLAIRE);
        HeldClaim before = holder().orElseThrow();

        assertThat(taken(CLAIRE)).isEqualTo(first);
        assertThat(holder()).contains(before);
    }

    @Test
    void a_letter_that_is_not_there_is_not_taken() {
        assertThatExceptionOfType(UnknownMailException.class)
                .isThrownBy(() -> STORE.in(() -> claims.claim(NOWHERE, CLAIRE)));
    }

    @Test
    void a_claim_is_lost_after_ninety_seconds_of_silence_and_not_before() {
        ClaimToken token = taken(CLAIRE);
        silence(80);
        assertThat(mayWrite(token)).isTrue();

        silence(11);

        assertThat(holder()).isEmpty();
        assertThat(mayWrite(token)).isFalse();
    }

    @Test
    void a_lost_letter_goes_to_whoever_asks_next_under_another_token() {
        ClaimToken lost = taken(CLAIRE);
        long number = holder().orElseThrow().number();
        silence(91);

        ClaimToken taken = taken(HUGO);

        assertThat(taken).isNotEqualTo(lost);
        assertThat(holder().orElseThrow().name()).isEqualTo("Hugo Diallo");
        assertThat(holder().orElseThrow().number()).isGreaterThan(number);
        assertThat(mayWrite(lost)).isFalse();
        assertThat(mayWrite(taken)).isTrue();
    }

    @Test
    void of_twenty_agents_who_ask_for_a_lost_letter_one_gets_it() {
        taken(CLAIRE);
        silence(91);

        List<ClaimAnswer> answers = Crowd.of(
                20,
                index -> STORE.in(() -> claims.claim(
                        LETTER, new Agent("%032x".formatted(index + 1), "Agent " + index, Set.of(), false))));

        assertThat(answers.stream().filter(ClaimAnswer::isMine)).hasSize(1);
    }

    @Test
    void a_sign_of_life_keeps_the_claim() {
        ClaimToken token = taken(CLAIRE);
        silence(80);

        assertThat(STORE.in(() -> presence.renew(LETTER, token, ClaimMail.LEASE)))
                .isTrue();

        silence(80);
        assertThat(holder()).isPresent();
    }

    @Test
    void a_short_lease_does_not_cut_a_long_one() {
        ClaimToken token = taken(CLAIRE);
        STORE.in(() -> presence.renew(LETTER, token, KeepPresence.POLLING_LEASE));
        STORE.in(() -> presence.renew(LETTER, token, ClaimMail.LEASE));

        silence(170);

        assertThat(holder()).isPresent();
    }

    @Test
    void a_page_that_wakes_up_has_its_letter_again_if_nobody_took_it() {
        ClaimToken token = taken(CLAIRE);
        silence(600);

        assertThat(STORE.in(() -> presence.renew(LETTER, token, ClaimMail.LEASE)))
                .isTrue();

        assertThat(mayWrite(token)).isTrue();
    }

    @Test
    void a_page_that_wakes_up_too_late_has_lost_it() {
        ClaimToken token = taken(CLAIRE);
        silence(600);
        taken(HUGO);

        assertThat(STORE.in(() -> presence.renew(LETTER, token, ClaimMail.LEASE)))
                .isFalse();

        assertThat(holder().orElseThrow().isBy(HUGO)).isTrue();
    }

    @Test
    void a_letter_let_go_is_free_at_once() {
        ClaimToken token = taken(CLAIRE);

        assertThat(STORE.in(() -> claims.release(LETTER, token))).isTrue();

        assertThat(holder()).isEmpty();
        assertThat(mayWrite(token)).isFalse();
    }

    @Test
    void nobody_lets_go_what_another_holds() {
        ClaimToken lost = taken(CLAIRE);
        silence(91);
        taken(HUGO);

        assertThat(STORE.in(() -> claims.release(LETTER, lost))).isFalse();
        assertThat(holder().orElseThrow().isBy(HUGO)).isTrue();
    }

    @Test
    void a_claim_holds_its_own_letter_only() {
        ClaimToken token = taken(CLAIRE);

        assertThatExceptionOfType(StaleClaimException.class)
                .isThrownBy(() -> STORE.does(() -> {
                    guard.required(STORE.mails().lock(OTHER).orElseThrow(), token);
                }));
    }

    @Test
    void a_take_over_gives_the_letter_and_tells_from_whom_and_why() {
        ClaimToken lost = taken(CLAIRE);
        long number = holder().orElseThrow().number();

        ClaimAnswer answer = STORE.in(() -> claims.takeOver(LETTER, number, " usager au téléphone ", HUGO));

        assertThat(mayWrite(lost)).isFalse();
        assertThat(mayWrite(answer.token().orElseThrow())).isTrue();
        assertThat(answer.claim().orElseThrow().takeOver())
                .contains(new HeldClaim.TakeOver(CLAIRE.nameId(), "usager au téléphone"));
        assertThat(STORE.value("select actor || ': ' || detail from mail_event where kind = 'CLAIM_TAKEN_OVER'"))
                .isEqualTo("agent " + HUGO.nameId() + ": usager au téléphone");
    }

    @Test
    void of_two_who_take_over_at_once_the_second_does_not_rob_the_first() {
        taken(CLAIRE);
        long number = holder().orElseThrow().number();

        List<ClaimAnswer> answers = Crowd.of(
                2, index -> STORE.in(() -> claims.takeOver(LETTER, number, "urgent", index == 0 ? HUGO : LEILA)));

        assertThat(answers.stream().filter(ClaimAnswer::isMine)).hasSize(1);
        assertThat(STORE.number("select count(*) from mail_event where kind = 'CLAIM_TAKEN_OVER'"))
                .isEqualTo(1);
    }

    @Test
    void taking_over_what_is_free_by_now_is_taking_it() {
        taken(CLAIRE);
        long number = holder().orElseThrow().number();
        silence(91);

        assertThat(STORE.in(() -> claims.takeOver(LETTER, number, "urgent", HUGO))
                        .isMine())
                .isTrue();

        assertThat(STORE.number("select count(*) from mail_event")).isZero();
    }

    @Test
    void a_take_over_without_a_reason_changes_nothing() {
        taken(CLAIRE);
        long number = holder().orElseThrow().number();

        for (String bad : List.of("", "  \n", "x".repeat(ClaimMail.LONGEST_REASON + 1))) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> STORE.in(() -> claims.takeOver(LETTER, number, bad, HUGO)));
        }
        assertThat(holder().orElseThrow().isBy(CLAIRE)).isTrue();
    }

    @Test
    void a_take_over_waits_for_the_write_that_was_allowed_before_it() throws Exception {
        ClaimToken token = taken(CLAIRE);
        long number = holder().orElseThrow().number();

        List<String> order = Crowd.of(2, index -> index == 0 ? write(token) : takeOverAfterGuard(number));

        assertThat(order).containsExactly("written under its own claim", "taken over");
    }

    private final CountDownLatch guarded = new CountDownLatch(1);

    private String write(ClaimToken token) {
        return STORE.in(() -> {
            guard.required(STORE.mails().lock(LETTER).orElseThrow(), token);
            guarded.countDown();
            return STORE.claims().holds(LETTER, token) ? "written under its own claim" : "robbed while it wrote";
        });
    }

    private String takeOverAfterGuard(long number) {
        try {
            guarded.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return STORE.in(() -> claims.takeOver(LETTER, number, "urgent", HUGO)).isMine() ? "taken over" : "not taken";
    }

    @Test
    void every_change_of_hands_is_told_once_to_the_lists() {
        long before = last();
        ClaimToken token = taken(CLAIRE);
        STORE.in(() -> claims.release(LETTER, token));
        STORE.in(() -> claims.claim(OTHER, HUGO));
        silence(91);
        STORE.in(lapse::tell);
        STORE.in(lapse::tell);

        assertThat(changesAfter(before))
                .extracting(change -> change.subject() + " " + change.kind())
                .containsExactly("maarch-42 CLAIM", "maarch-42 CLAIM", "maarch-43 CLAIM", "maarch-43 CLAIM");
    }

    @Test
    void a_refused_claim_is_not_told() {
        taken(CLAIRE);
        long before = last();

        STORE.in(() -> claims.claim(LETTER, HUGO));

        assertThat(changesAfter(before)).isEmpty();
    }

    @Test
    void every_line_of_a_letters_journal_is_told_too() {
        long before = last();

        STORE.does(() ->
                STORE.mails().journal(STORE.mails().find(LETTER).orElseThrow(), MailEvent.REFUSED, "agent x", ""));

        assertThat(changesAfter(before)).extracting(Change::kind).containsExactly("REFUSED");
    }

    @Test
    void a_draft_open_elsewhere_is_seen_for_half_an_hour() {
        STORE.does(() -> marks.opened(LETTER, CLAIRE));

        assertThat(STORE.in(() -> STORE.claims().draftsOf(List.of(LETTER, OTHER))))
                .extracting(OpenDraft::name)
                .containsExactly("Claire Vasseur");
        assertThat(STORE.in(() -> claims.claim(LETTER, HUGO)).isMine()).isTrue();

        STORE.update("update mail_draft_mark set until = until - interval '31 minutes'");
        assertThat(STORE.in(() -> STORE.claims().draftsOf(List.of(LETTER)))).isEmpty();
    }

    @Test
    void a_draft_that_was_closed_is_seen_no_more() {
        STORE.does(() -> marks.opened(LETTER, CLAIRE));
        STORE.does(() -> marks.opened(LETTER, HUGO));

        STORE.does(() -> marks.closed(LETTER, CLAIRE));

        assertThat(STORE.in(() -> STORE.claims().draftsOf(List.of(LETTER))))
                .extracting(OpenDraft::name)
                .containsExactly("Hugo Diallo");
    }

    @Test
    void whoever_was_away_for_too_long_looks_at_everything_again() {
        taken(CLAIRE);
        STORE.in(() -> claims.claim(OTHER, CLAIRE));
        long last = last();
        STORE.update("update change set at = at - interval '2 days' where sequence < " + last);

        STORE.in(() -> STORE.changes().sweep());

        assertThat(page(last - 2).isWhole()).isFalse();
        assertThat(page(last - 1).isWhole()).isTrue();
        assertThat(page(last + 1).isWhole()).isFalse();
    }

    @Test
    void too_many_changes_are_not_told_one_by_one() {
        long before = last();
        for (int i = 0; i < 3; i++) {
            STORE.does(() -> STORE.changes().tell("mail", "maarch-42", "CLAIM"));
        }

        ChangesPage page = STORE.in(() -> STORE.changes().after("mail", before, 2));

        assertThat(page.isWhole()).isFalse();
        assertThat(page.to()).isEqualTo(before + 3);
    }

    private static ChangesPage page(long after) {
        return STORE.in(() -> STORE.changes().after("mail", after, 10));
    }

    @Test
    void changes_are_numbered_in_the_order_of_commits_without_gap() {
        long before = last();

        Crowd.of(8, index -> tells(index, index % 4 != 3));

        assertThat(changesAfter(before)).hasSize(6);
        assertThat(last()).isEqualTo(before + 6);
    }

    private static boolean tells(int index, boolean commits) {
        try {
            STORE.does(() -> {
                STORE.changes().tell("mail", "maarch-" + (100 + index), "CLAIM");
                if (!commits) {
                    throw new IllegalStateException("given up");
                }
            });
            return true;
        } catch (IllegalStateException givenUp) {
            return false;
        }
    }
}
