package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.TenantCommand;
import org.welco.command.check.Checks;
import org.welco.command.check.Finding;
import org.welco.maarch.MaarchListing.Scope;
import org.welco.maarch.job.CheckCommand;
import org.welco.maarch.job.MaarchListCommand;

/** What {@code check} and {@code maarch_list} say, word for word where an operator depends on it. */
class VerifyingTheLinkTest {

    private static final String LIST = "POST /rest/res/list";
    private static final String STATUS = "PUT /rest/res/resource/status";
    private static final String INFOS = "PUT /rest/res/externalInfos";
    private static final String STATUSES = "GET /rest/statuses";
    private static final String PROFILE = "GET /rest/currentUser/profile";
    private static final String ALL_STATUSES =
            "{\"statuses\":[{\"id\":\"GRC\"},{\"id\":\"GRC_TRT\"},{\"id\":\"GRC_SENT\"},{\"id\":\"GRCREFUSED\"},{\"id\":\"GRC_REP\"}]}";

    private StubMaarch maarch;
    private LinkedTown town;

    @BeforeEach
    void start() throws IOException {
        maarch = new StubMaarch();
        town = LinkedTown.with(maarch.address());
    }

    @AfterEach
    void stop() {
        maarch.close();
    }

    @Test
    void everything_right_is_a_line_each() {
        maarch.json(LIST, 200, "{\"resources\":[],\"count\":0}")
                .json(LIST, 200, "{\"resources\":[{\"n\":3}],\"count\":1}")
                .json(STATUSES, 200, ALL_STATUSES)
                .json(PROFILE, 200, "{\"privileges\":[\"update_status_mail\"]}");
        assertThat(check())
                .containsExactly(
                        "OK - les réglages de MAARCH_FEED sont utilisables",
                        "OK - Maarch répond",
                        "OK - l'identifiant et le mot de passe sont acceptés",
                        "OK - l'utilisateur a le droit de lister les courriers",
                        "OK - le statut GRC (STATUS_GRC) existe dans Maarch",
                        "OK - le statut GRC_TRT (STATUS_RECEIVED) existe dans Maarch",
                        "OK - le statut GRC_SENT (STATUS_SEND) existe dans Maarch",
                        "OK - le statut GRCREFUSED (STATUS_REFUSED) existe dans Maarch",
                        "OK - le statut GRC_REP (STATUS_RESPONSE) existe dans Maarch",
                        "OK - 3 courrier(s) en GRC",
                        "OK - 3 courrier(s) en GRC_TRT",
                        "OK - 3 courrier(s) en GRC_SENT",
                        "OK - 3 courrier(s) en GRCREFUSED",
                        "OK - 3 courrier(s) en GRC_REP",
                        "OK - 3 courrier(s) dans le périmètre de l'utilisateur",
                        "NOT VERIFIABLE - que le périmètre contient les cinq statuts : sinon un courrier devient hors"
                                + " d'atteinte au premier changement ; « check --try <res_id> » l'essaie",
                        "OK - le privilège update_status_mail sert à changer un statut (Maarch 2301)",
                        "WARNING - le privilège view_full_history sert à vérifier qu'une réponse est déjà écrite :"
                                + " l'utilisateur ne l'a pas");
        assertThat(maarch.writes()).isZero();
    }

    @Test
    void counts_are_asked_without_an_order_and_with_a_limit() {
        maarch.json(LIST, 200, "{\"resources\":[{\"n\":3}]}");
        check();
        assertThat(maarch.bodies(LIST))
                .contains(
                        "{\"select\":\"count(*) as n\",\"clause\":\"status = 'GRC'\",\"withFile\":false,\"limit\":1}");
    }

    @Test
    void a_status_that_maarch_does_not_have_is_an_error() {
        maarch.json(LIST, 200, "{\"resources\":[{\"n\":1}]}").json(STATUSES, 200, "{\"statuses\":[{\"id\":\"GRC\"}]}");
        assertThat(check()).contains("ERROR - le statut GRC_TRT (STATUS_RECEIVED) n'existe pas dans Maarch");
    }

