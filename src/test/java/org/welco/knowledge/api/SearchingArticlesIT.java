package org.welco.knowledge.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.launcher.Pauses;
import org.welco.sandbox.articles.SampleArticles;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;
import org.welco.testing.TypedManage;

/** Articles come in by the command, and are found by whoever may read them, in their own search and in that of everything. */
@ExtendWith(NothingPrivateInTheLog.class)
class SearchingArticlesIT {

    private static final RunningWelco WELCO = RunningWelco.get();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WCS = "demarches.ville.localhost";
    private static final String CLAIRE = "a0000000000000000000000000000001";
    private static final String TRI = "Tri des déchets\u00a0: bac jaune, bac vert";

    @TempDir
    static Path folder;

    @BeforeAll
    static void the_town_has_its_articles() {
        assertThat(bring(SampleArticles.in(folder), RunningWelco.VILLE, 0)).contains("0 refusées");
    }

    /** The searches of other tests find no article. */
    @AfterAll
    static void the_towns_have_none_again() throws SQLException {
        try (Connection connection = WELCO.database().connectAsSuperuser("welco");
                Statement statement = connection.createStatement()) {
            List<String> schemas = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select schema_name from welco.tenant")) {
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
            }
            for (String schema : schemas) {
                statement.execute("delete from " + schema + ".knowledge_article");
            }
        }
    }

    private static String bring(Path file, String host, int exit) {
        TypedManage typed = WELCO.manage("tenant_command", "kb_import", "--domain", host, file.toString());
        assertThat(typed.exit()).as(typed.out() + typed.err()).isEqualTo(exit);
        return typed.out() + typed.err();
    }

    private static HttpResponse<String> ask(TenantClient client, String path, String typed, String more) {
        return client.get(path + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + more);
    }

    private static JsonNode data(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            JsonNode body = JSON.readTree(answer.body());
            assertThat(body.path("err").asInt(-1)).isZero();
            return body.path("data");
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }

    private static JsonNode find(TenantClient client, String typed, String more) {
        return data(ask(client, "/api/kb/search/", typed, more));
    }

    private static List<String> titles(JsonNode items) {
        List<String> titles = new ArrayList<>();
        items.forEach(item -> titles.add(item.path("text").asText()));
        return titles;
    }

    private static TenantClient program(TenantClient client) {
        return client.withBasic("recherche", "sample-recherche");
    }

    @Test
    void an_article_comes_with_its_passage_its_address_and_its_forms() {
        JsonNode item = find(program(WELCO.ville()), "bacs jaunes", "").get(0);
        assertThat(item.path("text").asText()).isEqualTo(TRI);
        assertThat(item.path("source").asText()).isEqualTo("kb");
        assertThat(item.path("url").asText()).endsWith("/kb/" + item.path("id").asText());
        assertThat(item.path("description").asText()).startsWith("Propreté · ").contains("<mark>bac jaune</mark>");
        assertThat(item.path("category").asText()).isEqualTo("Propreté");
        assertThat(item.path("forms").get(0).asText()).isEqualTo("signalement-voirie");
    }

    @Test
    void an_agent_in_his_session_and_a_service_that_signs_for_him_find_it() {
        assertThat(titles(find(SignedIn.as(WELCO.ville(), "claire"), "bac jaune", "")))
                .first()
                .isEqualTo(TRI);
        assertThat(titles(find(WELCO.ville().signedBy(WCS), "bac jaune", "&NameID=" + CLAIRE)))
                .first()
                .isEqualTo(TRI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&NameID=",
                "&NameID=c0000000000000000000000000000009",
                "&NameID=f0000000000000000000000000000000"
            })
    void a_service_that_signs_for_nobody_who_may_enter_gets_nothing(String person) {
        assertThat(find(WELCO.ville().signedBy(WCS), "bac jaune", person)).isEmpty();
    }

    @Test
    void a_program_without_the_right_gets_nothing_and_nobody_at_all_is_refused() {
        assertThat(find(WELCO.ville().withBasic("scanner", "sample-scanner"), "bac jaune", ""))
                .isEmpty();
        assertThat(ask(WELCO.ville(), "/api/kb/search/", "bac jaune", "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_search_of_everything_finds_it_too_and_says_where_it_leads() {
        JsonNode item = data(ask(SignedIn.as(WELCO.ville(), "claire"), "/api/search/", "bac jaune", "&scope=kb"))
                .get(0);
        assertThat(item.path("text").asText()).isEqualTo(TRI);
        assertThat(item.path("description").asText()).contains("bac jaune").doesNotContain("<mark>");
        assertThat(item.path("reason").asText()).isEqualTo("mots de la fiche");
        assertThat(item.path("url").asText()).contains("/kb/");
    }

    @Test
    void without_words_all_come_by_title_as_many_as_wanted() {
        assertThat(find(program(WELCO.ville()), "", "&limit=3")).hasSize(3);
        assertThat(titles(find(program(WELCO.ville()), "", "&limit=50&category=Urbanisme")))
                .contains("Permis de construire")
                .doesNotContain(TRI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "-bac", "\"\"", "zzzz qqqq", "'; drop table knowledge_article; --"})
    void nonsense_finds_nothing_and_breaks_nothing(String typed) {
        assertThat(find(program(WELCO.ville()), typed, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Divers%00",
                "%00",
                "Urbanisme%20et%20tout%20ce%20qui%20d%C3%A9passe%20la%20longueur%20d%27un%20nom%20de%20cat%C3%A9gorie%20de%20fiches"
            })
    void what_can_be_no_category_finds_nothing_and_breaks_nothing(String category) {
        assertThat(find(program(WELCO.ville()), "bac", "&category=" + category)).isEmpty();
        assertThat(find(program(WELCO.ville()), "", "&category=" + category)).isEmpty();
    }

    @Test
    void a_town_never_finds_the_articles_of_another() throws IOException {
        Path own = SampleArticles.zip(
                folder.resolve("agglo.zip"),
                "{\"articles\": [{\"reference\": \"seule\", \"title\": \"Tramway nocturne\", \"html\": \"<p>Le bac jaune.</p>\"}]}"
                        .getBytes(StandardCharsets.UTF_8));
        bring(own, RunningWelco.AGGLO, 0);
        assertThat(titles(find(program(WELCO.ville()), "tramway nocturne", ""))).doesNotContain("Tramway nocturne");
        TenantClient agglo = SignedIn.as(WELCO.agglo(), "claire");
        assertThat(titles(find(agglo, "bac jaune", ""))).containsExactly("Tramway nocturne");
        String id = find(agglo, "tramway", "").get(0).path("id").asText();
        assertThat(SignedIn.as(WELCO.ville(), "claire").get("/kb/" + id).body()).doesNotContain("Tramway nocturne");
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_changed_article_is_found_by_the_next_search() throws IOException {
        assertThat(bring(SampleArticles.in(folder), RunningWelco.VILLE, 0)).contains("0 nouvelles, 0 changées");
        for (String word : List.of("abracadabrant", "mirobolant")) {
            String article = "{\"articles\": [{\"reference\": \"it-frais\", \"title\": \"Fraîche\", \"html\": \"<p>"
                    + word + "<script>alert(1)</script></p>\"}]}";
            bring(
                    SampleArticles.zip(folder.resolve("frais.zip"), article.getBytes(StandardCharsets.UTF_8)),
                    RunningWelco.VILLE,
                    0);
            assertThat(find(program(WELCO.ville()), word, "")
                            .get(0)
                            .path("description")
                            .asText())
                    .contains(word)
                    .doesNotContain("alert");
        }
        assertThat(find(program(WELCO.ville()), "abracadabrant", "")).isEmpty();
    }

    @Test
    void what_is_no_file_of_articles_is_said() throws IOException {
        Path text = Files.writeString(folder.resolve("bonjour.zip"), "bonjour");
        assertThat(bring(text, RunningWelco.VILLE, 1)).contains("articles.json");
        assertThat(bring(Path.of("fiches.zip"), RunningWelco.VILLE, 2)).contains("chemin absolu");
        Path unfit = SampleArticles.zip(
                folder.resolve("unfit.zip"), "{\"articles\": [{\"title\": \"x\"}]}".getBytes(StandardCharsets.UTF_8));
        assertThat(bring(unfit, RunningWelco.VILLE, 1))
                .contains("fiche 1 refusée")
                .contains("1 refusées");
    }

    @Test
    void whose_role_does_not_read_finds_nothing_and_opens_nothing() throws IOException {
        Path settings = WELCO.tenantsFolder().resolve(RunningWelco.VILLE).resolve("settings.json");
        String before = Files.readString(settings);
        TenantClient claire = SignedIn.as(WELCO.ville(), "claire");
        try {
            ObjectNode closed = (ObjectNode) JSON.readTree(before);
            closed.put("KB_VIEW_ROLE", "lecteurs");
            Files.writeString(settings, closed.toString());
            assertThat(Pauses.until(() -> claire.get("/kb/all").statusCode() == 403, Duration.ofSeconds(60)))
                    .isTrue();
            assertThat(claire.get("/cells/kb").statusCode()).isEqualTo(403);
            assertThat(find(claire, "bac jaune", "")).isEmpty();
            assertThat(data(ask(claire, "/api/search/", "bac jaune", "&scope=kb")))
                    .isEmpty();
            assertThat(claire.get("/").body())
                    .doesNotContain("/kb/all")
                    .doesNotContain("kb-part")
                    .contains("search-scope-mail")
                    .doesNotContain("search-scope-kb");
            assertThat(claire.get("/cells/search?scope=kb").body())
                    .contains("data-search-scope=\"all\"")
                    .doesNotContain("search-scope-kb");
        } finally {
            Files.writeString(settings, before);
            assertThat(Pauses.until(() -> claire.get("/kb/all").statusCode() == 200, Duration.ofSeconds(60)))
                    .isTrue();
        }
    }
}
