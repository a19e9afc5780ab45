package org.welco.access.basic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.ApiClientDirectory;
import org.welco.access.ApiClientDirectoryException;
import org.welco.access.Caller;
import org.welco.access.MovingClock;
import org.welco.access.Proof;
import org.welco.access.Proof.Outcome;
import org.welco.access.Right;
import org.welco.access.Town;
import org.welco.tenant.Tenant;

class ProvingApiClientsTest {

    private static final String LIST = """
            [{"identifier": "scanner", "password": "juste", "rights": ["mail", "response"]},
             {"identifier": "muet", "password": "muet", "rights": []}]
            """;

    private final MovingClock clock = new MovingClock("2026-11-23T17:42:55Z");
    private final Directory directory = new Directory();
    private final ApiClients clients = new ApiClients(directory, clock);
    private final Tenant ville =
            Town.called("courrier.ville.fr").with("API_CLIENTS", LIST).open();
    private final Tenant agglo = Town.called("courrier.agglo.fr").open();

    /** Knows one client, remembers who asked, and may be down. */
    private static final class Directory implements ApiClientDirectory {

        private final List<String> asked = new ArrayList<>();
        private boolean down;

        @Override
        public Optional<Set<Right>> rightsOf(Tenant tenant, String identifier, String password) {
            asked.add(identifier);
            if (down) {
                throw new ApiClientDirectoryException("it is down");
            }
            return identifier.equals("annuaire") && password.equals("juste")
                    ? Optional.of(Set.of(Right.SEARCH))
                    : Optional.empty();
        }
    }

    private Proof prove(Tenant tenant, String identifier, String password) {
        return clients.prove(tenant, Optional.of(new Credentials(identifier, password)));
    }

    private void fail(String identifier, int times) {
        for (int i = 0; i < times; i++) {
            prove(ville, identifier, "faux");
        }
    }

    @Test
    void gives_a_listed_client_its_rights() {
        assertThat(prove(ville, "scanner", "juste").caller())
                .contains(new Caller("api scanner", Set.of(Right.MAIL, Right.RESPONSE), ""));
    }

    @Test
    void proves_a_listed_client_that_has_no_right() {
        assertThat(prove(ville, "muet", "muet").caller()).contains(new Caller("api muet", Set.of(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just", "juste ", "Juste"})
    void refuses_another_password(String password) {
        assertThat(prove(ville, "scanner", password).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void never_asks_the_directory_about_a_listed_client() {
        prove(ville, "scanner", "faux");
        assertThat(directory.asked).isEmpty();
    }

    @Test
    void asks_the_directory_about_any_other() {
        assertThat(prove(ville, "annuaire", "juste").caller())
                .contains(new Caller("api annuaire", Set.of(Right.SEARCH), ""));
    }

    @Test
    void knows_no_client_of_another_tenant() {
        assertThat(prove(agglo, "scanner", "juste").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void refuses_a_header_that_could_not_be_read() {
        assertThat(clients.prove(ville, Optional.empty()).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void says_that_it_cannot_verify_while_the_directory_is_down() {
        directory.down = true;
        assertThat(prove(ville, "annuaire", "juste").outcome()).isEqualTo(Outcome.UNVERIFIABLE);
    }

    @Test
    void counts_no_failure_while_the_directory_is_down() {
        directory.down = true;
        fail("annuaire", 20);
        directory.down = false;
        assertThat(prove(ville, "annuaire", "juste").outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void looks_no_more_after_five_wrong_passwords() {
        fail("scanner", 5);
        assertThat(prove(ville, "scanner", "juste").outcome()).isEqualTo(Outcome.TOO_MANY_ATTEMPTS);
    }

    @Test
    void still_looks_after_four() {
        fail("scanner", 4);
        assertThat(prove(ville, "scanner", "juste").outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void looks_again_after_a_while() {
        fail("scanner", 5);
        clock.move(Duration.ofSeconds(10));
        assertThat(prove(ville, "scanner", "juste").outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void waits_longer_each_time() {
        fail("scanner", 5);
        clock.move(Duration.ofSeconds(10));
        fail("scanner", 1);
        clock.move(Duration.ofSeconds(19));
        assertThat(prove(ville, "scanner", "juste").outcome()).isEqualTo(Outcome.TOO_MANY_ATTEMPTS);
    }

    @Test
    void never_waits_longer_than_five_minutes() {
        for (int i = 0; i < 30; i++) {
            fail("scanner", 1);
            clock.move(Duration.ofMinutes(5));
        }
        assertThat(prove(ville, "scanner", "juste").outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void forgets_failures_at_the_first_right_password() {
        fail("scanner", 4);
        prove(ville, "scanner", "juste");
        fail("scanner", 4);
        assertThat(prove(ville, "scanner", "juste").outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void slows_down_no_other_identifier_and_no_other_tenant() {
        fail("annuaire", 5);
        assertThat(prove(ville, "scanner", "juste").outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(prove(agglo, "annuaire", "juste").outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void takes_a_changed_list_at_once() {
        prove(ville, "scanner", "juste");
        Tenant changed = Town.called("courrier.ville.fr")
                .with("API_CLIENTS", LIST.replace("juste", "autre"))
                .open();
        assertThat(prove(changed, "scanner", "juste").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "oui",
                "[1]",
                "[{}]",
                "[{\"identifier\": \"a\", \"password\": \"topsecret\"}]",
                "[{\"identifier\": \"a\", \"password\": \"topsecret\", \"rights\": [\"service\"]}]",
                "[{\"identifier\": \"a\", \"password\": \"topsecret\", \"rights\": [1]}]",
                "[{\"identifier\": \"a\", \"password\": \"\", \"rights\": []}]",
                "[{\"identifier\": \"a:b\", \"password\": \"topsecret\", \"rights\": []}]",
                "[{\"identifier\": \"a\", \"password\": 12, \"rights\": []}]"
            })
    void says_what_is_wrong_with_a_list_and_shows_no_password(String list) {
        Tenant broken =
                Town.called("courrier.ville.fr").with("API_CLIENTS", list).open();
        assertThat(clients.complaint(broken))
                .hasValueSatisfying(complaint -> assertThat(complaint)
                        .startsWith("API_CLIENTS illisible")
                        .doesNotContain("topsecret"));
    }

    @Test
    void refuses_two_clients_of_one_name() {
        String twice = "[{\"identifier\":\"a\",\"password\":\"1\",\"rights\":[]},"
                + "{\"identifier\":\"a\",\"password\":\"2\",\"rights\":[]}]";
        Tenant broken =
                Town.called("courrier.ville.fr").with("API_CLIENTS", twice).open();
        assertThat(clients.complaint(broken)).isPresent();
    }

    @Test
    void admits_no_listed_client_while_the_list_is_malformed() {
        Tenant broken = Town.called("courrier.ville.fr")
                .with("API_CLIENTS", LIST.replace("[]", "[\"tout\"]"))
                .open();
        assertThat(prove(broken, "scanner", "juste").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void has_nothing_to_say_of_a_good_list() {
        assertThat(clients.complaint(ville)).isEmpty();
    }
}