    @Test
    void what_maarch_does_not_let_us_read_is_not_verifiable() {
        maarch.json(LIST, 200, "{\"resources\":[{\"n\":1}]}").json(STATUSES, 403, "{\"errors\":\"?\"}");
        assertThat(check())
                .anyMatch(one -> one.startsWith("NOT VERIFIABLE - l'existence des statuts"))
                .anyMatch(one -> one.startsWith("NOT VERIFIABLE - les privilèges"));
    }

    @Test
    void nothing_seen_at_all_points_to_the_stock_perimeter() {
        maarch.json(LIST, 200, "{\"resources\":[{\"n\":0}]}");
        assertThat(check()).anyMatch(one -> one.startsWith("WARNING") && one.contains("1=0"));
    }

    @Test
    void wrong_credentials_stop_the_verification_there() {
        maarch.json(LIST, 401, "{\"errors\":\"?\"}");
        assertThat(check())
                .hasSize(3)
                .contains("OK - Maarch répond")
                .last()
                .asString()
                .startsWith("ERROR - Maarch refuse l'id");
    }

    @Test
    void a_user_without_perimeter_is_told_after_what_is_right() {
        maarch.json(LIST, 400, "{\"errors\":\"?\"}");
        assertThat(check())
                .hasSize(4)
                .contains("OK - l'identifiant et le mot de passe sont acceptés")
                .last()
                .asString()
                .startsWith("ERROR - L'utilisateur de Maarch n'est dans aucun groupe");
    }

    @Test
    void a_refused_right_is_told_after_what_is_right() {
        maarch.json(LIST, 403, "{\"errors\":\"?\"}");
        assertThat(check()).hasSize(4).last().asString().startsWith("ERROR - Maarch refuse cette opération");
    }

    @Test
    void nobody_answering_leaves_the_rest_not_verifiable() {
        maarch.on(LIST, StubMaarch.closing());
        assertThat(check()).hasSize(3).last().asString().startsWith("NOT VERIFIABLE - identifiant");
    }

    @Test
    void a_failure_on_the_way_is_an_error_and_not_an_exception() {
        maarch.json(LIST, 200, "{\"resources\":[{\"n\":1}]}").json(STATUSES, 401, "{\"errors\":\"?\"}");
        assertThat(check()).last().asString().startsWith("ERROR - Maarch refuse l'identifiant");
    }

    @Test
    void without_link_the_settings_alone_are_told() {
        assertThat(checkWith(Map.of())).containsExactly("WARNING - Maarch n'est pas configuré (réglage MAARCH_FEED)");
        assertThat(checkWith(Map.of("MAARCH_FEED", "{\"ENABLE\":false,\"STATUS_RESPONSE\":\"R\"}")))
                .containsExactly("WARNING - le raccordement à Maarch est suspendu (ENABLE) : rien n'est vérifié");
        assertThat(checkWith(Map.of("MAARCH_FEED", "{\"URL\":\"x\",\"STATUS_RESPONSE\":\"R\"}")))
                .hasSize(3)
                .allMatch(one -> one.startsWith("ERROR"));
        assertThat(maarch.calls()).isEmpty();
    }

    @Test
    void the_command_shows_the_values_in_force_with_the_password_masked() {
        maarch.json(LIST, 200, "{\"resources\":[{\"n\":1}]}").json(STATUSES, 200, ALL_STATUSES);
        Said said = new Said();
        assertThat(run(checkCommand(), said)).isZero();
        assertThat(said.lines)
                .contains(
                        "  raccordement = ON",
                        "  URL = " + maarch.address(),
                        "  USERNAME = grcuser",
                        "  PASSWORD = ********",
                        "  STATUS_RESPONSE = GRC_REP",
                        "  FEED_INTERVAL = PT5M",
                        "  BATCH_BYTES = 16777216",
                        "  KEEP_SENDER = false",
                        "  KEEP_DOCUMENT_DAYS = 180",
                        "  MAARCH_LINK = request",
                        "  LINK_IN_HISTORY = false",
                        "OK - Maarch répond");
        assertThat(said.troubles).isEmpty();
    }

