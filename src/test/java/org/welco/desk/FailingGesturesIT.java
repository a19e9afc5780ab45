package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;

/** Gestures that fail on the way, or that the server refuses: what was typed stays, and so does the page. */
@ExtendWith(RunningDesk.Given.class)
class FailingGesturesIT {

    private static final Pattern PAGE = Pattern.compile("/cells/mail(\\?.*)?$");
    private static final Pattern SAVED = Pattern.compile("Enregistré");

    @RegisterExtension
    final Browsing browsing = Browsing.withoutDocuments();

    private final RunningDesk desk;

    FailingGesturesIT(RunningDesk desk) {
        this.desk = desk;
    }

    private AgentAtLetters withLetter(String subject) {
        long letter = desk.oldLetter(subject, 12);
        desk.harvest();
        return AgentAtLetters.signedIn(desk, browsing.visitor(), "cells/mail?id=maarch-" + letter, "claire")
                .takes();
    }

    /** Every gesture of the page fails from now on; what typing.js sends does not. */
    private void failing(Page page) {
        browsing.expect("500");
        page.route(PAGE, route -> {
            if (route.request().method().equals("POST")) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("application/json")
                        .setBody("{\"err\":1,\"err_class\":\"internal-error\",\"err_desc\":\"incident 0badc0de.\"}"));
            } else {
                route.resume();
            }
        });
    }

    private static void mended(Page page) {
        page.unroute(PAGE);
    }

    @Test
    void the_reason_of_a_refusal_that_failed_stays_and_is_kept() {
        browsing.drawDocuments();
        AgentAtLetters claire = withLetter("Refus manqué");
        Page page = claire.page();
        failing(page);
        claire.keys().press("x").type("Ne relève pas de la commune").press("Control+Enter");

        assertThat(page.locator("#mail-refuse").getByText("Le geste n’a pas abouti"))
                .isVisible();
        assertThat(page.locator("#mail-reason")).hasValue("Ne relève pas de la commune");
        assertThat(page.locator("#mail-reason-s")).hasText(SAVED);
        Screens.picture(page, "mail-gesture-failed");
        mended(page);
        page.reload();
        claire.heading().focus();
        claire.keys().press("x");
        assertThat(page.locator("#mail-reason")).hasValue("Ne relève pas de la commune");
    }

    @Test
    void an_answer_that_the_server_refuses_is_given_back() {
        AgentAtLetters claire = withLetter("Réponse trop longue");
        Page page = claire.page();
        claire.keys().press("r");
        page.locator("#mail-answer-text").evaluate("area => { area.value = 'Trop long. '.repeat(2000); }");

        claire.keys().press("Control+Enter");

        assertThat(claire.note()).isVisible();
        assertThat(page.locator("#mail-answer-text")).isVisible();
        assertThat(page.locator("#mail-answer-text")).hasValue(Pattern.compile("^(Trop long\\. ){2000}$"));
        assertThat(page.locator("[data-mail-answer]")).hasAttribute("aria-expanded", "true");
    }

    @Test
    void a_comment_stays_when_its_form_could_not_be_attached_and_no_empty_window_is_left() {
        AgentAtLetters claire = withLetter("Démarche manquée");
        Page page = claire.page();
        page.locator("#mail-comment").fill("Voir la page 2");
        choose(claire, "voirie");
        failing(page);
        claire.keys().press("Enter");

        assertThat(page.getByText("Le geste n’a pas abouti")).isVisible();
        page.waitForCondition(() -> page.context().pages().size() == 1);
        assertThat(page.locator("#mail-comment")).hasValue("Voir la page 2");
        assertThat(page.locator("#mail-comment-s")).hasText(SAVED);
        mended(page);

        choose(claire, "voirie");
        Page requests = page.waitForPopup(() -> claire.keys().press("Enter"));

        assertThat(claire.work(".w-assoc")).containsText("Brouillon");
        requests.close();
    }

    private static void choose(AgentAtLetters agent, String words) {
        agent.page().locator("#mail-form").fill("");
        agent.heading().focus();
        agent.keys().press("d").type(words);
        assertThat(agent.page().locator("#mail-form-l [role='option'][aria-selected='true']"))
                .isVisible();
    }

    @Test
    void forms_that_could_not_be_asked_for_are_asked_for_again() {
        AgentAtLetters claire = withLetter("Démarches manquées");
        Page page = claire.page();
        failing(page);
        claire.keys().press("d");
        assertThat(page.locator("#mail-form-s")).containsText("n’ont pas pu être demandées");
        mended(page);

        page.locator("#mail-form").click();

        assertThat(page.locator("#mail-form-l [role='option']").first()).isVisible();
        assertThat(page.locator("#mail-form-s")).isEmpty();
    }

    @Test
    void a_list_or_letter_that_does_not_come_leaves_page_and_address_as_they_were() {
        AgentAtLetters claire = withLetter("Liste manquée");
        Page page = claire.page();
        String address = page.url();
        String mail = page.locator("#mail-work").getAttribute("data-mail-open");
        failing(page);
        page.locator("a[data-mail-tab='finished']").click();
        Ajax.settled(page);
        assertThat(page).hasURL(address);
        mended(page);

        claire.heading().focus();
        page.locator("a[data-mail-tab='to-process']").click();
        Ajax.settled(page);
        assertThat(page.locator("a[data-mail-tab='to-process']")).hasAttribute("aria-current", "true");
        assertThat(page.locator("#mail-work")).hasAttribute("data-mail-open", mail);
    }

    @Test
    void the_way_back_that_fails_leaves_the_page_as_it_was() {
        AgentAtLetters claire = withLetter("Retour manqué");
        Page page = claire.page();
        String first = page.url();
        long second = desk.oldLetter("Retour manqué, suite", 12);
        desk.harvest();
        claire.opens(second);
        Ajax.settled(page);
        String here = page.url();
        failing(page);
        page.goBack();
        Ajax.settled(page);
        assertThat(page).hasURL(here);
        assertThat(page.locator("#mail-work")).hasAttribute("data-mail-open", "maarch-" + second);
        mended(page);

        page.goBack();

        assertThat(page).hasURL(first);
        assertThat(page.locator("#mail-work")).not().hasAttribute("data-mail-open", "maarch-" + second);
    }

    @Test
    void what_could_not_be_read_again_is_read_a_little_later() {
        long letter = desk.oldLetter("Lecture manquée", 12);
        desk.harvest();
        AgentAtLetters claire =
                AgentAtLetters.signedIn(desk, browsing.visitor(), "cells/mail?id=maarch-" + letter, "claire");
        Page page = claire.page();
        assertThat(claire.work("[data-mail-do='take']")).isVisible();
        failing(page);
        AgentAtLetters.signedIn(desk, browsing.somebodyElse(), "cells/mail?id=maarch-" + letter, "hugo")
                .takes();
        assertThat(page.getByText("Le geste n’a pas abouti")).isVisible();
        mended(page);

        assertThat(claire.work("[data-w-open='mail-takeover']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }

    @Test
    void the_cell_is_busy_until_the_last_gesture_has_ended() {
        AgentAtLetters claire = withLetter("Gestes ensemble");
        Page page = claire.page();
        Object seen = page.evaluate("async () => { const root = document.getElementById('mail');"
                + " const one = window.welcoMail.ask('Reread'); const two = window.welcoMail.ask('Reread');"
                + " await one; const between = root.hasAttribute('aria-busy'); await two;"
                + " await new Promise(done => setTimeout(done, 0));"
                + " return between + ' ' + root.hasAttribute('aria-busy'); }");

        assertThat(seen).isEqualTo("true false");
    }
}
