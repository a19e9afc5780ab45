package org.welco.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.welco.publik.testing.PublikTown.CLAIRE;
import static org.welco.publik.testing.PublikTown.HUGO;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.account.AccountBook.Reserved;
import org.welco.account.CreateAccount.End;
import org.welco.account.CreateAccount.Result;
import org.welco.agent.Agent;
import org.welco.publik.authentic.citizens.AccountLinks;
import org.welco.publik.authentic.citizens.AuthenticCitizens;
import org.welco.publik.authentic.citizens.AuthenticNewAccounts;
import org.welco.publik.authentic.citizens.CreationTerms;
import org.welco.publik.testing.PublikTown;
import org.welco.referential.SuggestValues;
import org.welco.sandbox.authentic.RegistrationMail;
import org.welco.sandbox.authentic.SandboxCitizen;
import org.welco.search.TenantPhones;
import org.welco.search.hint.TakeHints;
import org.welco.search.load.FollowState;
import org.welco.search.load.FollowStates;
import org.welco.search.people.FindPeople;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.hobo.KnownService;
import org.welco.tenant.hobo.TenantFolder;

/** An account is made once, through the sandbox's authentic, and never a second one for the same person. The index is empty here. */
class CreatingAccountsTest {

    private static final String UUID = "0123456789abcdef0123456789abcdef";
    private static final String JACQUES = "c0000000000000000000000000000009";

    private static final String STREETS = "{\"err\": 0, \"data\": [{\"id\": \"1\", \"text\": \"Rue Haute\"}]}";

    private final PublikTown town = new PublikTown();
    private final TenantGate gate = town.gate();
    private final List<String> told = new ArrayList<>();
    private final BookInMemory book = new BookInMemory();
    private final AccountLedger ledger = new AccountLedger(book, Clock.systemUTC());
    private Map<String, String> settings = Map.of();
    private List<KnownService> portals = List.of();

    private final AccountLinks links = new AccountLinks(town.current(), town.http(), town.signer());
    private final CreationTerms terms = new CreationTerms(town.current(), Clock.systemUTC());
    private final NewAccounts directory = new AuthenticNewAccounts(links, terms);
    private final PrepareAccount prepare = new PrepareAccount(
            directory,
            new FindTwins(directory, new FindPeople(new Loading(), null, town.current(), Clock.systemUTC())),
            ledger,
            new TenantPhones(town.current()),
            new SuggestValues(
                    town.current(),
                    (connector, address) ->
                            Json.createReader(new StringReader(STREETS)).read()),
            town.current(),
            Clock.systemUTC());
    private final CreateAccount create = new CreateAccount(prepare, directory, ledger, new Told(told), town.current());

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

    /** An index that holds nobody yet. */
    private static final class Loading implements FollowStates {

        @Override
        public FollowState read() {
            return FollowState.NOTHING;
        }

        @Override
        public void write(FollowState state) {
            throw new AssertionError("nobody loads it here");
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
                Stream.concat(plain.services().stream(), portals.stream()).toList(),
                PlayedForm.PROFILE,
                Map.of(),
                Map.of(),
                plain.fingerprint());
        return gate.call(new Tenant(folder, plain.schema(), plain.config()), work);
    }

