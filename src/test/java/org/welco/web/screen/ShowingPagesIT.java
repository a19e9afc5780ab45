package org.welco.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.testing.FacesPage;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/** Pages as a browser gets them, on the real server: addresses, headers, gestures, and what is said when there is no page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShowingPagesIT {

    private static final String CELL = "/cells/mail";
    private static final String AGAIN = "w-hand:again";
    private static final String BAND = "w-hand:band";
    private static final String PAGE = "0123456789abcdef0123456789abcdef";
    private static final Pattern SCRIPT_NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");
    private static final Pattern ASSET = Pattern.compile("\"(/theme/[a-z.]+\\?v=[0-9a-f]+)\"");

    private final RunningWelco welco = RunningWelco.get();
    private final TenantClient ville = welco.ville();
    private final TenantClient claire = SignedIn.as(ville, "claire");

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> again(FacesPage page) {
        return page.gesture(AGAIN, BAND, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cells/forms",
                "/cells/mail",
                "/cells/mail/",
                "/cells/mail?id=maarch-1",
                "/mail/all",
                "/mail/maarch-1",
                "/request/1"
            })
    void an_agent_sees_a_page_at_its_clean_address(String path) {
        HttpResponse<String> answer = claire.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body()).doesNotContain(".xhtml\"").contains("</html>");
    }

    @Test
    void an_agent_to_whom_letters_are_closed_has_a_desk_without_them() {
        HttpResponse<String> answer = SignedIn.as(ville, "leila").get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"forms\"")
                .doesNotContain("id=\"mail-brief\"")
                .contains("action=\"/\"");
    }

    @Test
    void a_form_goes_back_to_the_address_in_the_browser() {
        assertThat(claire.get("/cells/mail?id=maarch-1").body()).contains("action=\"/cells/mail?id=maarch-1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/mail.xhtml", "/cells/mail.xhtml", "/WEB-INF/shell/page.xhtml", "/WEB-INF/welco.taglib.xml"})
    void no_view_is_reached_by_its_own_name(String path) {
        assertThat(claire.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void each_town_s_pages_are_framed_by_its_own_portals_only() {
        String here = header(claire.get(CELL), "Content-Security-Policy");
        String there = header(SignedIn.as(welco.agglo(), "claire").get(CELL), "Content-Security-Policy");
        assertThat(here)
                .containsPattern("frame-ancestors 'self' [^;]*agents\\.ville\\.")
                .doesNotContain("agglo");
        assertThat(there)
                .containsPattern("frame-ancestors 'self' [^;]*agents\\.agglo\\.")
                .doesNotContain("ville");
    }

    @Test
    void a_page_has_one_policy_and_no_other_word_on_frames() {
        HttpResponse<String> answer = claire.get(CELL);
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void every_script_bears_the_nonce_of_its_page() {
        HttpResponse<String> answer = claire.get(CELL);
        String policy = header(answer, "Content-Security-Policy");
        String nonce = policy.replaceAll(".*'nonce-([^']+)'$", "$1");
        assertThat(SCRIPT_NONCE.matcher(answer.body()).results().map(match -> match.group(1)))
                .isNotEmpty()
                .containsOnly(nonce);
    }

    @Test
    void no_two_pages_have_the_same_nonce() {
        assertThat(FacesPage.open(claire, CELL).nonce())
                .isNotBlank()
                .isNotEqualTo(FacesPage.open(claire, CELL).nonce());
    }

    @Test
    void style_sheets_and_scripts_are_kept_for_good_under_their_versions() {
        List<String> assets = ASSET.matcher(claire.get(CELL).body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(assets).hasSizeGreaterThan(3).allSatisfy(asset -> {
            HttpResponse<String> answer = ville.get(asset);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).contains("immutable");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/theme/welco.css", "/theme/welco.css?v=000000000000", "/theme/shell.js"})
    void a_style_sheet_without_its_version_is_asked_for_again(String path) {
        assertThat(header(ville.get(path), "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/theme/nothing.css", "/cells/mail/nothing.js", "/theme/../WEB-INF/web.xml"})
    void what_the_war_does_not_carry_is_kept_by_nobody(String path) {
        HttpResponse<String> answer = ville.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Cache-Control")).doesNotContain("max-age");
    }

    @ParameterizedTest
    @CsvSource({"/mail/, /cells/mail", "/mail/feeder/, /cells/mail", "/phone/, /", "/counter/, /", "/kb/, /kb/all"})
    void a_former_address_leads_to_its_successor_whatever_the_host_is_called(String former, String successor) {
        HttpResponse<String> answer = ville.get(former);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo(successor);
    }

    @Test
    void programs_keep_their_strict_policy() {
        assertThat(header(ville.get("/__version__"), "Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("sandbox");
    }

    @ParameterizedTest
    @CsvSource({"'fr-FR,fr;q=0.9', fr", "'de,en;q=0.8', en", "'en-GB', en", "'ja', fr", "'', fr"})
    void a_page_speaks_the_language_of_the_browser_or_french(String asked, String spoken) {
        TenantClient browser = asked.isEmpty() ? claire : claire.withHeader("Accept-Language", asked);
        assertThat(browser.get(CELL).body()).contains("lang=\"" + spoken + "\"");
    }

    @Test
    void a_person_who_follows_a_wrong_address_is_led_home() {
        HttpResponse<String> answer =
                claire.withHeader("Sec-Fetch-Mode", "navigate").get("/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("Cette page n’existe pas").contains("href=\"/\"");
    }

    @Test
    void a_program_that_follows_a_wrong_address_is_answered_in_the_envelope() {
        assertThat(claire.get("/nowhere").body()).startsWith("{\"err\":1,\"err_class\":\"not-found\"");
    }

    @Test
    void a_gesture_is_answered_and_says_who_is_in_hand() {
        HttpResponse<String> answer = again(FacesPage.open(claire, CELL));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<update id=\"w-hand:band\">").contains("welcoCitizen");
    }

    @Test
    void a_gesture_after_the_end_of_the_session_leaves_the_page_as_it_is() {
        HttpResponse<String> answer =
                again(FacesPage.open(claire, CELL).with(ville.withHeader("Sec-Fetch-Site", "same-origin")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).startsWith("{\"err\":1,");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void a_gesture_on_a_page_that_the_server_forgot_is_done_all_the_same() {
        HttpResponse<String> answer = again(FacesPage.open(claire, CELL).forgotten());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<update id=\"w-hand:band\">").contains("jakarta.faces.ViewState");
    }

    @Test
    void the_first_of_thirty_framed_pages_still_works() {
        List<FacesPage> pages = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pages.add(FacesPage.open(claire, CELL));
        }
        assertThat(again(pages.get(0)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_gesture_of_another_site_is_not_done() {
        FacesPage page = FacesPage.open(claire, CELL);
        TenantClient forged = claire.withHeader("Sec-Fetch-Site", "same-site");
        assertThat(again(page.with(forged)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_gesture_meant_for_a_citizen_who_is_not_in_hand_is_not_done() {
        TenantClient mistaken = claire.withHeader("X-Welco-Page", PAGE).withHeader("X-Welco-Citizen", "a".repeat(32));
        HttpResponse<String> answer = again(FacesPage.open(claire, CELL).with(mistaken));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"citizen-changed\"");
        assertThat(header(answer, "X-Welco-Citizen")).isEmpty();
        assertThat(answer.headers().map()).containsKey("x-welco-citizen");
    }

    @Test
    void a_failure_gives_its_number_and_nothing_of_its_cause() {
        // another nonce than the page's own: PrimeFaces throws
        HttpResponse<String> answer =
                FacesPage.open(claire, CELL).gesture(AGAIN, BAND, Map.of("primefaces.nonce", "forged"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).containsPattern("incident [0-9a-f]{8}").doesNotContain("nonce", "Exception");
        assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    }
}