    @Test
    void an_error_is_told_at_every_verbosity_and_is_the_exit_code() {
        maarch.json(LIST, 401, "{\"errors\":\"?\"}");
        Said said = new Said();
        assertThat(run(checkCommand(), said)).isEqualTo(1);
        assertThat(said.troubles).hasSize(1);
    }

    @Test
    void a_trial_does_nothing_without_the_confirmation() {
        maarch.json(LIST, 200, "{\"resources\":[{\"res_id\":7,\"status\":\"GRC_TRT\"}]}");
        Said said = new Said("--try", "7");
        assertThat(run(checkCommand(), said)).isEqualTo(1);
        assertThat(said.troubles).singleElement().asString().contains("--yes", "GRC_TRT");
        assertThat(maarch.writes()).isZero();
    }

    @Test
    void a_trial_of_a_letter_that_is_not_there_does_nothing() {
        maarch.json(LIST, 200, "{\"resources\":[]}");
        Said said = new Said("--try", "7", "--yes");
        assertThat(run(checkCommand(), said)).isEqualTo(1);
        assertThat(said.troubles).containsExactly("ERROR - le courrier 7 n'est pas visible dans Maarch");
        assertThat(maarch.writes()).isZero();
    }

    @Test
    void a_trial_walks_through_the_five_statuses_and_back_with_a_number_and_an_address() {
        standings("COU", "COU", "GRC_TRT", "GRC_SENT", "GRC_SENT", "GRCREFUSED", "GRC_REP", "GRC", "COU");
        maarch.json(STATUSES, 200, ALL_STATUSES)
                .json(STATUS, 200, StubMaarch.SUCCESS)
                .json(INFOS, 200, StubMaarch.SUCCESS);
        Said said = new Said("--try", "7", "--yes");
        assertThat(run(checkCommand(), said)).isZero();
        assertThat(said.troubles).isEmpty();
        assertThat(said.lines).first().asString().contains("en COU, va passer par les cinq statuts");
        assertThat(said.lines)
                .contains("OK - le numéro de demande est gardé par Maarch")
                .last()
                .asString()
                .contains("est revenu en COU", "essai-welco");
        assertThat(maarch.bodies(STATUS)).hasSize(5).allMatch(one -> one.contains("historyMessage"));
        assertThat(maarch.bodies(INFOS)).singleElement().asString().contains("https://courrier.ville.test/mail/essai");
    }

    @Test
    void a_trial_stops_at_the_first_trouble_and_brings_the_letter_back() {
        standings("COU", "COU", "AUTRE", "COU");
        maarch.json(STATUSES, 200, ALL_STATUSES).json(STATUS, 200, StubMaarch.SUCCESS);
        Said said = new Said("--try", "7", "--yes");
        assertThat(run(checkCommand(), said)).isEqualTo(1);
        assertThat(said.troubles)
                .containsExactly("ERROR - Maarch dit oui mais le courrier est en AUTRE, non en GRC_TRT");
        assertThat(said.lines)
                .last()
                .asString()
                .isEqualTo("WARNING - essai interrompu ; le courrier 7 est revenu en COU");
        assertThat(maarch.bodies(STATUS)).hasSize(2);
    }