    private static TypedAccount typed(String uuid, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of("first_name", "Zoé", "last_name", "Neuve"));
        values.putAll(more);
        return new TypedAccount(uuid, "", values, Optional.of(Channel.COUNTER));
    }

    private Result make(String uuid, Map<String, String> more) {
        return make(typed(uuid, more), CLAIRE);
    }

    private Result make(TypedAccount typed, Agent agent) {
        return inside(() -> create.create(typed, agent));
    }

    private List<SandboxCitizen> neuve() {
        return town.authentic().citizens().all().stream()
                .filter(one -> one.lastName().equals("Neuve"))
                .toList();
    }

    @Test
    void a_mobile_alone_makes_an_account_under_our_identifier() {
        assertThat(make(UUID, Map.of("mobile", "06 12 00 99 88")).end()).isEqualTo(End.MADE);
        assertThat(neuve()).singleElement().satisfies(one -> {
            assertThat(one.uuid()).isEqualTo(UUID);
            assertThat(one.mobile()).isEqualTo("+33612009988");
        });
        assertThat(book.isEmpty()).as("nothing stays reserved").isTrue();
        assertThat(told).as("the index is told").containsExactly(UUID);
    }

    @Test
    void where_a_list_is_all_that_may_be_said_nothing_else_is_taken() {
        settings = Map.of(
                "ATTRIBUTE_SOURCES",
                "[{\"name\": \"city\", \"url\": \"https://listes.example/?q=%(q)s\", \"strict\": true}]");
        Map<String, String> typed = Map.of("mobile", "0612009988", "city", "Rue Basse");
        Result refused = make(UUID, typed);
        assertThat(refused.end()).isEqualTo(End.NOT_YET);
        assertThat(refused.judgement().orElseThrow().complaints())
                .containsExactly(Map.entry("city", Complaint.NO_CHOICE));
        assertThat(neuve()).isEmpty();
        assertThat(make(UUID, Map.of("mobile", "0612009988", "city", "Rue Haute"))
                        .end())
                .isEqualTo(End.MADE);
    }

    @Test
    void the_same_gesture_again_makes_no_other() {
        make(UUID, Map.of("mobile", "0612009988"));
        assertThat(make(UUID, Map.of("mobile", "0612009988")).end()).isEqualTo(End.MADE);
        assertThat(neuve()).hasSize(1);
    }

    @Test
    void an_answer_that_is_lost_once_is_asked_for_again_at_once() {
        town.authentic().loseAnswers(1);
        assertThat(make(UUID, Map.of("mobile", "0612009988")).end()).isEqualTo(End.MADE);
        assertThat(neuve()).hasSize(1);
    }

    @Test
    void an_answer_that_stays_lost_may_be_asked_for_by_the_agent() {
        town.authentic().loseAnswers(2);
        assertThat(make(UUID, Map.of("mobile", "0612009988")).end()).isEqualTo(End.UNKNOWN);
        assertThat(make(UUID, Map.of("mobile", "0612009988")).end()).isEqualTo(End.MADE);
        assertThat(neuve()).hasSize(1);
    }

    private static TypedAccount next(String uuid) {
        return typed(uuid, Map.of("first_name", "Omar", "last_name", "Suivant", "mobile", "0612009977"));
    }

    @Test
    void the_next_person_on_the_same_page_is_not_told_that_his_account_is_made() {
        make(UUID, Map.of("mobile", "0612009988"));
        assertThat(make(next(UUID), CLAIRE).end()).isEqualTo(End.STALE);
        assertThat(make(next("e".repeat(32)), CLAIRE).end()).isEqualTo(End.MADE);
    }

    @Test
    void the_next_person_after_a_lost_answer_is_not_led_to_the_former_s_account() {
        town.authentic().loseAnswers(2);
        make(UUID, Map.of("mobile", "0612009988"));
        assertThat(make(next(UUID), CLAIRE).end()).isEqualTo(End.STALE);
        assertThat(book.knows(UUID)).as("the former's agreement is kept").isTrue();
        assertThat(make(next("e".repeat(32)), CLAIRE).end()).isEqualTo(End.MADE);
    }

    @Test
    void what_was_corrected_after_a_lost_answer_is_not_told_to_be_made() {
        town.authentic().loseAnswers(2);
        make(UUID, Map.of("mobile", "0612009988", "email", "zoe.neuve@example.org"));
        assertThat(make(UUID, Map.of("mobile", "0612009987", "email", "zoe.neuve@example.org"))
                        .end())
                .isEqualTo(End.DIFFERS);
        assertThat(neuve()).singleElement().extracting(SandboxCitizen::mobile).isEqualTo("+33612009988");
        assertThat(told).as("the index is told").containsExactly(UUID);
    }

    @Test
    void a_mail_that_was_taken_away_after_a_lost_answer_is_still_there() {
        town.authentic().loseAnswers(2);
        make(UUID, Map.of("mobile", "0612009988", "email", "zoe.neuve@example.org"));
        assertThat(make(UUID, Map.of("mobile", "0612009988")).end()).isEqualTo(End.DIFFERS);
    }

    @Test
    void a_refusal_after_a_lost_answer_does_not_hide_the_account() {
        town.authentic().loseAnswers(1);
        town.authentic().citizens().onCreation(made -> town.authentic().refuseCreations(1));
        assertThat(make(UUID, Map.of("mobile", "0612009988")).end()).isEqualTo(End.MADE);
        assertThat(neuve()).hasSize(1);
    }

    @Test
    void a_refusal_after_lost_answers_is_one_when_there_is_no_account() {
        town.authentic().loseAnswers(2);
        make(UUID, Map.of("mobile", "0612009988"));
        town.authentic().citizens().delete(UUID);
        town.authentic().refuseCreations(1);
        Result refused = make(UUID, Map.of("mobile", "0612009988"));
        assertThat(refused.end()).isEqualTo(End.REFUSED);
        assertThat(refused.refusals())
                .containsExactly(Map.entry("", "L’annuaire des comptes ne nous permet pas de créer ce compte."));
        assertThat(book.knows(UUID)).as("the agreement is kept").isFalse();
        assertThat(book.isEmpty()).as("nothing stays reserved").isTrue();
    }

    @Test
    void what_breaks_after_an_account_was_sent_takes_nothing_back() {
        NewAccounts breaking = new AuthenticNewAccounts(links, terms) {
            @Override
            public Outcome make(NewAccount account, boolean sentBefore) {
                super.make(account, sentBefore);
                throw new IllegalStateException("after it was sent");
            }
        };
        CreateAccount broken = new CreateAccount(prepare, breaking, ledger, new Told(told), town.current());
        assertThatIllegalStateException()
                .isThrownBy(() -> inside(() -> broken.create(typed(UUID, Map.of("mobile", "0612009988")), CLAIRE)));
        assertThat(book.knows(UUID)).isTrue();
        assertThat(make(UUID, Map.of("mobile", "0612009988")).end()).isEqualTo(End.MADE);
        assertThat(neuve()).hasSize(1);
    }

    @Test
    void a_second_gesture_waits_for_the_first_and_takes_nothing_from_it() {
        ledger.ask(new AccountBook.Asking(UUID, "first", "usagers", "", Channel.COUNTER, false), CLAIRE);
        assertThat(make(UUID, Map.of("mobile", "0612009988")).end()).isEqualTo(End.UNDER_WAY);
        assertThat(neuve()).isEmpty();
        assertThat(book.knows(UUID)).isTrue();
    }

    @Test
    void nothing_is_sent_once_a_reservation_is_another_s() {
        AccountBook.Asking asking = new AccountBook.Asking(UUID, "first", "usagers", "", Channel.COUNTER, false);
        ledger.ask(asking, CLAIRE);
        ledger.reserve("usagers", List.of(new Reserved(AccountBook.Kind.MOBILE, "+33612009988")), UUID);
        book.release(UUID);
        assertThatExceptionOfType(AccountLedger.TakenException.class).isThrownBy(() -> ledger.sent(asking, 1));
    }

    @Test
    void where_neither_mail_nor_mobile_is_asked_for_no_account_is_made() {
        settings = Map.of("HIDDEN_ATTRIBUTES", "{\"phone\": [], \"mail\": []}");
        assertThat(make(UUID, Map.of("mobile", "0612009988")).end()).isEqualTo(End.CLOSED);
        assertThat(neuve()).isEmpty();
    }

    @Test
    void what_an_unanswered_creation_reserved_stays_reserved() {
        town.authentic().loseAnswers(2);
        make(UUID, Map.of("mobile", "0612009988"));
        assertThat(make("f".repeat(32), Map.of("mobile", "0612009988")).end()).isEqualTo(End.BUSY);
    }

    @Test
    void the_account_of_somebody_else_is_not_taken_for_a_new_one() {
        TypedAccount his = new TypedAccount(
                JACQUES,
                "",
                Map.of("first_name", "Jean-Jacques", "last_name", "Autre", "mobile", "0612009988"),
                Optional.of(Channel.COUNTER));
        assertThat(make(his, CLAIRE).end()).isEqualTo(End.STALE);
        assertThat(make(his, CLAIRE).end()).as("again").isEqualTo(End.STALE);
        assertThat(book.knows(JACQUES)).as("an agreement of his is kept").isFalse();
    }

    @Test
    void the_identifier_of_a_colleague_s_page_is_not_another_s() {
        town.authentic().loseAnswers(2);
        make(UUID, Map.of("mobile", "0612009988"));
        assertThat(make(typed(UUID, Map.of("mobile", "0612009988")), HUGO).end())
                .isEqualTo(End.STALE);
    }

    @Test
    void somebody_s_mobile_makes_no_second_account_however_it_is_written() {
        Result result = make(UUID, Map.of("mobile", "+33 (0)6 00 00 12 78"));
        assertThat(result.end()).isEqualTo(End.NOT_YET);
        assertThat(result.judgement().orElseThrow().twins())
                .singleElement()
                .satisfies(twin -> assertThat(twin.person().uuid()).isEqualTo(JACQUES));
        assertThat(neuve()).isEmpty();
        assertThat(book.isEmpty()).isTrue();
    }

    @Test
    void somebody_s_mail_makes_no_second_account_in_any_case() {
        Result result = make(UUID, Map.of("email", "USAGER009@example.org"));
        assertThat(result.judgement().orElseThrow().twins())
                .singleElement()
                .satisfies(twin -> assertThat(twin.isTaken()).isTrue());
        assertThat(neuve()).isEmpty();
    }

    @Test
    void a_mobile_that_a_colleague_is_making_an_account_with_is_not_free() {
        book.reserve(
                "usagers",
                new Reserved(AccountBook.Kind.MOBILE, "+33612009988"),
                "b".repeat(32),
                AccountLedger.RESERVED);
        assertThat(make(UUID, Map.of("mobile", "0612009988")).end()).isEqualTo(End.BUSY);
        assertThat(neuve()).isEmpty();
    }

    @Test
    void whoever_may_be_the_same_person_is_answered_for_first() {
        Map<String, String> sofie = Map.of(
                "first_name", "Sofie", "last_name", "Marechal", "mobile", "0612009988", "birthdate", "12/03/1984");
        Result result = make(UUID, sofie);
        assertThat(result.end()).isEqualTo(End.NOT_YET);
        String sophie = result.judgement().orElseThrow().twins().get(0).person().uuid();

        ledger.distinct(UUID, sophie, CLAIRE);

        assertThat(make(UUID, sofie).end()).isEqualTo(End.MADE);
    }

    @Test
    void without_agreement_nothing_is_made() {
        TypedAccount silent = new TypedAccount(
                UUID, "", typed(UUID, Map.of("mobile", "0612009988")).values(), Optional.empty());
        assertThat(make(silent, CLAIRE).end()).isEqualTo(End.NOT_AGREED);
        assertThat(neuve()).isEmpty();
    }

    @Test
    void of_several_units_one_is_chosen_and_the_mobile_is_unique_in_each() {
        settings = Map.of("CITIZENS_OUS", "[\"usagers\", \"ville-b\"]");
        Result unsaid = make(UUID, Map.of("mobile", "0600001278"));
        assertThat(unsaid.judgement().orElseThrow().complaints()).containsEntry("unit", Complaint.NO_UNIT);

        TypedAccount there = new TypedAccount(
                UUID, "ville-b", typed(UUID, Map.of("mobile", "0600001278")).values(), Optional.of(Channel.PHONE));
        assertThat(make(there, CLAIRE).end()).isEqualTo(End.MADE);
        assertThat(neuve()).singleElement().extracting(SandboxCitizen::ou).isEqualTo("ville-b");
    }

    @Test
    void an_agent_makes_accounts_only_where_he_sees_citizens() {
        settings = Map.of("CITIZENS_OUS", "[\"usagers\", \"ville-b\"]", "AGENT_OUS", "{\"agents\": [\"usagers\"]}");
        TypedAccount elsewhere = new TypedAccount(
                UUID, "ville-b", typed(UUID, Map.of("mobile", "0612009988")).values(), Optional.of(Channel.PHONE));
        assertThat(make(elsewhere, CLAIRE).end()).isEqualTo(End.NOT_YET);
        assertThat(neuve()).isEmpty();
    }

    @Test
    void titles_are_those_of_the_directory() {
        assertThat(inside(() -> prepare.form(CLAIRE))
                        .field("title")
                        .orElseThrow()
                        .choices())
                .extracting(AccountField.Choice::value)
                .containsExactly("Madame", "Monsieur");
    }

    private static final Map<String, String> WITH_MAIL = Map.of("email", "zoe.neuve@example.org");

    private List<RegistrationMail> mails() {
        return town.authentic().mails().sent();
    }

    private static KnownService combo(String template, boolean secondary) {
        URI url = URI.create("https://" + template + (secondary ? ".other" : "") + ".test/");
        return new KnownService("combo", template, "", url, template, "", secondary);
    }

    @Test
    void whoever_gets_an_account_with_a_mail_is_written_to_and_led_to_the_citizens_portal() {
        portals = List.of(
                combo("portal-user-sample", true),
                combo("portal-agent-sample", false),
                combo("portal-user-sample", false));
        make(UUID, WITH_MAIL);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("zoe.neuve@example.org");
            assertThat(mail.next()).isEqualTo("https://portal-user-sample.test/");
        });
        assertThat(book.mailWritten(UUID)).isPresent();
    }

    @Test
    void without_a_mail_or_where_the_town_wants_none_nobody_is_written_to() {
        make(UUID, Map.of("mobile", "0612009988"));
        settings = Map.of("REGISTRATION_MAIL", "false");
        make(
                typed(
                        "e".repeat(32),
                        Map.of("first_name", "Omar", "last_name", "Suivant", "email", "omar@example.org")),
                CLAIRE);
        assertThat(mails()).isEmpty();
        assertThat(book.mailWritten(UUID)).isEmpty();
        assertThat(book.mailWritten("e".repeat(32))).isEmpty();
    }

    @Test
    void an_account_that_is_asked_for_again_after_lost_answers_is_written_to_once() {
        town.authentic().loseAnswers(2);
        make(UUID, WITH_MAIL);
        settings = Map.of("REGISTRATION_MAIL", "false");
        assertThat(make(UUID, WITH_MAIL).end()).isEqualTo(End.MADE);
        assertThat(mails()).hasSize(1);
        assertThat(book.mailWritten(UUID)).as("it was, by the first gesture").isPresent();
    }

    @Test
    void what_was_not_asked_for_first_is_not_taken_for_done_by_asking_again() {
        settings = Map.of("REGISTRATION_MAIL", "false");
        town.authentic().loseAnswers(2);
        make(UUID, WITH_MAIL);
        settings = Map.of();
        assertThat(make(UUID, WITH_MAIL).end()).isEqualTo(End.MADE);
        assertThat(mails()).isEmpty();
        assertThat(book.mailWritten(UUID)).isEmpty();
    }

    @Test
    void the_gesture_that_makes_the_account_in_the_end_decides() {
        town.authentic().loseAnswers(2);
        make(UUID, Map.of("mobile", "0612009988"));
        town.authentic().citizens().delete(UUID);
        make(UUID, WITH_MAIL);
        assertThat(mails()).hasSize(1);
        assertThat(book.mailWritten(UUID)).isPresent();
    }

    @Test
    void beyond_the_checks_an_account_takes_one_call_and_one_look_at_it() {
        AuthenticCitizens citizens = new AuthenticCitizens(links);
        inside(() -> prepare.form(CLAIRE));
        inside(() -> citizens.get(JACQUES, CLAIRE));
        town.authentic().forgetCalls();
        inside(() -> prepare.judge(typed(UUID, Map.of("mobile", "0612009988")), CLAIRE));
        int checks = town.authentic().calls().size();
        town.authentic().forgetCalls();

        make(UUID, Map.of("mobile", "0612009988"));
        inside(() -> citizens.get(UUID, CLAIRE)).orElseThrow();

        assertThat(town.authentic()
                        .calls()
                        .subList(checks, town.authentic().calls().size()))
                .containsExactly("POST /api/users/?get_or_create=uuid", "GET /api/users/" + UUID + "/");
    }
}
