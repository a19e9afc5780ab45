package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.launcher.Pauses;
import org.welco.sandbox.maarch.Fault;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsSandbox;

/** What cannot be done, or not now: the agent reads why and what to do, nothing is done halfway, and nothing is said that is not so. */
@ExtendWith(RunningDesk.Given.class)
class WrongGesturesIT {

    private static final String TIMED = "prochain essai";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);
    private static final Duration TOLD = Duration.ofSeconds(40);

    @RegisterExtension
    final Browsing browsing = Browsing.withoutDocuments();

    private final RunningDesk desk;
    private final WcsSandbox wcs;

    WrongGesturesIT(RunningDesk desk) {
        this.desk = desk;
        this.wcs = desk.sandbox().wcs("demarches.ville.localhost");
    }

    @AfterEach
    void maarch_is_well_again() {
        desk.maarch().faults().clear();
    }

    private AgentAtLetters hugo(String path) {
        return AgentAtLetters.signedIn(desk, browsing.visitor(), path, "hugo");
    }

    private AgentAtLetters withLetter(long number) {
        AgentAtLetters agent = hugo("cells/mail?id=maarch-" + number).takes();
        Ajax.settled(agent.page());
        return agent;
    }

    private long letter(String subject) {
        long number = desk.oldLetter(subject, 3);
        desk.harvest();
        return number;
    }

    private List<FormData> requests(long number) {
        return wcs.requests().stream()
                .filter(data -> data.context("external_id").equals("maarch-" + number))
                .toList();
    }

    private static Locator option(Page page, String typed) {
        page.locator("#mail-form").click();
        page.locator("#mail-form").fill(typed);
        return page.locator("#mail-form-l [role='option']").first();
    }

    @Test
    void a_form_that_is_not_offered_is_said_not_to_be_and_nothing_is_associated() {
        long number = letter("Une démarche inconnue");
        AgentAtLetters agent = withLetter(number);

        agent.page()
                .evaluate("() => { window.welcoMail.ask('Attach', { form: 'inconnue', again: '', comment: '' }); }");

        assertThat(agent.note()).containsText("ne vous est pas proposée");
        assertThat(agent.work(".w-assoc")).hasCount(0);
        assertThat(requests(number)).isEmpty();
    }

    @Test
    void a_double_click_on_a_form_is_one_request() {
        long number = letter("Deux clics");
        AgentAtLetters agent = withLetter(number);

        option(agent.page(), "place").dblclick();

        assertThat(agent.work(".w-assoc")).containsText("Brouillon");
        Ajax.settled(agent.page());
        assertThat(agent.work(".w-assoc")).hasCount(1);
        assertThat(requests(number)).hasSize(1);
    }

    @Test
    void a_letter_that_was_refused_meanwhile_is_not_refused_again() {
        long number = letter("Refusé deux fois");
        AgentAtLetters agent = withLetter(number);
        agent.keys().press("x").type("Pas de notre ressort");
        assertThat(desk.api()
                        .refuse("maarch-" + number, "Relève du département")
                        .status())
                .isEqualTo(200);

        agent.keys().press("Control+Enter");

        assertThat(agent.note()).containsText("Ce courrier est déjà refusé.");
        assertThat(desk.api().steps("maarch-" + number))
                .filteredOn(step -> step.startsWith("refused"))
                .hasSize(1);
    }

    @Test
    void a_letter_that_became_a_request_meanwhile_is_not_refused() {
        long number = letter("Refusé trop tard");
        AgentAtLetters agent = withLetter(number);
        agent.keys().press("x").type("Pas de notre ressort");
        String page = desk.sandbox().url("demarches.ville.localhost") + "backoffice/management/place-pmr/900/";
        assertThat(desk.api().associate("maarch-" + number, "20-900", page).status())
                .isEqualTo(200);

        agent.keys().press("Control+Enter");

        assertThat(agent.note()).containsText("Ce courrier est déjà traité");
        assertThat(desk.api().steps("maarch-" + number)).noneMatch(step -> step.startsWith("refused"));
    }

    @Test
    void an_empty_answer_is_not_sent() {
        long number = letter("Sans réponse");
        AgentAtLetters agent = withLetter(number);

        agent.keys().press("r").type("   ").press("Control+Enter");

        assertThat(agent.note()).containsText("Écrivez une réponse");
        assertThat(desk.api().letter("maarch-" + number).data().path("answers")).isEmpty();
    }

    @Test
    void an_answer_that_maarch_cannot_take_is_kept_and_never_said_to_have_arrived() {
        long number = letter("Pendant la panne de Maarch");
        AgentAtLetters agent = withLetter(number);
        desk.maarch().faults().add(Fault.of(FaultKind.MIGRATION));

        agent.keys().press("r").type("Nous passerons jeudi.").press("Control+Enter");
        assertThat(agent.toast()).containsText("enregistrée");

        Locator step = agent.work(".w-delivery").last();
        assertThat(step).containsText("instant");
        awaitTried(number);
        awaitTimed(agent.page(), step);
        assertThat(step).not().containsText("Maarch prévenu");
        assertThat(agent.work(".w-reply__text")).hasText("Nous passerons jeudi.");

        desk.maarch().faults().clear();
        step.locator("[data-mail-do='replay']").click();
        awaitText(agent.page(), step, "Maarch prévenu");
    }

    private void awaitTried(long number) {
        assertThat(Pauses.until(() -> tries(number) > 0, TOLD)).as("was tried").isTrue();
    }

    /** Between two tries: while one is under way the line says so instead. */
    private static void awaitTimed(Page page, Locator step) {
        awaitText(page, step, TIMED);
    }

    private static void awaitText(Page page, Locator place, String text) {
        page.waitForCondition(() -> {
            page.reload();
            return place.textContent().contains(text);
        });
    }

    private int tries(long number) {
        int most = 0;
        for (var step : desk.api().letter("maarch-" + number).data().path("deliveries")) {
            most = step.path("state").asText().equals("delivered")
                    ? most
                    : Math.max(most, step.path("attempts").asInt());
        }
        return most;
    }

    @Test
    void a_request_stays_the_letter_s_while_maarch_cannot_hear_of_it() {
        long number = letter("Devenu demande pendant la panne");
        AgentAtLetters agent = withLetter(number);
        option(agent.page(), "place").click();
        assertThat(agent.work(".w-assoc")).containsText("Brouillon");
        desk.maarch().faults().add(Fault.of(FaultKind.SERVER_ERROR));

        String made = wcs.submit("place-pmr", requests(number).get(0).id(), Map.of("objet", "x"));

        assertThat(agent.work(".w-assoc")).containsText(made, PATIENTLY);
        awaitTried(number);
        awaitTimed(agent.page(), agent.work(".w-delivery").last());
        assertThat(agent.work(".w-assoc")).containsText(made);
    }

    @Test
    void a_town_that_demands_an_account_says_so_before_and_after_the_gesture() {
        long number = letter("Sans compte");
        AgentAtLetters agent = withLetter(number);
        Page page = agent.page();
        desk.changeSettings(settings -> settings.put("DEMAND_ACCOUNT", true));
        try {
            awaitSeen(page, "#mail-demanded", 1);
            assertThat(page.locator("#mail-person")).hasCount(0);
            Ajax.settled(page);

            option(page, "place").click();

            assertThat(agent.note()).containsText("choisissez un usager");
            assertThat(agent.work(".w-assoc")).hasCount(0);
            assertThat(agent.work("[data-mail-do='release']")).isVisible();
            assertThat(requests(number)).isEmpty();
        } finally {
            desk.changeSettings(settings -> settings.remove("DEMAND_ACCOUNT"));
            awaitSeen(page, "#mail-person", 1);
        }
    }

    private static void awaitSeen(Page page, String selector, int count) {
        page.waitForCondition(() -> {
            page.reload();
            return page.locator(selector).count() == count;
        });
    }

    @Test
    void a_key_whose_turn_has_not_come_says_what_comes_first() {
        long number = letter("Touches trop tôt");
        AgentAtLetters agent = hugo("cells/mail");
        agent.page().locator("#mail-list-h").focus();

        agent.keys().press("x");
        assertThat(agent.page().locator("#w-toasts")).containsText("Choisissez d’abord un courrier");

        agent.opens(number).keys().press("d");
        assertThat(agent.page().locator("#w-toasts")).containsText("Prenez d’abord ce courrier");
        assertThat(agent.page().locator("#w-status")).containsText("Prenez d’abord ce courrier");
        agent.takes();
        assertThat(agent.work(".w-assoc")).hasCount(0);
    }
}
