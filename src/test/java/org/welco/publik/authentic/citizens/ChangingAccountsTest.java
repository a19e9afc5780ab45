package org.welco.publik.authentic.citizens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.publik.testing.PublikTown.CLAIRE;
import static org.welco.publik.testing.PublikTown.STRANGER;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.account.update.AccountChanges.Answer;
import org.welco.account.update.AccountChanges.Held;
import org.welco.account.update.AccountChanges.State;
import org.welco.account.update.AccountChanges.Writing;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.publik.testing.PublikTown;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.authentic.SandboxCitizen;

/** What an agent changes is written into authentic, and nothing else of the account changes. */
class ChangingAccountsTest {

    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final String OF_THE_OTHER_TOWN = "c0000000000000000000000000000013";
    private static final String NUMBER = "+33600001278";

    private final PublikTown town = new PublikTown();
    private final AccountLinks links = new AccountLinks(town.current(), town.http(), town.signer());
    private final AuthenticChanges changes = new AuthenticChanges(links);
    private final CitizenAccounts accounts = town.authentic().citizens();

    @AfterEach
    void stop() {
        town.close();
    }

    private Answer write(String uuid, Map<String, String> before, Map<String, Object> after) {
        return town.inside(() -> changes.write(uuid, new Writing(before, after), CLAIRE));
    }

    private Answer town(String name) {
        return write(JACQUES, Map.of("city", "Vertaubiers"), Map.of("city", name));
    }

    private SandboxCitizen one(String uuid) {
        return accounts.all().stream()
                .filter(citizen -> citizen.uuid().equals(uuid))
                .findFirst()
                .orElseThrow();
    }

    private void movesTo(String city) {
        SandboxCitizen was = one(JACQUES);
        accounts.change(new SandboxCitizen(
                was.id(),
                was.uuid(),
                was.ou(),
                was.firstName(),
                was.lastName(),
                was.email(),
                was.birthDate(),
                was.mobile(),
                was.address(),
                city,
                was.active(),
                was.roles(),
                was.more()));
    }

    @Test
    void an_account_is_read_with_its_unit_and_what_was_proved() {
        accounts.prove(JACQUES, Set.of("mobile"));
        Held held = town.inside(() -> changes.held(JACQUES, CLAIRE)).orElseThrow();
        assertThat(held.unit()).isEqualTo("usagers");
        assertThat(held.value("mobile")).isEqualTo(NUMBER);
        assertThat(held.value("phone")).isEmpty();
        assertThat(held.verified()).containsExactly("mobile");
    }

    @ParameterizedTest
    @CsvSource({"c0000000000000000000000000009999", "nobody", "c0000000000000000000000000000011", OF_THE_OTHER_TOWN})
    void an_account_that_is_not_there_or_closed_or_another_town_s_is_nobody_s(String uuid) {
        assertThat(town.inside(() -> changes.held(uuid, CLAIRE))).isEmpty();
        assertThat(write(uuid, Map.of(), Map.of("city", "Bruay")).state()).isEqualTo(State.GONE);
    }

    @Test
    void an_agent_who_may_not_see_it_changes_nothing() {
        town.settings(Map.of("AGENT_OUS", "{\"agents\": [\"usagers\"]}"));
        Optional<Held> held = town.inside(() -> changes.held(JACQUES, STRANGER));
        assertThat(held).isEmpty();
    }

    @Test
    void the_marks_of_mail_and_mobile_stay_when_something_else_changes() {
        accounts.prove(JACQUES, Set.of("email", "mobile", "address"));
        assertThat(town("Bruay").state()).isEqualTo(State.CHANGED);
        assertThat(one(JACQUES).city()).isEqualTo("Bruay");
        assertThat(accounts.proved(JACQUES)).containsExactlyInAnyOrder("email", "mobile", "address");
    }

    @Test
    void an_unchanged_mobile_is_not_sent_along() {
        assertThat(town("Bruay").state()).as("authentic would refuse it").isEqualTo(State.CHANGED);
        assertThat(one(JACQUES).mobile()).isEqualTo(NUMBER);
    }

    @Test
    void a_mobile_that_changes_loses_its_mark_and_no_other() {
        accounts.prove(JACQUES, Set.of("email", "mobile"));
        write(JACQUES, Map.of("mobile", NUMBER), Map.of("mobile", "+33612009988"));
        assertThat(accounts.proved(JACQUES)).containsExactly("email");
    }

    @Test
    void a_mobile_by_which_its_owner_signs_in_is_proved_as_well() {
        accounts.provePhone(JACQUES, "2026-11-30T09:00:00+01:00");
        Held held = town.inside(() -> changes.held(JACQUES, CLAIRE)).orElseThrow();
        assertThat(held.verified()).containsExactly("mobile");
        write(JACQUES, Map.of("mobile", NUMBER), Map.of("mobile", ""));
        accounts.provePhone(JACQUES, "2026-11-30T09:00:00+01:00");
        assertThat(town.inside(() -> changes.held(JACQUES, CLAIRE))
                        .orElseThrow()
                        .verified())
                .isEmpty();
    }

