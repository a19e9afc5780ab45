package org.welco.publik.wcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.welco.publik.testing.PublikTown.CLAIRE;
import static org.welco.publik.testing.PublikTown.HUGO;
import static org.welco.publik.testing.PublikTown.LEILA;
import static org.welco.publik.testing.PublikTown.STRANGER;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.access.MovingClock;
import org.welco.access.signature.QuerySigner;
import org.welco.agent.Agent;
import org.welco.publik.testing.PublikTown;
import org.welco.request.DraftOrder;
import org.welco.request.Form;
import org.welco.request.FormCatalogue;
import org.welco.request.RequestDrafts;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults.Route;

/** The guest against the sandbox's w.c.s., which refuses what the original refuses. */
class BeginningRequestsTest {

    private static final String CAMILLE = "c0000000000000000000000000000001";
    private static final URI SOME = URI.create("https://courrier.ville.test/mail/maarch-42");

    private final PublikTown town = new PublikTown();
    private final WcsLinks links = new WcsLinks(town.current(), town.http(), town.signer());
    private final MovingClock clock = new MovingClock("2026-11-25T08:00:00Z");
    private final FormCatalogue catalogue = new WcsFormCatalogue(links, town.current(), clock);
    private final RequestDrafts drafts = new WcsRequestDrafts(links);

    @AfterEach
    void stop() {
        town.close();
    }

    private List<String> offeredTo(Agent agent) {
        return town.inside(() -> catalogue.offeredTo(agent)).stream()
                .map(Form::slug)
                .toList();
    }

    private static DraftOrder order(Agent agent, String form, Optional<Long> citizen, String comments) {
        DraftOrder.Origin origin = new DraftOrder.Origin(
                "maarch-42", 77, SOME, SOME.resolve("maarch-42/thumbnail.png"), SOME.resolve("maarch-42/summary"));
        return new DraftOrder(
                agent.nameId(),
                form,
                "mail",
                citizen,
                Optional.empty(),
                new DraftOrder.Back(
                        URI.create(SOME + "?association=77"), URI.create(SOME + "?association=77&discarded=on")),
                Optional.of(origin),
                comments,
                Map.of("person_name", "Anne Onyme"));
    }

    private long begin(Agent agent, String form) {
        return town.inside(
                () -> drafts.begin(order(agent, form, Optional.empty(), "")).id());
    }

    private RequestSourceException refusedTo(Agent agent, String form) {
        return catchThrowableOfType(RequestSourceException.class, () -> begin(agent, form));
    }

    private FormData only() {
        assertThat(town.wcs().requests()).hasSize(1);
        return town.wcs().requests().get(0);
    }

    @Test
    void an_agent_is_offered_what_his_roles_let_him_enter_by_title() {
        assertThat(offeredTo(HUGO))
                .containsExactly(
                        "acte-etat-civil",
                        "aide-sociale",
                        "carte-resident",
                        "place-pmr",
                        "reclamation-cantine",
                        "signalement-voirie");
        assertThat(offeredTo(LEILA)).contains("rendez-vous").doesNotContain("reclamation-cantine");
    }

    @Test
    void a_closed_form_is_not_offered() {
        assertThat(offeredTo(CLAIRE)).doesNotContain("fete-des-voisins", "inscription-scolaire");
    }

    @Test
    void the_list_is_asked_for_again_after_half_a_minute() {
        offeredTo(HUGO);
        town.wcs().forms().disable("place-pmr");
        assertThat(offeredTo(HUGO)).contains("place-pmr");
        assertThat(town.wcs().journal().of(Route.FORMS)).hasSize(1);
        clock.move(RecentForms.FRESH);
        assertThat(offeredTo(HUGO)).doesNotContain("place-pmr");
    }

