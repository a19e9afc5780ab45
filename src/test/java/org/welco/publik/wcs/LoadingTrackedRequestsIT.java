package org.welco.publik.wcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.publik.testing.PublikTown;
import org.welco.sandbox.wcs.FormData;
import org.welco.testing.AgentClient;

/** What an agent's browser sees at the address that a tracking code opens. */
class LoadingTrackedRequestsIT {

    private final PublikTown town = new PublikTown();
    private final WcsTrackedRequests requests =
            new WcsTrackedRequests(new WcsLinks(town.current(), town.http(), town.signer()));
    private FormData made;
    private URI page;

    @BeforeEach
    void a_request_that_hugo_may_not_process() {
        made = town.wcs().request("signalement-voirie", "", Map.of("objet", "Réverbère cassé"));
        page = URI.create(town.wcs().requestUrl("signalement-voirie", made.id()));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private AgentClient signedIn(String login) {
        AgentClient browser = new AgentClient();
        signIn(browser, browser.open(page), login);
        return browser;
    }

    private static void signIn(AgentClient browser, AgentClient.Page form, String login) {
        browser.post(form.address(), Map.of("username", login, "password", "sandbox", "submit", "login"));
    }

    private URI opening() {
        return town.inside(() -> requests.opening(made.trackingCode())).orElseThrow();
    }

    @Test
    void the_request_is_his_to_read_from_then_on_and_was_not_before() {
        AgentClient browser = signedIn("hugo");
        assertThat(browser.open(page).status()).isEqualTo(403);

        AgentClient.Page shown = browser.open(opening());

        assertThat(shown.address()).isEqualTo(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("Réverbère cassé", "ouverte par son code de suivi");
        assertThat(browser.open(page).status()).isEqualTo(200);
        assertThat(signedIn("hugo").open(page).status()).isEqualTo(403);
    }

    @Test
    void who_signs_in_afterwards_has_lost_it() {
        AgentClient browser = new AgentClient();
        AgentClient.Page form = browser.open(opening());
        assertThat(form.address().getPath()).isEqualTo("/login/");
        signIn(browser, form, "hugo");
        assertThat(browser.open(page).status()).isEqualTo(403);
    }

    @Test
    void without_access_to_the_back_office_it_stays_closed() {
        assertThat(signedIn("root").open(opening()).status()).isEqualTo(403);
    }

    @Test
    void an_address_that_was_not_given_opens_nothing() {
        URI other = URI.create(opening().toString().replaceAll("/code/.{64}/", "/code/" + "x".repeat(64) + "/"));
        assertThat(signedIn("hugo").open(other).status()).isEqualTo(404);
    }
}
