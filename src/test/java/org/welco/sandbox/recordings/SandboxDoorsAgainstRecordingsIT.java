package org.welco.sandbox.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.sandbox.maarch.MaarchVersion;
import org.welco.sandbox.recordings.Recorded.Reply;

/** Who gets in and what there is: recorded exchanges 19 to 21, 25, 30, 54, 79, 90 to 102, 162 and 210 to 215. */
class SandboxDoorsAgainstRecordingsIT {

    private static final String HTML = "text/html;charset=UTF-8";

    private static void assertUnauthorized(Reply reply, Recorded recorded) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.type()).isEqualTo(recorded.version.jsonType());
        assertThat(reply.text()).isEqualTo("{\"errors\":\"Authentication Failed\"}");
        assertThat(reply.header("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void wrong_or_missing_credentials_are_401_without_a_challenge(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        assertUnauthorized(recorded.as("grcuser", "bad").list("res_id", "1=1"), recorded);
        assertUnauthorized(recorded.as("", "").list("res_id", "1=1"), recorded);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_locked_user_is_401(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        recorded.maarch.users().lock("grcuser");
        assertUnauthorized(recorded.list("res_id", "1=1"), recorded);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void an_absent_user_is_refused_by_the_old_version_with_405(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        recorded.maarch.users().setStatus("grcuser", "ABS");
        Reply reply = recorded.list("res_id", "1=1");
        assertThat(reply.status()).isEqualTo(recorded.recorded(405, 200, 200));
        assertThat(reply.json().path("errors").textValue())
                .isEqualTo(recorded.recorded("User is ABS and must be activated", null, null));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_suspended_user_is_401_in_the_later_versions(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        recorded.maarch.users().setStatus("grcuser", "SPD");
        assertThat(recorded.list("res_id", "1=1").status()).isEqualTo(recorded.recorded(200, 401, 401));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_login_in_another_case_is_refused_in_one_way_or_the_other(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        Reply reply = recorded.as("GRCUSER", "grcpass").list("count(*) as n", "1=1");
        assertThat(reply.status()).isEqualTo(recorded.recorded(400, 401, 401));
        assertThat(reply.json().path("errors").textValue())
                .isEqualTo(recorded.recorded("User has no groups", "Authentication Failed", "Authentication Failed"));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_list_of_allowed_routes_closes_the_others_in_the_later_versions(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        recorded.maarch.users().allowRoutes("grcuser", List.of("POST/res/list"));
        assertThat(recorded.list("res_id", "1=1").status()).isEqualTo(200);
        Reply reply = recorded.status("{\"resId\":[100],\"status\":\"GRC_TRT\"}");
        assertThat(reply.status()).isEqualTo(recorded.recorded(200, 403, 403));
        if (version != MaarchVersion.V18_10) {
            assertThat(reply.text()).isEqualTo("{\"errors\":\"This route is not authorized for this user\"}");
        }
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void an_unknown_route_is_a_page_that_repeats_the_password_or_a_500(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        for (Reply reply : List.of(
                recorded.get("/nosuchroute"),
                recorded.send("POST", "/res/list/", "application/json", "{\"select\":\"*\",\"clause\":\"1=1\"}"))) {
            assertThat(reply.status()).isEqualTo(recorded.recorded(404, 404, 500));
            assertThat(reply.type()).isEqualTo(recorded.recorded(HTML, HTML, "application/json"));
            assertThat(reply.text().contains("grcuser:grcpass@")).isEqualTo(recorded.recorded(true, true, false));
            assertThat(reply.text().contains("\"errors\":\"Internal server error\",\"status\":500"))
                    .isEqualTo(recorded.recorded(false, false, true));
        }
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_wrong_method_is_a_405_page_or_a_500(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        for (String path : List.of("/res/externalInfos", "/res/resource/status")) {
            Reply reply = recorded.send("POST", path, "application/json", "{}");
            assertThat(reply.status()).isEqualTo(recorded.recorded(405, 405, 500));
            assertThat(reply.type()).isEqualTo(recorded.recorded(HTML, HTML, "application/json"));
            assertThat(reply.header("Allow")).isEqualTo(recorded.recorded("PUT", "PUT", ""));
            assertThat(reply.text()).contains("Method not allowed. Must be one of: ");
        }
        assertThat(recorded.get("/res/list").status()).isEqualTo(recorded.recorded(405, 405, 500));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void authentication_comes_before_the_route_except_in_2301(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        assertThat(recorded.as("", "").get("/nosuchroute").status()).isEqualTo(recorded.recorded(401, 401, 500));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void informations_are_public_in_the_later_versions(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        Reply reply = recorded.as("", "").get("/authenticationInformations");
        assertThat(reply.status()).isEqualTo(recorded.recorded(401, 200, 200));
        assertThat(reply.json().has("maarchUrl")).isEqualTo(recorded.recorded(false, true, true));
        assertThat(reply.json().has("migrating")).isEqualTo(recorded.recorded(false, false, true));
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void initialize_tells_the_version_in_the_old_one_only(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        Reply reply = recorded.get("/initialize");
        assertThat(reply.status()).isEqualTo(recorded.recorded(200, 404, 500));
        if (version == MaarchVersion.V18_10) {
            assertThat(reply.json().path("applicationMinorVersion").textValue()).isEqualTo("18.10.19");
        }
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void statuses_are_for_administrators_only_in_the_old_version(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        Reply reply = recorded.get("/statuses");
        assertThat(reply.status()).isEqualTo(recorded.recorded(403, 200, 200));
        Reply forAll = recorded.as("superadmin", "superadmin").get("/statuses");
        assertThat(forAll.json().path("statuses").findValuesAsText("id"))
                .contains("COU", "END", "GRC", "GRC_TRT", "GRC_SENT", "GRCREFUSED", "GRC_REP")
                .doesNotContain("GRC_RESPONSE");
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void the_history_is_readable_in_the_later_versions_with_a_privilege(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        recorded.status("{\"resId\":[100],\"status\":\"GRC_REP\",\"historyMessage\":\"Réponse\"}");
        Reply reply = recorded.get("/history?resId=100&limit=5");
        assertThat(reply.status()).isEqualTo(recorded.recorded(404, 200, 200));
        if (version != MaarchVersion.V18_10) {
            assertThat(reply.json().path("history").findValuesAsText("info"))
                    .isEqualTo(recorded.recorded(
                            null, List.of("Réponse", "Courrier créé"), List.of("Courrier créé", "Réponse")));
            assertThat(reply.json().path("history").path(0).path("record_id").isTextual())
                    .isTrue();
            recorded.maarch.users().revoke("GRCWS", "view_full_history");
            assertThat(recorded.get("/history?resId=100").status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource(value = MaarchVersion.class, names = "V18_10", mode = EnumSource.Mode.EXCLUDE)
    void the_history_comes_by_25_lines_and_counts_them_all(MaarchVersion version) {
        Recorded recorded = Recorded.holding(version, 1);
        for (int i = 0; i < 30; i++) {
            recorded.status("{\"resId\":[100],\"status\":\"GRC_REP\",\"historyMessage\":\"Réponse\"}");
        }
        Reply reply = recorded.get("/history?resId=100");
        assertThat(reply.json().path("history").size()).isEqualTo(25);
        assertThat(reply.json().path("count").asInt()).isEqualTo(31);
        assertThat(recorded.get("/history?resId=100&limit=50&offset=30")
                        .json()
                        .path("history")
                        .size())
                .isEqualTo(1);
        recorded.maarch.putIn(100, "COU");
        assertThat(recorded.get("/history?resId=100").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(MaarchVersion.class)
    void a_status_of_more_than_ten_characters_cannot_be_created(MaarchVersion version) {
        Recorded recorded = Recorded.empty(version);
        assertThatThrownBy(() -> recorded.maarch.addStatus("GRC_RESPONSE", "Réponse"))
                .hasMessageContaining("character varying(10)");
    }
}
