package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;
import org.welco.browser.Keyboard;
import org.welco.browser.Screens;
import org.welco.launcher.Pauses;
import org.welco.sandbox.maarch.LetterState;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsSandbox;

/**
 * A morning at the mail room, in the portal, without a mouse: one letter becomes two requests, one is refused, one is answered. Then Maarch
 * and w.c.s. are looked at.
 */
@ExtendWith(RunningDesk.Given.class)
class MorningByKeyboardIT {

    /** The ten seconds of an undo, and a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;
    private final WcsSandbox forms;

    MorningByKeyboardIT(RunningDesk desk) {
        this.desk = desk;
        this.forms = desk.sandbox().wcs("demarches.ville.localhost");
    }

    @Test
    void one_letter_becomes_two_requests_one_is_refused_one_is_answered() {
        long two = desk.oldLetter("Un trou et une place de stationnement", 3);
        long refused = desk.oldLetter("Carte grise à refaire", 2);
        long answered = desk.oldLetter("Horaires de la déchèterie", 1);
        desk.harvest();
        AgentAtPortal agent = AgentAtPortal.signedIn(desk, browsing.visitor(), "claire");

        agent.find(two).take();
        Page window = attachFirst(agent, "voirie", "Trou devant le 12");
        Screens.show(agent.page(), "portal-mail");
        attachNext(agent, window, "pmr", "Place devant le 12");
        refuse(agent.find(refused).take(), "Relève de la préfecture");
        answer(agent.find(answered).take(), "Ouvert du mardi au samedi.\n\nLe service Propreté");

        maarchKnows(two, refused, answered);
        wcsHolds(two);
    }

    /** The window of requests opens by itself. */
    private static Page attachFirst(AgentAtPortal agent, String words, String subject) {
        agent.keys().press("d").type(words);
        assertThat(agent.options().first()).isVisible();
        Page window = agent.page().waitForPopup(() -> agent.keys().press("Enter"));
        signInAtForms(window);
        fill(window, subject);
        assertThat(agent.associations()).hasCount(1);
        assertThat(agent.associations().first()).containsText("Demande n°");
        return window;
    }

    /** w.c.s. has a session of its own. */
    private static void signInAtForms(Page window) {
        Keyboard keys = new Keyboard(window);
        keys.tabTo(window.locator("input[name=username]")).type("claire");
        keys.tabTo(window.locator("input[name=password]")).type("sandbox").press("Enter");
    }

    /** The same window serves again. */
    private static void attachNext(AgentAtPortal agent, Page window, String words, String subject) {
        agent.keys().press("d").type(words);
        assertThat(agent.options().first()).isVisible();
        agent.keys().press("Enter");
        window.waitForURL(Pattern.compile("/backoffice/submission/place-pmr/"));
        fill(window, subject);
        assertThat(agent.associations()).hasCount(2);
        assertThat(agent.associations().nth(1)).containsText("Demande n°");
    }

    /** In w.c.s.: the fields, then the page that checks them. */
    private static void fill(Page window, String subject) {
        Keyboard keys = new Keyboard(window);
        keys.tabTo(window.getByLabel(Pattern.compile("^Objet"))).type(subject).press("Enter");
        assertThat(window.getByText("Vérifiez puis validez")).isVisible();
        keys.tabTo(window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Valider")))
                .press("Enter");
        window.waitForURL(url -> !url.contains("/backoffice/submission/"));
    }

    private static void refuse(AgentAtPortal agent, String reason) {
        agent.keys().press("x");
        assertThat(agent.cell().locator("#mail-reason")).isFocused();
        agent.keys().type(reason).press("Control+Enter");
        assertThat(agent.toast()).containsText("refusé");
    }

    private static void answer(AgentAtPortal agent, String text) {
        agent.keys().press("r");
        assertThat(agent.cell().locator("#mail-answer-text")).isFocused();
        agent.keys().type(text).press("Control+Enter");
        assertThat(agent.toast()).containsText("Réponse");
    }

    /** A Maarch 2301 keeps the number, not the link. */
    private void maarchKnows(long two, long refused, long answered) {
        assertThat(Pauses.until(() -> letter(answered).status().equals("GRC_REP"), PATIENCE))
                .as("Maarch knows the answer")
                .isTrue();
        assertThat(Pauses.until(() -> letter(refused).status().equals("GRCREFUSED"), PATIENCE))
                .as("Maarch knows the refusal")
                .isTrue();
        assertThat(letter(answered).notes())
                .anyMatch(note -> note.contains("Ouvert du mardi au samedi.\n\nLe service Propreté"));
        assertThat(letter(refused).notes()).anyMatch(note -> note.contains("Relève de la préfecture"));
        assertThat(letter(two).status()).isEqualTo("GRC_SENT");
        assertThat(letter(two).publikId()).contains(requests(two).get(0).number());
    }

    private void wcsHolds(long letter) {
        assertThat(requests(letter))
                .extracting(FormData::slug, FormData::isDraft, FormData::channel)
                .containsExactly(tuple("signalement-voirie", false, "mail"), tuple("place-pmr", false, "mail"));
    }

    private LetterState letter(long resId) {
        return desk.maarch().letter(resId);
    }

    /** Requests of w.c.s. that came of that letter, the oldest first. */
    private List<FormData> requests(long resId) {
        return forms.requests().stream()
                .filter(data -> data.context("external_id").equals("maarch-" + resId))
                .sorted(Comparator.comparing(FormData::at))
                .toList();
    }
}