    @Test
    void a_trial_whose_number_is_not_kept_says_so() {
        maarch.json(LIST, 200, standing("COU", "x"))
                .json(LIST, 200, standing("COU", "x"))
                .json(LIST, 200, standing("GRC_TRT", "x"))
                .json(LIST, 200, standing("GRC_SENT", "x"))
                .json(LIST, 200, standing("GRC_SENT", "x"))
                .json(LIST, 200, standing("COU", "x"));
        maarch.json(STATUS, 200, StubMaarch.SUCCESS).json(INFOS, 200, StubMaarch.SUCCESS);
        Said said = new Said("--try", "7", "--yes");
        assertThat(run(checkCommand(), said)).isEqualTo(1);
        assertThat(said.troubles).containsExactly("ERROR - le numéro de demande n'est pas gardé par Maarch");
    }

    @Test
    void a_letter_out_of_reach_after_a_step_is_told_with_what_is_left_to_do() {
        maarch.json(LIST, 200, standing("COU", "x"))
                .json(LIST, 200, standing("COU", "x"))
                .json(LIST, 200, "{\"resources\":[]}");
        maarch.json(STATUS, 200, StubMaarch.SUCCESS).json(STATUS, 403, "{\"errors\":\"Document out of perimeter\"}");
        Said said = new Said("--try", "7", "--yes");
        assertThat(run(checkCommand(), said)).isEqualTo(1);
        assertThat(said.troubles).hasSize(3).first().asString().contains("n'est plus visible");
        assertThat(said.troubles).last().asString().contains("n'a pas pu être remis en COU");
    }

    @Test
    void a_trial_without_link_is_told_in_one_line() {
        LinkedTown off = new LinkedTown(Map.of(), Clock.systemUTC());
        Said said = new Said("--try", "7");
        CheckCommand command = new CheckCommand(
                new MaarchCheck(off.clients()),
                new Checks(List.of(new MaarchCheck(off.clients()))),
                new MaarchTrial(off.clients()),
                off.current());
        assertThat(off.inside(() -> command.run(said))).isEqualTo(1);
        assertThat(said.troubles).containsExactly("ERROR - Maarch n'est pas configuré (réglage MAARCH_FEED).");
    }

    @Test
    void words_that_do_not_fit_do_nothing() {
        for (List<String> words : List.of(
                List.of("--try"),
                List.of("--try", "0"),
                List.of("--try", "7;1"),
                List.of("--yes"),
                List.of("--try", "7", "--no"),
                List.of("--try", "7", "--yes", "more"))) {
            Said said = new Said(words.toArray(String[]::new));
            assertThatThrownBy(() -> run(checkCommand(), said)).isInstanceOf(CommandUsageException.class);
        }
        assertThat(maarch.calls()).isEmpty();
    }

    @Test
    void a_listing_shows_the_three_questions_with_their_totals_and_reads_only() {
        maarch.json(LIST, 200, "{\"resources\":[{\"n\":12}]}")
                .json(
                        LIST,
                        200,
                        "{\"resources\":[{\"res_id\":7,\"status\":\"GRC\",\"alt_identifier\":\"M/1\",\"subject\":\"Nid\"}]}")
                .json(LIST, 200, "{\"resources\":[{\"n\":0}]}")
                .json(LIST, 200, "{\"resources\":[{\"subject\":null}]}")
                .json(LIST, 200, "{\"resources\":[{\"n\":13}]}")
                .json(LIST, 200, "{\"resources\":[]}");
        Said said = new Said();
        assertThat(run(listCommand(), said)).isZero();
        assertThat(said.lines)
                .containsExactly(
                        "status = 'GRC' : 12 courrier(s)",
                        "  7  GRC  M/1  Nid",
                        "status like 'GRC%' : 0 courrier(s)",
                        "  ?  -  -  -",
                        "1=1 : 13 courrier(s)");
        assertThat(maarch.bodies(LIST)).allMatch(one -> one.contains("\"limit\":"));
        assertThat(maarch.writes()).isZero();
    }

