package org.welco.agent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.sandbox.authentic.AuthenticSandbox;
import org.welco.sandbox.authentic.Forgery;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/** An agent signs in, seen from outside, on the real server and at the sandbox's authentic. */
@ExtendWith(NothingPrivateInTheLog.class)
class SigningInIT {

    private static final String STATUS = "/login/status/";
    private static final String IN = "{\"signedIn\":true}";

    private final RunningWelco welco = RunningWelco.get();
    private final TenantClient ville = welco.ville();

    private AuthenticSandbox authentic() {
        return welco.sandbox().authentic("connexion.ville.localhost");
    }

    private static SignedIn.Return returning(TenantClient client, String login) {
        return SignedIn.authorized(SignedIn.depart(client, "/cells/mail/?id=maarch-1"), login);
    }

    private static Optional<String> location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location");
    }

    @Test
    void an_agent_comes_back_to_the_page_that_he_asked_for() {
        HttpResponse<String> arrival = SignedIn.arrive(ville, returning(ville, "claire"));
        assertThat(arrival.statusCode()).as(arrival.body()).isEqualTo(303);
        assertThat(location(arrival)).contains("/cells/mail/?id=maarch-1");
    }

    @Test
    void an_agent_of_a_town_whose_tokens_are_signed_by_a_key_signs_in_too() {
        TenantClient agglo = welco.agglo();
        assertThat(SignedIn.as(agglo, "hugo").get(STATUS).body()).isEqualTo(IN);
    }

    @Test
    void a_session_is_nothing_on_the_host_of_another_tenant() {
        String session = SignedIn.session(SignedIn.arrive(ville, returning(ville, "claire")));
        assertThat(SignedIn.inSession(welco.agglo(), session).get(STATUS).body())
                .isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void the_session_gets_a_name_that_nobody_knew_before() {
        String planted = SignedIn.session(SignedIn.arrive(ville, returning(ville, "hugo")));
        SignedIn.Return back = returning(ville, "claire");
        HttpResponse<String> arrival = ville.withHeader("Cookie", back.cookie() + "; JSESSIONID=" + planted)
                .get(back.pathAndQuery());
        assertThat(SignedIn.session(arrival)).isNotEqualTo(planted);
        assertThat(SignedIn.inSession(ville, planted).get(STATUS).body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void the_cookie_of_the_session_stays_away_from_scripts_and_other_sites() {
        HttpResponse<String> arrival = SignedIn.arrive(ville, returning(ville, "claire"));
        assertThat(arrival.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID=")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void a_return_serves_once_although_authentic_would_take_its_code_again() {
        SignedIn.Return back = returning(ville, "claire");
        SignedIn.arrive(ville, back);
        int tokens = authentic().tokens();
        assertThat(SignedIn.arrive(ville, back).statusCode()).isEqualTo(400);
        assertThat(authentic().tokens()).isEqualTo(tokens);
    }

    @Test
    void a_code_is_worth_nothing_in_another_attempt() {
        SignedIn.Return stolen = returning(ville, "claire");
        String code = stolen.callback().getRawQuery().replaceAll(".*code=([^&]+).*", "$1");
        HttpResponse<String> arrival =
                SignedIn.arrive(ville, returning(ville, "hugo").with("code", code));
        assertThat(arrival.statusCode()).isEqualTo(403);
    }

    @Test
    void another_browser_cannot_finish_an_attempt() {
        SignedIn.Return back = returning(ville, "claire");
        assertThat(ville.get(back.pathAndQuery()).statusCode()).isEqualTo(400);
    }

    @Test
    void a_state_of_ones_own_is_not_known() {
        SignedIn.Return back = returning(ville, "claire").with("state", "A".repeat(43));
        assertThat(SignedIn.arrive(ville, back).statusCode()).isEqualTo(400);
    }

    @Test
    void a_code_of_another_provider_is_not_redeemed() {
        SignedIn.Return back = returning(ville, "claire").with("iss", "http://connexion.ailleurs.localhost/");
        int tokens = authentic().tokens();
        assertThat(SignedIn.arrive(ville, back).statusCode()).isEqualTo(403);
        assertThat(authentic().tokens()).isEqualTo(tokens);
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void a_forged_token_lets_nobody_in(Forgery forgery) {
        SignedIn.Return back = returning(ville, "claire");
        authentic().forgeNext(forgery);
        HttpResponse<String> arrival = SignedIn.arrive(ville, back);
        assertThat(arrival.statusCode()).as(arrival.body()).isEqualTo(403);
        assertThat(arrival.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID=") && !cookie.contains("Max-Age=0"));
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void a_forged_token_lets_nobody_in_where_keys_sign(Forgery forgery) {
        SignedIn.Return back = returning(welco.agglo(), "claire");
        welco.sandbox().authentic("connexion.agglo.localhost").forgeNext(forgery);
        assertThat(SignedIn.arrive(welco.agglo(), back).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example/",
                "//ailleurs.example/",
                "/\\ailleurs.example/",
                "\\\\ailleurs.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie: a=b\r\nX: y",
                "/login/?next=/",
                "cells/mail"
            })
    void nobody_is_sent_to_another_site_afterwards(String next) {
        SignedIn.Return back = SignedIn.authorized(SignedIn.depart(ville, next), "claire");
        assertThat(location(SignedIn.arrive(ville, back))).contains("/");
    }

    @Test
    void a_deactivated_agent_does_not_come_in_although_authentic_lets_him() {
        authentic().agents().add("parti", "courrier");
        SignedIn.Return back = returning(ville, "parti");
        authentic().agents().deactivate("parti");
        assertThat(SignedIn.arrive(ville, back).statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_leads_whoever_is_not_signed_in_to_sign_in_and_back() {
        HttpResponse<String> answer = ville.get("/cells/mail/?id=maarch-1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).contains("/login/?next=%2Fcells%2Fmail%2F%3Fid%3Dmaarch-1");
    }

    @Test
    void in_a_frame_a_card_stands_in_for_the_page() {
        HttpResponse<String> answer =
                ville.withHeader("Sec-Fetch-Dest", "iframe").get("/cells/mail/?id=maarch-1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("data-address=\"/cells/mail/?id=maarch-1\"");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("frame-ancestors 'self' " + portal())
                        .contains("frame-src 'self' "
                                + welco.sandbox()
                                        .url("connexion.ville.localhost")
                                        .replaceAll("/$", "")));
    }

    @Test
    void a_frame_of_another_site_is_offered_to_take_a_sign_in_over_or_a_tab() {
        HttpResponse<String> answer = ville.withHeader("Sec-Fetch-Dest", "iframe")
                .withHeader("Sec-Fetch-Site", "cross-site")
                .get("/cells/mail/?id=maarch-1");
        assertThat(answer.body())
                .contains("Ouvrir dans un onglet")
                .contains("href=\"/cells/mail/?id=maarch-1\"")
                .contains("href=\"/signed-in/hand-over/\"")
                .doesNotContain("card.js");
    }

    private String portal() {
        return welco.sandbox().url("agents.ville.localhost").replaceAll("/$", "");
    }

    @Test
    void a_script_of_a_page_is_told_that_nobody_is_signed_in_and_asks_for_no_password() {
        HttpResponse<String> answer = ville.withHeader("Sec-Fetch-Mode", "cors").get("/cells/mail/");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void a_page_of_another_site_writes_nothing_in_the_session() {
        TenantClient claire = SignedIn.as(ville, "claire").withHeader("Sec-Fetch-Site", "same-site");
        HttpResponse<String> answer = claire.send(
                "POST", "/cells/mail/", BodyPublishers.ofString("a=b"), "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void an_agent_of_another_channel_is_told_whom_to_ask() {
        HttpResponse<String> answer = SignedIn.as(ville, "leila").get("/cells/mail/");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Agent d’accueil")
                .contains(": courrier.")
                .contains("administrateur");
    }

    @Test
    void signing_out_ends_the_session_here_and_goes_on_there() {
        TenantClient claire = SignedIn.as(ville, "claire");
        HttpResponse<String> answer = claire.get("/logout/");
        assertThat(location(answer))
                .hasValueSatisfying(address -> assertThat(address)
                        .startsWith(welco.sandbox().url("connexion.ville.localhost") + "idp/oidc/logout?")
                        .contains("post_logout_redirect_uri"));
        assertThat(claire.get(STATUS).body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void a_page_of_another_site_signs_nobody_out() {
        TenantClient claire = SignedIn.as(ville, "claire");
        claire.withHeader("Sec-Fetch-Site", "cross-site").get("/logout/");
        assertThat(claire.get(STATUS).body()).isEqualTo(IN);
    }
}
