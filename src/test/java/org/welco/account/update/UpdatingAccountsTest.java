package org.welco.account.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.publik.testing.PublikTown.CLAIRE;
import static org.welco.publik.testing.PublikTown.HUGO;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.account.AccountBook.Asking;
import org.welco.account.AccountBook.Kind;
import org.welco.account.AccountBook.Reserved;
import org.welco.account.AccountLedger;
import org.welco.account.BookInMemory;
import org.welco.account.Channel;
import org.welco.account.Complaint;
import org.welco.account.FindTwins;
import org.welco.account.NewAccounts;
import org.welco.account.PlayedForm;
import org.welco.account.PrepareAccount;
import org.welco.account.update.UpdateAccount.End;
import org.welco.account.update.UpdateAccount.Result;
import org.welco.account.update.UpdateJournal.State;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.command.check.Finding;
import org.welco.publik.authentic.citizens.AccountLinks;
import org.welco.publik.authentic.citizens.AuthenticChanges;
import org.welco.publik.authentic.citizens.AuthenticNewAccounts;
import org.welco.publik.authentic.citizens.CreationTerms;
import org.welco.publik.testing.PublikTown;
import org.welco.referential.SuggestValues;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.authentic.SandboxCitizen;
import org.welco.search.TenantPhones;
import org.welco.search.hint.TakeHints;
import org.welco.sheet.SheetSight;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.TenantFolder;

/** An agent changes an account, through the sandbox's authentic: nothing is written over unseen, and all of it is on record. */
class UpdatingAccountsTest {

    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final String JACQUES_MOBILE = "+33600001278";
    private static final String JEAN = "c0000000000000000000000000000010";
    private static final String JEAN_MOBILE = "+33600009912";
    private static final String MARCEL = "c0000000000000000000000000000004";

    private final PublikTown town = new PublikTown();
    private final CitizenAccounts people = town.authentic().citizens();
    private final BookInMemory book = new BookInMemory();
    private final AccountLedger reservations = new AccountLedger(book, Clock.systemUTC());
    private final JournalInMemory journal = new JournalInMemory();
    private final List<Owed> owed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final AccountLinks links = new AccountLinks(town.current(), town.http(), town.signer());
    private final NewAccounts directory =
            new AuthenticNewAccounts(links, new CreationTerms(town.current(), Clock.systemUTC()));
    private final AccountChanges changes = new AuthenticChanges(links);
    private final PrepareAccount prepare = new PrepareAccount(
            directory,
            new FindTwins(directory, null),
            reservations,
            new TenantPhones(town.current()),
            new SuggestValues(town.current(), (connector, address) -> {
                throw new AssertionError("no list is asked here");
            }),
            town.current(),
            Clock.systemUTC());
    private final PrepareUpdate forms =
            new PrepareUpdate(changes, directory, prepare, new SheetSight(town.current()), town.current());
    private final JudgeRevision judge = new JudgeRevision(changes, directory, prepare, forms, town.current());
    private Map<String, String> settings = Map.of();

    private record Owed(long update, String citizen, List<Change> changes, Map<String, String> before) {}

    /** Notes whom the index is told of. */
    private static final class Told extends TakeHints {

        private final List<String> uuids;

        Told(List<String> uuids) {
            super(null, null, null, null, null);
            this.uuids = uuids;
        }

        @Override
        public void accounts(Collection<String> changed) {
            uuids.addAll(changed);
        }
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private <T> T inside(Supplier<T> work) {
        town.settings(settings);
        Tenant plain = town.tenant();
        TenantFolder folder = new TenantFolder(
                plain.host(),
                plain.baseUrl(),
                List.of(),
                plain.services(),
                PlayedForm.PROFILE,
                Map.of(),
                Map.of(),
                plain.fingerprint());
        return town.gate().call(new Tenant(folder, plain.schema(), plain.config()), work);
    }

    private UpdateLedger ledger() {
        UpdateNotices notices = (update, citizen, list, before) -> owed.add(new Owed(update, citizen, list, before));
        return new UpdateLedger(journal, book, notices, town.current(), Clock.systemUTC());
    }