    @Test
    void a_mobile_by_which_its_owner_signs_in_is_no_more_proved_when_it_is_another() {
        accounts.provePhone(JACQUES, "2026-11-30T09:00:00+01:00");
        town("Bruay");
        assertThat(accounts.phoneProved(JACQUES)).as("another attribute").isPresent();
        write(JACQUES, Map.of("mobile", NUMBER), Map.of("mobile", "+33612009988"));
        assertThat(accounts.phoneProved(JACQUES)).isEmpty();
    }

    @Test
    void a_mail_that_changes_is_no_more_the_former_one() {
        Answer answer =
                write(JACQUES, Map.of("email", "usager009@example.org"), Map.of("email", "jacques@example.org"));
        assertThat(answer.state()).isEqualTo(State.CHANGED);
        assertThat(one(JACQUES).email()).isEqualTo("jacques@example.org");
    }

    @Test
    void what_is_emptied_is_unset_and_a_mail_as_well() {
        Answer answer = write(
                JACQUES,
                Map.of("city", "Vertaubiers", "email", "usager009@example.org", "birthdate", "1951-04-02"),
                Map.of("city", "", "email", "", "birthdate", ""));
        assertThat(answer.state()).isEqualTo(State.CHANGED);
        assertThat(one(JACQUES).email()).isEmpty();
        assertThat(one(JACQUES).birthDate()).isEmpty();
    }

    @Test
    void a_mobile_is_looked_for_in_the_unit_of_the_account() {
        town.settings(Map.of("CITIZENS_OUS", "[\"usagers\", \"ville-b\"]"));
        Answer answer = write(OF_THE_OTHER_TOWN, Map.of("mobile", "+33600004242"), Map.of("mobile", NUMBER));
        assertThat(answer.state()).as("it is Jacques' in another unit").isEqualTo(State.CHANGED);
        assertThat(one(OF_THE_OTHER_TOWN).ou()).isEqualTo("ville-b");
    }

    @Test
    void what_is_no_more_as_it_was_known_is_not_written_over() {
        movesTo("Lens");
        Answer answer = town("Bruay");
        assertThat(answer.state()).isEqualTo(State.MOVED);
        assertThat(answer.now()).containsEntry("city", "Lens");
        assertThat(one(JACQUES).city()).isEqualTo("Lens");
    }

    @Test
    void a_mobile_that_is_taken_in_that_very_moment_is_refused_beside_the_mobile() {
        Answer answer = write(JACQUES, Map.of("mobile", NUMBER), Map.of("mobile", "+33600009912"));
        assertThat(answer.state()).isEqualTo(State.REFUSED);
        assertThat(answer.refusals()).containsOnlyKeys("mobile");
        assertThat(one(JACQUES).mobile()).isEqualTo(NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | usager010@example.org | Cette adresse appartient déjà à un compte.",
                "title | Mrs | «\u00a0Mrs\u00a0» n'est pas un choix valide.",
                "zipcode | 123 | Le code postal doit comporter 5 chiffres.",
                "mobile | abc | Le numéro de téléphone doit être composable depuis votre pays.",
                "birthdate | 2090-01-01 | La date de naissance doit être dans le passé."
            })
    void what_authentic_refuses_is_said_in_french_beside_its_field(String name, String value, String sentence) {
        Answer answer = write(JACQUES, Map.of(), Map.of(name, value));
        assertThat(answer.state()).isEqualTo(State.REFUSED);
        assertThat(answer.refusals()).containsExactly(Map.entry(name, sentence));
    }

    @Test
    void what_an_attribute_limited_client_may_not_set_is_not_taken_for_set() {
        Answer answer = write(JACQUES, Map.of("city", "Vertaubiers"), Map.of("city", "Bruay", "quotient", "842"));
        assertThat(answer.state()).isEqualTo(State.CHANGED);
        assertThat(answer.refusals()).containsOnlyKeys("quotient");
        assertThat(write(JACQUES, Map.of(), Map.of("quotient", "842")).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void an_answer_that_is_lost_is_followed_by_a_look_at_the_account() {
        town.authentic().loseChanges(1);
        assertThat(town("Bruay").state()).isEqualTo(State.CHANGED);
    }

    @Test
    void an_error_of_whatever_stands_before_it_is_no_change_and_no_refusal() {
        town.authentic().stopChanges(1);
        assertThat(town("Bruay").state()).isEqualTo(State.UNKNOWN);
        assertThat(one(JACQUES).city()).isEqualTo("Vertaubiers");
    }

    @Test
    void an_authentic_that_does_not_answer_is_said_before_anything_is_sent() {
        town.close();
        assertThatExceptionOfType(CitizenDirectoryException.class).isThrownBy(() -> town("Bruay"));
    }
}
