package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults;

/** Every screen and state of the mail cell and of the desk around it: looked at by axe-core, at four sizes, for a person to look at too. */
@ExtendWith(RunningDesk.Given.class)
class ShowingStatesIT {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;
    private final WcsFaults faults;

    ShowingStatesIT(RunningDesk desk) {
        this.desk = desk;
        this.faults = desk.sandbox().wcs("demarches.ville.localhost").faults();
    }

    @AfterEach
    void mend() {
        faults.clear();
    }

    private AgentAtCell claire(String path) {
        return AgentAtCell.inSession(desk, browsing.visitor(), "claire", path);
    }

    /** A letter of his own, taken in the desk. */
    private AgentAtCell withLetter(String subject) {
        long letter = desk.oldLetter(subject, 10);
        desk.harvest();
        AgentAtCell claire = claire("mail/maarch-" + letter);
        assertThat(claire.heading()).hasText(subject);
        return claire;
    }

    @Test
    void the_desk_without_a_letter_open() {
        Page page = claire("mail/all").page();
        assertThat(page.locator("[data-mail-line]").first()).isVisible();
        Screens.show(page, "desk-letters");
        page.keyboard().press("?");
        assertThat(page.locator("#w-keys")).isVisible();
        Screens.show(page, "desk-keys");
    }

    @Test
    void a_letter_free_then_ours_then_its_gestures() {
        AgentAtCell claire = withLetter("Demande de rendez-vous avec Madame la Maire au sujet de l’éclairage");
        Screens.show(claire.page(), "desk-letter-free");
        claire.take();
        Screens.show(claire.page(), "desk-letter-ours");
        claire.keys().press("r");
        assertThat(claire.page().locator("#mail-answer-text")).isFocused();
        claire.keys().type("Madame,\n\nVotre demande est entre les mains du service.");
        Screens.show(claire.page(), "desk-answer");
        claire.page().locator("[data-mail-unanswer]").press("Enter");
        claire.keys()
                .tabTo(claire.heading()
                        .or(claire.page().locator("[data-w-open='mail-refuse']"))
                        .last());
        claire.page().locator("[data-w-open='mail-refuse']").press("Enter");
        assertThat(claire.page().locator("#mail-refuse")).isVisible();
        Screens.show(claire.page(), "desk-refuse");
        claire.page().locator("#mail-reason").press("Control+Enter");
        assertThat(claire.page().locator("#w-toasts .w-toast")).isVisible();
        Screens.picture(claire.page(), "desk-undo");
    }

    @Test
    void a_letter_that_a_colleague_has() {
        long letter = desk.oldLetter("Nuisances sonores, salle des fêtes", 10);
        desk.harvest();
        AgentAtCell hugo =
                AgentAtCell.inSession(desk, browsing.somebodyElse(), "hugo", "cells/mail?id=maarch-" + letter);
        hugo.take();
        Page page = AgentAtCell.inSession(desk, browsing.somebodyElse(), "claire", "mail/maarch-" + letter)
                .page();
        Locator takeOver = page.locator("[data-w-open='mail-takeover']");
        assertThat(takeOver).isVisible();
        Screens.show(page, "desk-letter-taken");
        takeOver.press("Enter");
        assertThat(page.locator("#mail-takeover")).isVisible();
        Screens.show(page, "desk-takeover");
    }

    @Test
    void forms_offered_then_a_draft() {
        AgentAtCell claire =
                withLetter("Place réservée devant le 12, rue des Tilleuls").take();
        claire.keys().press("d", "ArrowDown");
        assertThat(claire.page().locator("#mail-form-l [role=option]").first()).isVisible();
        Screens.show(claire.page(), "desk-forms");
        claire.keys().type("pmr");
        claire.page().waitForPopup(() -> claire.keys().press("Enter"));
        assertThat(claire.work().locator(".w-assoc")).containsText("Brouillon");
        Screens.show(claire.page(), "desk-draft");
    }

    @Test
    void forms_that_do_not_answer() {
        AgentAtCell claire = withLetter("Pendant la panne des démarches").take();
        claire.keys().press("d").type("voirie");
        assertThat(claire.page().locator("#mail-form-l [role=option]").first()).isVisible();
        faults.add(WcsFault.DOWN, WcsFaults.Route.ANY, 0);
        claire.keys().press("Enter");
        assertThat(claire.work().locator(".w-assoc")).isVisible();
        Screens.show(claire.page(), "desk-forms-down");
    }

    @Test
    void an_answer_of_the_forms_that_was_lost() {
        AgentAtCell claire = withLetter("Pendant la coupure des démarches").take();
        claire.keys().press("d").type("voirie");
        assertThat(claire.page().locator("#mail-form-l [role=option]").first()).isVisible();
        faults.add(WcsFault.LOST, WcsFaults.Route.SUBMIT, 1);
        claire.keys().press("Enter");
        assertThat(claire.work().locator(".w-assoc")).containsText("réponse perdue");
        Screens.show(claire.page(), "desk-forms-lost");
    }

    @Test
    void nothing_found() {
        AgentAtCell claire = claire("mail/all");
        claire.page().locator("#mail-words").fill("zzzyx");
        assertThat(claire.page().locator("#mail-lines .w-empty")).isVisible();
        Screens.show(claire.page(), "desk-nothing-found");
    }

    @Test
    void who_may_not_see_letters() {
        Page leila = AgentAtCell.inSession(desk, browsing.somebodyElse(), "leila", "")
                .page();
        assertThat(leila.locator("[data-forms-form]").first()).isVisible();
        assertThat(leila.locator("#mail-brief")).hasCount(0);
        Screens.show(leila, "desk-closed");
    }
}
