package org.welco.agent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/** A sign-in goes from a tab to a frame in a portal of another site: by a code that serves once, here, for a page of ours. */
class HandingOverIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GIVE = "/signed-in/hand-over/";
    private static final String STATUS = "/login/status/";
    private static final String IN = "{\"signedIn\":true}";
    private static final String OUT = "{\"signedIn\":false}";

    private final RunningWelco welco = RunningWelco.get();
    private final TenantClient ville = welco.ville();

    private static TenantClient own(TenantClient client) {
        return client.withHeader("Sec-Fetch-Site", "same-origin");
    }

    private static HttpResponse<String> give(TenantClient client) {
        return client.send("POST", GIVE, BodyPublishers.noBody(), FORM);
    }

    private String code() {
        HttpResponse<String> answer = give(own(SignedIn.as(ville, "claire")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll(".*\"code\":\"([\\w-]{43})\".*", "$1");
    }

    private static HttpResponse<String> arrive(TenantClient client, String code) {
        return client.send("POST", "/login/arrive/", BodyPublishers.ofString("code=" + code), FORM);
    }

    @Test
    void a_frame_that_brings_the_code_has_a_session_of_its_own_for_that_portal_alone() {
        HttpResponse<String> arrival = arrive(own(ville), code());

        assertThat(arrival.statusCode()).isEqualTo(204);
        assertThat(arrival.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; HttpOnly")
                        .contains("; Secure")
                        .contains("; SameSite=None; Partitioned")
                        .doesNotContain("Lax"));
        assertThat(SignedIn.inSession(ville, SignedIn.session(arrival))
                        .get(STATUS)
                        .body())
                .isEqualTo(IN);
    }

    @Test
    void a_code_serves_once() {
        String code = code();
        arrive(own(ville), code);

        HttpResponse<String> again = arrive(own(ville), code);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_code_of_one_town_is_nothing_in_another() {
        assertThat(arrive(own(welco.agglo()), code()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_code_that_nobody_gave_is_nothing() {
        assertThat(arrive(own(ville), "A".repeat(43)).statusCode()).isEqualTo(403);
        assertThat(arrive(own(ville), "").statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_of_another_site_neither_has_a_code_made_nor_brings_one() {
        TenantClient claire = SignedIn.as(ville, "claire").withHeader("Sec-Fetch-Site", "cross-site");
        assertThat(give(claire).statusCode()).isEqualTo(403);

        String code = code();
        assertThat(arrive(ville.withHeader("Sec-Fetch-Site", "cross-site"), code)
                        .statusCode())
                .isEqualTo(403);
        assertThat(arrive(ville, code).statusCode()).isEqualTo(403);
        assertThat(arrive(own(ville), code).statusCode())
                .as("not spent by them")
                .isEqualTo(204);
    }

    @Test
    void without_a_session_no_code_is_made() {
        assertThat(give(own(ville).withHeader("Sec-Fetch-Mode", "cors")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session_that_was_handed_over() {
        TenantClient claire = own(SignedIn.as(ville, "claire"));
        String code = give(claire).body().replaceAll(".*\"code\":\"([\\w-]{43})\".*", "$1");
        TenantClient frame = SignedIn.inSession(ville, SignedIn.session(arrive(own(ville), code)));
        assertThat(frame.get(STATUS).body()).isEqualTo(IN);

        claire.get("/logout/");

        assertThat(frame.get(STATUS).body()).isEqualTo(OUT);
    }
}
