package org.welco.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.testing.MailApi.Told;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;
import org.welco.testing.TypedManage;

/** An administrator changes a tenant's settings, rightly or wrongly, while the service runs. */
@ExtendWith(NothingPrivateInTheLog.class)
class ChangingSettingsIT {

    private static final String TEXT = "Voici, " + OwnTown.PRIVATE;
    private static RunningWelco welco;
    private static OwnTown town;
    private static String good;

    @BeforeAll
    static void open() {
        welco = RunningWelco.get();
        town = OwnTown.open(welco, "settings");
        good = town.files().settings();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    /** As it was made, whatever the test before has left. */
    private static void putBack() {
        if (!town.files().settings().equals(good)) {
            town.files().settings(good);
        }
    }

    /** As it was made, but for this. */
    private static void change(Consumer<ObjectNode> edit) {
        town.files().changeFrom(good, edit);
    }

    @Test
    void the_documented_default_for_answers_is_blocked_with_a_plain_reason_and_goes_once_mended() {
        putBack();
        String id = town.harvested("Douze caractères");
        change(all -> feed(all).remove("STATUS_RESPONSE"));
        Told told = town.wcs().respond(id, TEXT, Optional.empty());
        assertThat(told.data().path("delivery").asText()).isEqualTo("blocked");
        assertThat(told.data().path("reason").asText()).contains("GRC_RESPONSE", "10 caractères");
        town.files().settings(good);
        town.awaitSteps(id, "received delivered", "response delivered");
        assertThat(town.maarch().notes(OwnTown.resId(id))).endsWith(TEXT);
    }

    @Test
    void a_suspended_link_makes_no_call_at_all_and_holds_everything() {
        putBack();
        String id = town.harvested("Suspendu");
        String other = town.harvested("Suspendu aussi");
        town.awaitSteps(id, "received delivered");
        town.awaitSteps(other, "received delivered");
        change(all -> feed(all).put("ENABLE", false));
        long before = town.maarch().journal().end();
        town.record("Pas encore");
        Told told = town.wcs().respond(id, TEXT, Optional.empty());
        town.api().refuse(other, "Non, " + OwnTown.PRIVATE);
        TypedManage harvest = town.harvest();
        TypedManage retry = town.command("retry_deliveries");
        assertThat(told.data().path("delivery").asText()).isEqualTo("held");
        assertThat(harvest.exit()).isZero();
        assertThat(harvest.lines()).singleElement().asString().contains("désactivé");
        assertThat(retry.exit()).isEqualTo(1);
        assertThat(town.callsAfter(before)).isEmpty();
        town.files().settings(good);
        town.awaitSteps(id, "received delivered", "response delivered");
        town.awaitSteps(other, "received delivered", "refused delivered");
    }

    @Test
    void a_broken_file_disables_that_tenant_alone_and_is_named_once() {
        town.files().breakSettings("{\"MAARCH_FEED\": {\"PASSWORD\": \"stock\"");
        TypedManage command = town.harvest();
        int answer = town.client().get("/api/mail/").statusCode();
        int neighbour = welco.ville()
                .withBasic("scanner", "sample-scanner")
                .get("/api/mail/")
                .statusCode();
        List<String> said = welco.server().log().lines().stream()
                .filter(line -> line.contains(town.host() + ": not served"))
                .filter(line -> line.contains("settings.json"))
                .toList();
        town.files().mendSettings(good);
        assertThat(answer).isEqualTo(404);
        assertThat(neighbour).isEqualTo(200);
        assertThat(said).hasSize(1);
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.complaints()).singleElement().asString().contains(town.host());
        assertThat(command.err()).doesNotContain(RunningWelco.VILLE);
    }

    @Test
    void a_misspelt_key_is_named_instead_of_leaving_letters_waiting_in_silence() {
        change(all -> {
            all.set("MAARCH_FEEED", all.get("MAARCH_FEED"));
            all.putNull("MAARCH_FEED");
        });
        TypedManage harvest = town.harvest();
        TypedManage check = town.command("check");
        assertThat(harvest.exit()).isEqualTo(1);
        assertThat(harvest.complaints()).singleElement().asString().contains("MAARCH_FEEED", "MAARCH_FEED");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.err()).contains("MAARCH_FEEED");
    }

    @Test
    void a_malformed_value_is_one_sentence_with_its_key_and_never_the_password() {
        change(all -> feed(all).put("URL", "ftp://stock:motdepasse@maarch/"));
        TypedManage harvest = town.harvest();
        assertThat(harvest.exit()).isEqualTo(1);
        assertThat(harvest.complaints()).singleElement().asString().contains("URL");
        assertThat(harvest.out() + harvest.err()).doesNotContain("motdepasse");
    }

    @Test
    void a_maarch_that_does_not_listen_is_one_line() {
        change(all -> feed(all).put("URL", "http://" + RunningWelco.MAARCH_VILLE + ":1/"));
        TypedManage harvest = town.harvest();
        assertThat(harvest.exit()).isEqualTo(1);
        assertThat(harvest.complaints()).hasSize(1);
    }

    @Test
    void the_link_given_to_maarch_may_be_the_letter_s_own_page() {
        change(all -> all.put("MAARCH_LINK", "letter").put("LINK_IN_HISTORY", true));
        String id = town.harvested("Lien");
        town.api().associate(id, "6-1", town.requestUrl(1));
        town.awaitSteps(id, "received delivered", "sent delivered", "link delivered");
        assertThat(town.maarch().notes(OwnTown.resId(id)))
                .last()
                .asString()
                .isEqualTo("http://" + town.host() + ":" + welco.server().port() + "/mail/" + id);
    }

    private static ObjectNode feed(ObjectNode settings) {
        return (ObjectNode) settings.get("MAARCH_FEED");
    }
}