    @Test
    void one_question_alone_with_a_limit_of_ones_own() {
        maarch.json(LIST, 200, "{\"resources\":[]}");
        assertThat(run(listCommand(), new Said("all", "--limit", "500"))).isZero();
        assertThat(maarch.bodies(LIST)).hasSize(2).last().asString().contains("\"limit\":500", "1=1");
        assertThat(town.inside(() -> new MaarchListing(town.clients()).list(Scope.ALL, 1)))
                .hasSize(1);
        run(listCommand(), new Said("exact"));
        run(listCommand(), new Said("alike"));
        assertThat(maarch.bodies(LIST)).hasSize(8).last().asString().contains("\"limit\":20", "like");
    }

    @Test
    void a_limit_that_is_no_limit_is_refused_before_anything_is_sent() {
        for (List<String> words : List.of(
                List.of("--limit", "0"),
                List.of("--limit", "501"),
                List.of("--limit", "x"),
                List.of("--limit"),
                List.of("some"))) {
            Said said = new Said(words.toArray(String[]::new));
            assertThatThrownBy(() -> run(listCommand(), said)).isInstanceOf(CommandUsageException.class);
        }
        assertThatThrownBy(() -> town.inside(() -> new MaarchListing(town.clients()).list(Scope.ALL, 501)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> town.inside(() -> new MaarchListing(town.clients()).list(Scope.ALL, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(maarch.calls()).isEmpty();
    }

    @Test
    void a_refused_listing_is_one_line_and_an_exit_code() {
        maarch.json(LIST, 401, "{\"errors\":\"?\"}");
        Said said = new Said();
        assertThat(run(listCommand(), said)).isEqualTo(1);
        assertThat(said.troubles).hasSize(1);
    }

    @Test
    void the_commands_have_their_names_and_are_not_for_the_outside() {
        assertThat(checkCommand().name()).isEqualTo("check");
        assertThat(listCommand().name()).isEqualTo("maarch_list");
        assertThat(checkCommand().help()).contains("--try");
        assertThat(listCommand().help()).contains("--limit");
        assertThat(checkCommand().allowedFromOutside()).isFalse();
    }

    private void standings(String... statuses) {
        for (String status : statuses) {
            maarch.json(LIST, 200, standing(status, MaarchTrial.NUMBER));
        }
    }

    private static String standing(String status, String number) {
        return "{\"resources\":[{\"res_id\":7,\"status\":\"" + status + "\",\"external_id\":\"" + number + "\"}]}";
    }

    private List<String> check() {
        return town.inside(() -> new MaarchCheck(town.clients()).verify()).stream()
                .map(Finding::line)
                .toList();
    }

    private static List<String> checkWith(Map<String, String> settings) {
        LinkedTown other = new LinkedTown(settings, Clock.systemUTC());
        return other.inside(() -> new MaarchCheck(other.clients()).verify()).stream()
                .map(Finding::line)
                .toList();
    }

    private TenantCommand checkCommand() {
        return new CheckCommand(
                new MaarchCheck(town.clients()),
                new Checks(List.of(new MaarchCheck(town.clients()))),
                new MaarchTrial(town.clients()),
                town.current());
    }

    private TenantCommand listCommand() {
        return new MaarchListCommand(new MaarchListing(town.clients()));
    }

    private int run(TenantCommand command, Said said) {
        return town.inside(() -> command.run(said));
    }

    /** A call that remembers what was said. */
    private static final class Said implements CommandCall {
        private final List<String> words;
        private final List<String> lines = new ArrayList<>();
        private final List<String> troubles = new ArrayList<>();

        Said(String... words) {
            this.words = List.of(words);
        }

        @Override
        public int verbosity() {
            return 1;
        }

        @Override
        public List<String> words() {
            return words;
        }

        @Override
        public void say(int level, String line) {
            if (level <= 1) {
                lines.add(line);
            }
        }

        @Override
        public void complain(String line) {
            troubles.add(line);
        }

        @Override
        public void progress(long done, long total) {
            lines.add(done + "/" + total);
        }
    }
}