    private UpdateAccount useCase() {
        return new UpdateAccount(judge, changes, reservations, ledger(), new Told(told), town.current());
    }

    private static Revision revision(String citizen, Map<String, String> known, Map<String, String> typed) {
        return new Revision(citizen, known, typed, Optional.of(Channel.PHONE), Revision.Source.SHEET);
    }

    private Result update(Revision revision, Agent agent) {
        return inside(() -> useCase().update(revision, agent));
    }

    private Result update(Map<String, String> typed) {
        return update(revision(JACQUES, Map.of(), typed), CLAIRE);
    }

    private SandboxCitizen one(String uuid) {
        return people.all().stream()
                .filter(citizen -> citizen.uuid().equals(uuid))
                .findFirst()
                .orElseThrow();
    }

    private void moves(String uuid, String mobile, String city) {
        SandboxCitizen was = one(uuid);
        people.change(new SandboxCitizen(
                was.id(),
                was.uuid(),
                was.ou(),
                was.firstName(),
                was.lastName(),
                was.email(),
                was.birthDate(),
                mobile,
                was.address(),
                city,
                was.active(),
                was.roles(),
                was.more()));
    }

    @Test
    void what_is_typed_is_written_and_nothing_else_changes() {
        people.prove(JACQUES, Set.of("email"));
        Result result = update(Map.of("mobile", "06 12 00 99 88", "city", "Bruay", "last_name", "Lefèvre"));
        assertThat(result.end()).isEqualTo(End.CHANGED);
        assertThat(result.changed()).containsExactlyInAnyOrder("mobile", "city");
        assertThat(one(JACQUES).mobile()).isEqualTo("+33612009988");
        assertThat(one(JACQUES).city()).isEqualTo("Bruay");
        assertThat(people.proved(JACQUES)).as("the mail's mark stays").containsExactly("email");
        assertThat(book.isEmpty()).as("nothing stays reserved").isTrue();
        assertThat(told).as("the index is told").containsExactly(JACQUES);
    }

    @Test
    void it_is_on_record_with_the_agreement_and_its_owner_is_owed_a_word() {
        Result result = update(Map.of("mobile", "0612009988"));
        assertThat(journal.rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(result.update());
            assertThat(row.state()).isEqualTo(State.CHANGED);
            assertThat(row.agentName()).isEqualTo(CLAIRE.name());
            assertThat(row.asked().channel()).isEqualTo(Channel.PHONE);
            assertThat(row.asked().changes()).containsExactly(new Change("mobile", JACQUES_MOBILE, "+33612009988"));
        });
        assertThat(owed).singleElement().satisfies(one -> {
            assertThat(one.update()).isEqualTo(result.update());
            assertThat(one.before())
                    .containsEntry("mobile", JACQUES_MOBILE)
                    .containsEntry("email", "usager009@example.org");
        });
    }

    @Test
    void without_agreement_nothing_is_changed() {
        Revision silent =
                new Revision(JACQUES, Map.of(), Map.of("city", "Bruay"), Optional.empty(), Revision.Source.FORM);
        assertThat(update(silent, CLAIRE).end()).isEqualTo(End.NOT_AGREED);
        assertThat(journal.rows()).isEmpty();
    }