    @Test
    void while_wcs_is_down_the_last_list_is_shown_for_an_hour() {
        offeredTo(HUGO);
        town.wcs().faults().add(WcsFault.TROUBLE, Route.FORMS, 0);
        clock.move(Duration.ofMinutes(59));
        assertThat(offeredTo(HUGO)).contains("place-pmr");
        clock.move(Duration.ofMinutes(2));
        assertThat(catchThrowableOfType(RequestSourceException.class, () -> offeredTo(HUGO))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void one_towns_wcs_in_trouble_keeps_no_other_town_from_its_own() {
        town.wcs().faults().add(WcsFault.TROUBLE, Route.ANY, 0);
        for (int i = 0; i < 6; i++) {
            catchThrowableOfType(RequestSourceException.class, () -> offeredTo(HUGO));
        }
        try (PublikTown other = new PublikTown("courrier.agglo.test")) {
            assertThat(town.gate().call(other.tenant(), () -> catalogue.offeredTo(HUGO)))
                    .isNotEmpty();
        }
    }

    @Test
    void what_one_town_offers_is_not_offered_in_another() {
        offeredTo(HUGO);
        try (PublikTown other = new PublikTown("courrier.agglo.test")) {
            other.wcs().forms().remove("place-pmr");
            assertThat(town.gate().call(other.tenant(), () -> catalogue.offeredTo(HUGO)))
                    .extracting(Form::slug)
                    .doesNotContain("place-pmr")
                    .contains("aide-sociale");
        }
    }

    @Test
    void nobody_is_offered_anything_when_wcs_does_not_know_him() {
        assertThat(offeredTo(STRANGER)).isEmpty();
    }

    @Test
    void a_description_in_html_is_shown_as_text() {
        Form form = town.inside(() -> catalogue.offeredTo(HUGO)).stream()
                .filter(one -> one.slug().equals("signalement-voirie"))
                .findFirst()
                .orElseThrow();
        assertThat(form.description()).isEqualTo("Nid de poule, éclairage…");
        assertThat(form.category()).contains("Cadre de vie");
        assertThat(form.keywords()).containsExactly("voirie", "rue");
    }

    @Test
    void a_draft_holds_channel_citizen_lock_and_the_ways_to_the_letter() throws Exception {
        long citizen = town.inside(() -> drafts.citizenNumber(CAMILLE)).orElseThrow();
        long id = town.inside(
                () -> drafts.begin(order(HUGO, "signalement-voirie", Optional.of(citizen), "L’épouse <b>aussi</b>"))
                        .id());

        FormData made = only();
        assertThat(made.id()).isEqualTo((int) id);
        assertThat(made.isDraft()).isTrue();
        assertThat(made.channel()).isEqualTo("mail");
        assertThat(made.user()).isEqualTo((int) citizen);
        assertThat(made.isLocked()).isTrue();
        assertThat(new ObjectMapper().writeValueAsString(made.context().get("submission-locked")))
                .isEqualTo("{\"channel\":\"mail\",\"user_id\":\"" + citizen + "\"}");
        assertThat(made.context())
                .containsEntry("external_id", "maarch-42")
                .containsEntry("mail_url", SOME.toString())
                .containsEntry("thumbnail_url", SOME + "/thumbnail.png")
                .containsEntry("summary_url", SOME + "/summary")
                .containsEntry("comments", "L’épouse <b>aussi</b>")
                .containsEntry("return_url", SOME + "?association=77")
                .containsEntry("cancel_url", SOME + "?association=77&discarded=on")
                .containsEntry("welco_association", "77")
                .containsEntry("person_name", "Anne Onyme");
    }

    @Test
    void a_draft_without_citizen_locks_the_channel_alone() throws Exception {
        begin(HUGO, "place-pmr");
        assertThat(new ObjectMapper().writeValueAsString(only().context().get("submission-locked")))
                .isEqualTo("{\"channel\":\"mail\"}");
        assertThat(only().user()).isZero();
        assertThat(only().context()).doesNotContainKey("comments");
    }

    @Test
    void the_call_is_made_in_the_agents_name_and_once() {
        begin(HUGO, "place-pmr");
        assertThat(town.wcs().journal().of(Route.SUBMIT))
                .singleElement()
                .satisfies(call -> assertThat(call.user()).isEqualTo(HUGO.nameId()));
    }

    @ParameterizedTest
    @CsvSource({
        "rendez-vous, RIGHTS",
        "inscription-scolaire, FORM",
        "fete-des-voisins, FORM",
        "aucune, FORM",
        "../../users, FORM",
    })
    void a_form_that_he_may_not_enter_is_refused_for_good(String form, Kind kind) {
        RequestSourceException refusal = refusedTo(HUGO, form);
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.mayHaveBeenDone()).isFalse();
        assertThat(town.wcs().requests()).isEmpty();
    }

    @Test
    void an_agent_whom_wcs_does_not_know_is_told_so() {
        assertThat(refusedTo(STRANGER, "place-pmr"))
                .hasMessageContaining("ne connaît pas encore votre compte")
                .extracting(RequestSourceException::kind)
                .isEqualTo(Kind.RIGHTS);
    }

    @Test
    void one_request_per_citizen_is_a_refusal_with_its_reason() {
        long citizen = town.inside(() -> drafts.citizenNumber(CAMILLE)).orElseThrow();
        DraftOrder twice = order(HUGO, "carte-resident", Optional.of(citizen), "");
        town.inside(() -> drafts.begin(twice));
        RequestSourceException refusal =
                catchThrowableOfType(RequestSourceException.class, () -> town.inside(() -> drafts.begin(twice)));
        assertThat(refusal).hasMessageContaining("une seule est permise");
        assertThat(refusal.kind()).isEqualTo(Kind.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "CUT"})
    void a_lost_answer_says_that_it_may_have_been_done_and_nothing_is_repeated(WcsFault fault) {
        town.wcs().faults().add(fault, Route.SUBMIT, 1);
        RequestSourceException lost = refusedTo(HUGO, "place-pmr");
        assertThat(lost.mayHaveBeenDone()).isTrue();
        assertThat(town.wcs().requests()).hasSize(1);
        assertThat(town.wcs().journal().of(Route.SUBMIT)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "TROUBLE", "GARBAGE"})
    void whatever_breaks_on_the_way_may_have_been_done(WcsFault fault) {
        town.wcs().faults().add(fault, Route.SUBMIT, 1);
        assertThat(refusedTo(HUGO, "place-pmr").mayHaveBeenDone()).isTrue();
        assertThat(town.wcs().journal().of(Route.SUBMIT)).hasSize(1);
    }

    @Test
    void without_a_connection_it_was_certainly_not_done() {
        town.close();
        RequestSourceException down = refusedTo(HUGO, "place-pmr");
        assertThat(down.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(down.mayHaveBeenDone()).isFalse();
    }

    @Test
    void after_failures_in_a_row_it_is_left_alone_and_that_is_certainly_not_done() {
        town.wcs().faults().add(WcsFault.TROUBLE, Route.FORMS, 0);
        for (int i = 0; i < 5; i++) {
            catchThrowableOfType(RequestSourceException.class, () -> offeredTo(HUGO));
        }
        RequestSourceException resting = refusedTo(HUGO, "place-pmr");
        assertThat(resting.mayHaveBeenDone()).isFalse();
        assertThat(resting.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(town.wcs().journal().of(Route.SUBMIT)).isEmpty();
    }

    @Test
    void refusals_never_make_it_rest() {
        for (int i = 0; i < 8; i++) {
            refusedTo(HUGO, "rendez-vous");
        }
        assertThat(begin(HUGO, "place-pmr")).isPositive();
    }

    @Test
    void a_clock_that_is_wrong_is_a_matter_of_settings() {
        QuerySigner late = new QuerySigner(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5)));
        RequestDrafts wrong = new WcsRequestDrafts(new WcsLinks(town.current(), town.http(), late));
        RequestSourceException refusal = catchThrowableOfType(
                RequestSourceException.class,
                () -> town.inside(() -> wrong.begin(order(HUGO, "place-pmr", Optional.empty(), ""))));
        assertThat(refusal.kind()).isEqualTo(Kind.SETTINGS);
        assertThat(refusal).hasMessageContaining("horloge");
    }

    @Test
    void a_citizen_is_known_by_a_number_and_a_new_one_not_yet() {
        assertThat(town.inside(() -> drafts.citizenNumber(CAMILLE))).isPresent();
        assertThat(town.inside(() -> drafts.citizenNumber("c00000000000000000000000000000ff")))
                .isEmpty();
        assertThat(town.inside(() -> drafts.citizenNumber("pas-un-uuid"))).isEmpty();
    }

    @Test
    void a_draft_has_no_number_until_it_is_submitted_and_keeps_its_id() {
        long id = begin(HUGO, "signalement-voirie");
        assertThat(town.inside(() -> drafts.numberOf("signalement-voirie", id))).isEmpty();

        String number = town.wcs().submit("signalement-voirie", (int) id, Map.of("objet", "Nid-de-poule"));

        assertThat(town.inside(() -> drafts.numberOf("signalement-voirie", id))).contains(number);
    }

    @Test
    void a_discarded_draft_looks_like_one_that_is_not_finished() {
        long id = begin(HUGO, "signalement-voirie");
        town.wcs().discard("signalement-voirie", (int) id);
        assertThat(town.inside(() -> drafts.numberOf("signalement-voirie", id))).isEmpty();
    }

    @Test
    void the_follow_up_is_asked_in_nobodys_name() {
        long id = begin(HUGO, "aide-sociale");
        town.inside(() -> drafts.numberOf("aide-sociale", id));
        assertThat(town.wcs().journal().of(Route.LIST)).singleElement().satisfies(call -> {
            assertThat(call.user()).isEmpty();
            assertThat(call.query()).contains("filter-internal-id=" + id).doesNotContain("NameID");
        });
    }

    @Test
    void a_form_that_is_gone_is_said_when_its_draft_is_followed() {
        long id = begin(HUGO, "place-pmr");
        town.wcs().forms().remove("place-pmr");
        RequestSourceException gone = catchThrowableOfType(
                RequestSourceException.class, () -> town.inside(() -> drafts.numberOf("place-pmr", id)));
        assertThat(gone.kind()).isEqualTo(Kind.FORM);
    }

    @Test
    void pages_are_those_that_wcs_serves() {
        String base = town.tenant().services().get(0).url().toString();
        assertThat(town.inside(() -> drafts.fillingPage("place-pmr", 7)))
                .hasToString(base + "backoffice/submission/place-pmr/7/");
        assertThat(town.inside(() -> drafts.requestPage("place-pmr", 7)))
                .hasToString(base + "backoffice/management/place-pmr/7/");
        assertThat(town.inside(drafts::pendingPage)).hasToString(base + "backoffice/submission/pending?mine=true");
    }
}
