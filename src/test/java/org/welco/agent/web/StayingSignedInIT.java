package org.welco.agent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.access.Route;
import org.welco.access.Route.Door;
import org.welco.access.Routes;
import org.welco.launcher.Pauses;
import org.welco.sandbox.authentic.AgentAccounts;
import org.welco.testing.AgentClient;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/** What ends an agent's session, what changes in it, and what it opens: on the real server, with the sandbox's authentic. */
@ExtendWith(NothingPrivateInTheLog.class)
class StayingSignedInIT {

    private static final Pattern FRAME = Pattern.compile("<iframe src=\"([^\"]+)\"");
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String STATUS = "/login/status/";
    private static final String IN = "\"signedIn\":true";
    private static final String OUT = "{\"signedIn\":false}";

    private static TenantClient leaving;
    private static TenantClient moving;
    private static Instant changed;

    private final RunningWelco welco = RunningWelco.get();
    private final TenantClient ville = welco.ville();

    /** At one moment, so that the minute that both tests wait is the same. */
    @BeforeAll
    static void one_agent_is_deactivated_and_another_loses_her_role() {
        AgentAccounts accounts = RunningWelco.get()
                .sandbox()
                .authentic("connexion.ville.localhost")
                .agents();
        accounts.add("bientot-parti", "courrier");
        accounts.add("mute", "courrier");
        leaving = SignedIn.as(RunningWelco.get().ville(), "bientot-parti");
        moving = SignedIn.as(RunningWelco.get().ville(), "mute");
        assertThat(leaving.get(STATUS).body()).contains(IN);
        assertThat(moving.get("/cells/mail/").statusCode()).isEqualTo(200);
        accounts.deactivate("bientot-parti");
        accounts.roles("mute", "accueil");
        changed = Instant.now();
    }

    /** Within a minute of the change. Asked at least once. */
    private static boolean withinAMinute(BooleanSupplier condition) {
        return Pauses.until(condition, A_MINUTE.minus(Duration.between(changed, Instant.now())));
    }

    @Test
    void a_deactivated_agent_is_out_within_a_minute_although_authentic_keeps_him() {
        assertThat(withinAMinute(() -> leaving.get(STATUS).body().equals(OUT))).isTrue();
    }

    @Test
    void a_role_that_is_taken_away_closes_the_letters_within_a_minute() {
        assertThat(withinAMinute(() -> moving.get("/cells/mail/").statusCode() == 403))
                .isTrue();
    }

    private URI page(String path) {
        return URI.create("http://" + RunningWelco.VILLE + ":" + welco.server().port() + path);
    }

    /** Signs in, and asks authentic to sign out: its page frames our own sign-out. */
    private URI frontChannelOf(AgentClient browser) {
        browser.signIn(page("/login/?next=/signed-in/"), "claire");
        String leave = welco.sandbox().url("connexion.ville.localhost") + "idp/oidc/logout?post_logout_redirect_uri="
                + page("/logout/done/");
        Matcher frame = FRAME.matcher(browser.open(URI.create(leave)).body());
        assertThat(frame.find()).isTrue();
        return URI.create(frame.group(1).replace("&amp;", "&"));
    }

    @Test
    void authentic_s_sign_out_ends_our_session_even_where_no_cookie_comes_along() {
        AgentClient browser = new AgentClient();
        URI frontChannel = frontChannelOf(browser);
        HttpResponse<String> answer = new AgentClient().get(frontChannel);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.get(page(STATUS)).body()).isEqualTo(OUT);
    }

    @Test
    void whoever_calls_himself_otherwise_than_the_provider_signs_nobody_out() {
        AgentClient browser = new AgentClient();
        String frontChannel = frontChannelOf(browser).toString();
        new AgentClient().get(URI.create(frontChannel.replaceAll("iss=[^&]+", "iss=http%3A%2F%2Failleurs%2F")));
        assertThat(browser.get(page(STATUS)).body()).contains(IN);
    }

    @Test
    void authentic_may_frame_the_sign_out_and_nobody_else() {
        HttpResponse<String> answer = ville.get("/logout/frontchannel/?iss=x&sid=y");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .endsWith("frame-ancestors 'self' "
                                + welco.sandbox()
                                        .url("connexion.ville.localhost")
                                        .replaceAll("/$", "")));
    }

    @TestFactory
    Stream<DynamicTest> the_session_of_another_tenant_opens_no_page() {
        String session =
                SignedIn.session(SignedIn.arrive(ville, SignedIn.authorized(SignedIn.depart(ville, "/"), "claire")));
        TenantClient agglo = SignedIn.inSession(welco.agglo(), session);
        return Routes.all().stream()
                .filter(route -> route.door() == Door.PAGE)
                .map(route -> DynamicTest.dynamicTest(
                        route.method() + " " + route.path(),
                        () -> assertThat(call(agglo, route).headers().firstValue("Location"))
                                .hasValueSatisfying(
                                        address -> assertThat(address).contains("/login/?next="))));
    }

    private static HttpResponse<String> call(TenantClient client, Route route) {
        String path =
                route.path().toString().replace("{id}", "maarch-1").replaceAll("\\{[a-z]+(\\.\\.\\.)?}", "sample");
        return route.method().equals("GET")
                ? client.get(path)
                : SignedIn.post(client, path, java.util.Map.of("a", "b"));
    }

    @Test
    void on_the_first_day_a_superuser_is_led_to_what_is_missing_and_others_are_told_why() {
        try (OwnTown town = OwnTown.open(welco, "premierjour")) {
            town.files().change(settings -> settings.remove("CHANNEL_ROLES"));
            HttpResponse<String> root = SignedIn.as(town.client(), "root").get("/cells/mail/");
            assertThat(root.headers().firstValue("Location"))
                    .hasValueSatisfying(at -> assertThat(at).endsWith("/first-day/"));
            HttpResponse<String> missing = SignedIn.as(town.client(), "root").get("/first-day/");
            assertThat(missing.statusCode()).isEqualTo(200);
            assertThat(missing.body())
                    .contains("Connexion des agents")
                    .contains("Aucun rôle n’ouvre Welco")
                    .contains("CHANNEL_ROLES");
            HttpResponse<String> claire = SignedIn.as(town.client(), "claire").get("/cells/mail/");
            assertThat(claire.statusCode()).isEqualTo(403);
            assertThat(claire.body()).contains("Aucun rôle n’ouvre encore Welco");
        }
    }
}