    @Test
    void what_the_account_holds_already_is_not_sent() {
        Map<String, String> same = Map.of("mobile", "06 00 00 12 78", "email", "USAGER009@example.org");
        assertThat(update(same).end()).isEqualTo(End.NOTHING_CHANGED);
        assertThat(journal.rows()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void what_is_emptied_is_taken_away_but_not_what_must_be_there() {
        assertThat(update(Map.of("city", "", "birthdate", "")).end()).isEqualTo(End.CHANGED);
        assertThat(one(JACQUES).city()).isEmpty();
        assertThat(one(JACQUES).birthDate()).isEmpty();
        assertThat(update(Map.of("last_name", " ")).complaints())
                .containsExactly(Map.entry("last_name", Complaint.REQUIRED));
    }

    @Test
    void an_address_that_was_changed_is_not_the_one_that_was_written_to() {
        Asking made = new Asking(JACQUES, "1", "usagers", "typed", Channel.COUNTER, true);
        book.ask(made, CLAIRE, Instant.now(), Duration.ofMinutes(2));
        book.made(JACQUES, "", Instant.now());
        assertThat(update(Map.of("city", "Bruay")).end()).isEqualTo(End.CHANGED);
        assertThat(book.mailWritten(JACQUES)).isPresent();
        assertThat(update(Map.of("email", "jacques@example.org")).end()).isEqualTo(End.CHANGED);
        assertThat(book.mailWritten(JACQUES)).isEmpty();
    }

    @Test
    void a_mail_is_taken_away_while_a_mobile_stays_and_never_both() {
        assertThat(update(Map.of("email", "", "mobile", "")).complaints()).containsValue(Complaint.LAST_CONTACT);
        assertThat(update(Map.of("email", "")).end()).isEqualTo(End.CHANGED);
        assertThat(one(JACQUES).email()).isEmpty();
        assertThat(update(Map.of("mobile", "")).complaints())
                .containsExactly(Map.entry("mobile", Complaint.LAST_CONTACT));
        assertThat(one(JACQUES).mobile()).isEqualTo(JACQUES_MOBILE);
    }

    @Test
    void whoever_never_had_a_mail_or_a_mobile_is_changed_all_the_same() {
        assertThat(update(revision(MARCEL, Map.of(), Map.of("city", "Bruay")), CLAIRE)
                        .end())
                .isEqualTo(End.CHANGED);
    }

    @Test
    void what_is_typed_wrongly_is_said_and_nothing_of_the_rest_is_written() {
        Result result = update(Map.of("mobile", "12 34", "birthdate", "31/02/1990", "city", "Bruay"));
        assertThat(result.end()).isEqualTo(End.NOT_YET);
        assertThat(result.complaints())
                .containsOnly(Map.entry("mobile", Complaint.NO_PHONE), Map.entry("birthdate", Complaint.NO_DAY));
        assertThat(one(JACQUES).city()).isEqualTo("Vertaubiers");
    }

    @Test
    void what_was_proved_is_its_owner_s_alone() {
        people.prove(JACQUES, Set.of("mobile"));
        assertThat(update(Map.of("mobile", "0612009988")).complaints())
                .containsExactly(Map.entry("mobile", Complaint.VERIFIED));
        assertThat(update(Map.of("mobile", "0600001278", "city", "Bruay")).end())
                .as("unchanged it may come along")
                .isEqualTo(End.CHANGED);
        assertThat(people.proved(JACQUES)).containsExactly("mobile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uuid", "is_active", "username", "email_verified", "roles", "unknown"})
    void what_no_form_asks_for_is_not_set(String attribute) {
        Result result = update(Map.of(attribute, "true", "city", "Bruay"));
        assertThat(result.end()).isEqualTo(End.NOT_YET);
        assertThat(result.complaints()).containsExactly(Map.entry(attribute, Complaint.NOT_YOURS));
        assertThat(one(JACQUES).city()).isEqualTo("Vertaubiers");
    }

    @Test
    void what_an_agent_is_not_shown_he_does_not_change_nor_learn_by_trying() {
        settings = Map.of(
                "HIDDEN_ATTRIBUTES", "{\"phone\": [\"accueil\"]}",
                "SHEET_ROLES", "{\"attributes\": {\"birthdate\": [\"accueil\"]}}");
        Map<String, String> typed = Map.of("mobile", JACQUES_MOBILE, "birthdate", "1951-04-02");
        assertThat(update(revision(JACQUES, Map.of(), typed), HUGO).complaints())
                .containsOnly(Map.entry("mobile", Complaint.NOT_YOURS), Map.entry("birthdate", Complaint.NOT_YOURS));
        assertThat(update(revision(JACQUES, Map.of(), typed), CLAIRE).end()).isEqualTo(End.NOTHING_CHANGED);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_decided_field_by_field() {
        moves(JACQUES, "+33612009977", "Bruay");
        Map<String, String> known = Map.of("mobile", JACQUES_MOBILE, "city", "Vertaubiers");
        Result result = update(
                revision(JACQUES, known, Map.of("mobile", "0612009988", "city", "Lens", "birthdate", "")), CLAIRE);
        assertThat(result.end()).isEqualTo(End.CONFLICT);
        assertThat(result.conflicts())
                .containsOnly(
                        Map.entry("mobile", new Conflict("+33612009977", "+33612009988")),
                        Map.entry("city", new Conflict("Bruay", "Lens")));
        assertThat(one(JACQUES).birthDate()).as("nothing at all is sent").isEqualTo("1951-04-02");

        Result decided = update(
                revision(
                        JACQUES,
                        Map.of("mobile", "+33612009977", "birthdate", "1951-04-02"),
                        Map.of("mobile", "0612009988", "birthdate", "")),
                CLAIRE);
        assertThat(decided.end()).isEqualTo(End.CHANGED);
        assertThat(one(JACQUES).city()).isEqualTo("Bruay");
    }

    @Test
    void what_somebody_else_changed_to_the_same_is_no_conflict() {
        moves(JACQUES, JACQUES_MOBILE, "Bruay");
        assertThat(update(revision(JACQUES, Map.of("city", "Vertaubiers"), Map.of("city", "Bruay")), CLAIRE)
                        .end())
                .isEqualTo(End.NOTHING_CHANGED);
    }

    @Test
    void the_mobile_of_somebody_else_is_refused_with_the_way_to_him() {
        Result result = update(Map.of("mobile", JEAN_MOBILE));
        assertThat(result.end()).isEqualTo(End.NOT_YET);
        assertThat(result.taken().get("mobile").person().uuid()).isEqualTo(JEAN);
        assertThat(result.taken().get("mobile").person().shown()).isTrue();
        assertThat(book.isEmpty()).isTrue();
        assertThat(journal.rows()).isEmpty();
    }

    @Test
    void the_mail_of_an_agent_is_taken_and_he_is_not_shown() {
        Result result = update(Map.of("email", "Agathe@ville.example.org"));
        assertThat(result.taken().get("email").person().shown()).isFalse();
    }

    @Test
    void with_what_a_colleague_makes_an_account_it_waits() {
        reservations.reserve("usagers", List.of(new Reserved(Kind.MOBILE, "+33612009988")), "b".repeat(32));
        assertThat(update(Map.of("mobile", "0612009988")).end()).isEqualTo(End.BUSY);
        assertThat(one(JACQUES).mobile()).isEqualTo(JACQUES_MOBILE);
        assertThat(book.isEmpty()).as("the colleague's reservation stays").isFalse();
    }

    @Test
    void a_lost_answer_is_followed_by_a_look_at_the_account() {
        town.authentic().loseChanges(1);
        assertThat(update(Map.of("mobile", "0612009988")).end()).isEqualTo(End.CHANGED);
        assertThat(owed).hasSize(1);
    }

    @Test
    void a_change_that_came_to_nothing_without_an_answer_is_said_and_may_be_asked_for_again() {
        town.authentic().stopChanges(1);
        assertThat(update(Map.of("mobile", "0612009988")).end()).isEqualTo(End.UNKNOWN);
        assertThat(journal.rows()).extracting(UpdateJournal.Kept::state).containsExactly(State.UNKNOWN);
        assertThat(book.isEmpty())
                .as("it may still come: the mobile stays reserved")
                .isFalse();

        assertThat(update(Map.of("mobile", "0612009988")).end()).isEqualTo(End.CHANGED);
        assertThat(journal.rows()).extracting(UpdateJournal.Kept::state).containsExactly(State.REFUSED, State.CHANGED);
        assertThat(owed).hasSize(1);
    }

    @Test
    void a_change_that_is_found_to_be_there_later_is_on_record_and_its_owner_is_owed_a_word() {
        town.authentic().stopChanges(1);
        update(Map.of("mobile", "0612009988"));
        moves(JACQUES, "+33612009988", "Vertaubiers");
        Result again = update(Map.of("mobile", "0612009988"));
        assertThat(again.end()).isEqualTo(End.CHANGED);
        assertThat(owed).singleElement().satisfies(one -> {
            assertThat(one.update()).isEqualTo(again.update());
            assertThat(one.before()).containsEntry("mobile", JACQUES_MOBILE);
        });
        assertThat(update(Map.of("mobile", "0612009988")).end()).isEqualTo(End.NOTHING_CHANGED);
    }

    private int settled() {
        return inside(() -> new SettleUpdates(changes, ledger(), new Told(told), town.current()).settle());
    }

    @Test
    void a_change_without_an_answer_is_told_and_on_record_also_when_nobody_comes_back_to_it() {
        town.authentic().stopChanges(1);
        update(Map.of("mobile", "0612009988"));
        assertThat(settled()).as("it is not there yet").isZero();
        moves(JACQUES, "+33612009988", "Vertaubiers");
        assertThat(settled()).isEqualTo(1);
        assertThat(journal.rows()).extracting(UpdateJournal.Kept::state).containsExactly(State.CHANGED);
        assertThat(owed)
                .singleElement()
                .satisfies(one -> assertThat(one.before()).containsEntry("mobile", JACQUES_MOBILE));
        assertThat(told).containsExactly(JACQUES);
        assertThat(settled()).as("once").isZero();
    }

    @Test
    void a_directory_that_is_silent_leaves_changes_without_an_answer_to_the_next_time() {
        town.authentic().stopChanges(1);
        update(Map.of("mobile", "0612009988"));
        town.close();
        assertThat(settled()).isZero();
        assertThat(journal.rows()).extracting(UpdateJournal.Kept::state).containsExactly(State.UNKNOWN);
    }

    @Test
    void of_what_was_asked_for_before_only_what_is_typed_again_is_told_as_changed() {
        town.authentic().stopChanges(1);
        update(Map.of("mobile", "0612009988", "city", "Bruay"));
        moves(JACQUES, "+33612009988", "Bruay");
        assertThat(update(Map.of("city", "Bruay")).changed()).containsExactly("city");
    }

    @Test
    void another_change_gives_nothing_back_that_may_still_come() {
        town.authentic().stopChanges(1);
        update(Map.of("mobile", "0612009988"));
        assertThat(update(Map.of("city", "Bruay")).end()).isEqualTo(End.CHANGED);
        assertThat(book.isEmpty()).as("the mobile stays reserved").isFalse();
        assertThat(book.reserve("usagers", new Reserved(Kind.MOBILE, "+33612009988"), "b".repeat(32), null))
                .isFalse();
    }

    @Test
    void while_one_gesture_changes_an_account_no_other_does() {
        List<End> meanwhile = new ArrayList<>();
        people.meanwhile(() -> meanwhile.add(update(Map.of("city", "Bruay")).end()));
        assertThat(update(Map.of("city", "Bruay")).end()).isEqualTo(End.CHANGED);
        assertThat(meanwhile).containsExactly(End.BUSY);
        assertThat(journal.rows()).hasSize(1);
        assertThat(owed).hasSize(1);
        assertThat(book.isEmpty()).isTrue();
    }

    @Test
    void what_a_form_knew_of_the_account_is_compared_as_people_write_it() {
        Map<String, String> known = Map.of("mobile", "06 00 00 12 78", "birthdate", "02/04/1951");
        Map<String, String> typed = Map.of("mobile", "0612009988", "birthdate", "03/04/1951");
        assertThat(update(revision(JACQUES, known, typed), CLAIRE).end()).isEqualTo(End.CHANGED);
        assertThat(update(revision(JACQUES, known, Map.of("mobile", "0612009977")), CLAIRE)
                        .conflicts())
                .containsOnlyKeys("mobile");
    }

    @Test
    void what_we_may_not_do_is_said_in_our_own_words() {
        town.authentic().forbidChanges(1);
        Result result = update(Map.of("city", "Bruay"));
        assertThat(result.end()).isEqualTo(End.REFUSED);
        assertThat(result.refusals())
                .containsExactly(Map.entry("", "L’annuaire des comptes ne nous permet pas de modifier ce compte."));
        assertThat(one(JACQUES).city()).isEqualTo("Vertaubiers");
    }

    @Test
    void what_the_directory_refuses_stands_beside_its_field() {
        people.meanwhile(() -> moves(JEAN, "+33612009988", "Vertaubiers"));
        Result result = update(Map.of("mobile", "0612009988"));
        assertThat(result.end()).isEqualTo(End.REFUSED);
        assertThat(result.refusals()).containsOnlyKeys("mobile");
        assertThat(journal.rows()).extracting(UpdateJournal.Kept::state).containsExactly(State.REFUSED);
        assertThat(owed).isEmpty();
        assertThat(book.isEmpty()).isTrue();
    }

    @Test
    void nobody_changes_whom_he_may_not_see() {
        settings = Map.of("CITIZENS_OUS", "[\"usagers\", \"ville-b\"]", "AGENT_OUS", "{\"agents\": [\"ville-b\"]}");
        assertThat(update(Map.of("city", "Bruay")).end()).isEqualTo(End.GONE);
        assertThat(one(JACQUES).city()).isEqualTo("Vertaubiers");
        people.delete(JACQUES);
        settings = Map.of();
        assertThat(update(Map.of("city", "Bruay")).end()).isEqualTo(End.GONE);
    }

    @Test
    void a_directory_that_does_not_answer_is_said_and_nothing_is_on_record() {
        inside(() -> prepare.form(CLAIRE));
        town.close();
        assertThatExceptionOfType(CitizenDirectoryException.class).isThrownBy(() -> update(Map.of("city", "Bruay")));
        assertThat(journal.rows()).isEmpty();
    }

    @Test
    void what_was_typed_so_far_can_be_judged_without_sending_it() {
        Map<String, String> typed = new HashMap<>(Map.of("mobile", JEAN_MOBILE, "city", "Bruay"));
        Verdict verdict = inside(
                () -> judge.judge(revision(JACQUES, Map.of(), typed), CLAIRE).orElseThrow());
        assertThat(verdict.taken()).containsOnlyKeys("mobile");
        assertThat(verdict.changes()).containsOnlyKeys("mobile", "city");
        assertThat(one(JACQUES).city()).isEqualTo("Vertaubiers");
    }

    private List<ShowUpdates.PastUpdate> past(Agent agent) {
        return inside(() -> new ShowUpdates(ledger(), forms).of(JACQUES, agent));
    }

    @Test
    void the_latest_changes_are_told_by_attribute_and_agent_to_whoever_is_shown_the_attributes() {
        update(Map.of("mobile", "0612009988"));
        update(revision(JACQUES, Map.of(), Map.of("city", "Bruay", "mobile", "0612009977")), HUGO);
        assertThat(past(CLAIRE))
                .extracting(ShowUpdates.PastUpdate::labels)
                .containsExactly(List.of("city", "mobile"), List.of("mobile"));
        assertThat(past(CLAIRE).get(0).agentName()).isEqualTo(HUGO.name());
        settings = Map.of("HIDDEN_ATTRIBUTES", "{\"phone\": [\"accueil\"]}");
        assertThat(past(HUGO)).extracting(ShowUpdates.PastUpdate::labels).containsExactly(List.of("city"));
    }

    @ParameterizedTest
    @CsvSource({"'',365", "30,30", "0,365", "4000,365", "bientôt,365"})
    void the_journal_is_kept_for_as_long_as_the_town_says(String said, int days) {
        settings = said.isEmpty() ? Map.of() : Map.of("KEEP_UPDATES_DAYS", said);
        int kept = inside(() -> UpdateKey.daysKept(town.current().get()));
        assertThat(kept).isEqualTo(days);
        List<Finding> findings = inside(() -> new UpdateCheck(town.current()).verify());
        boolean readable = said.isEmpty() || days != 365;
        assertThat(findings)
                .extracting(Finding::level)
                .containsExactly(readable ? Finding.Level.OK : Finding.Level.ERROR);
    }
}
