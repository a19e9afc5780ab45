package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;
import org.welco.browser.Visitor;
import org.welco.launcher.Pauses;

/** What an agent does with letters in the mail cell, with keys alone. */
@ExtendWith(RunningDesk.Given.class)
class WorkingOnLettersIT {

    private static final Duration TOLD = Duration.ofSeconds(40);
    private static final String WITHOUT_KEYS = "sans-touches";

    @RegisterExtension
    final Browsing browsing = Browsing.withoutDocuments();

    private final RunningDesk desk;

    WorkingOnLettersIT(RunningDesk desk) {
        this.desk = desk;
    }

    private AgentAtLetters claire(String path) {
        return AgentAtLetters.signedIn(desk, browsing.visitor(), path, "claire");
    }

    private AgentAtLetters claire() {
        return claire("cells/mail");
    }

    private long letter(String subject) {
        long number = desk.oldLetter(subject, 1);
        desk.harvest();
        return number;
    }

    private String statusInMaarch(long number) {
        return desk.maarch().letters().stream()
                .filter(letter -> letter.resId() == number)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private void assertMaarchComesTo(long number, String status) {
        assertThat(Pauses.until(() -> statusInMaarch(number).equals(status), TOLD))
                .as("status " + statusInMaarch(number) + " in Maarch")
                .isTrue();
    }

    @Test
    void the_cell_says_what_comes_first() {
        browsing.drawDocuments();
        AgentAtLetters agent = claire();

        assertThat(agent.heading()).hasText("Choisissez un courrier");
        Screens.show(agent.page(), "mail-none-open");
    }

    @Test
    void arrows_walk_through_the_list_and_enter_opens() {
        letter("À parcourir");
        AgentAtLetters agent = claire();
        Page page = agent.page();
        page.locator("#mail-list-h").focus();

        agent.keys().press("ArrowDown", "ArrowDown");
        String second = page.locator("[data-mail-line]").nth(1).getAttribute("data-mail-line");
        assertThat(page.locator("[data-mail-line] a").nth(1)).isFocused();
        agent.keys().press("Enter");

        assertThat(page.locator("#mail-work")).hasAttribute("data-mail-open", second);
        assertThat(agent.heading()).isFocused();
        assertThat(page).hasURL(Pattern.compile("id=" + second + "&tab=to-process$"));
        assertThat(page).hasTitle(Pattern.compile(second));
    }

    @Test
    void the_way_back_leads_to_the_letter_before() {
        browsing.drawDocuments();
        long first = letter("Avant");
        long second = letter("Après");
        AgentAtLetters agent = claire("cells/mail?id=maarch-" + first).reads();
        agent.opens(second).reads();

        agent.page().goBack();

        assertThat(agent.page().locator("#mail-work")).hasAttribute("data-mail-open", "maarch-" + first);
    }

    @Test
    void keys_work_on_a_page_that_nobody_has_touched_however_much_it_was_drawn_anew() {
        long number = letter("À prendre sans rien toucher");
        AgentAtLetters agent = claire("cells/mail?id=maarch-" + number);
        agent.page().evaluate("""
                () => window.welcoMail.ask("Show").then(() =>
                    new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))""");

        agent.takes();
    }

    @Test
    void keys_work_wherever_in_the_page_the_agent_has_clicked() {
        long number = letter("À prendre après un clic");
        AgentAtLetters agent = claire("cells/mail?id=maarch-" + number);
        agent.page().locator("#w-main").focus();

        agent.takes();
    }

    @Test
    void a_letter_that_changes_leaves_the_box_in_which_the_agent_began_to_type() {
        long number = letter("Change pendant la saisie");
        AgentAtLetters agent = claire().opens(number).takes();

        agent.page().evaluate("""
                letter => {
                    document.getElementById("mail").dispatchEvent(new CustomEvent("welco:letters",
                        { detail: { mails: [letter], arrived: 0, changed: 1, all: false } }));
                    document.getElementById("mail-form").focus();
                }""", "maarch-" + number);
        Ajax.settled(agent.page());
        agent.keys().type("voirie");

        assertThat(agent.work("#mail-form")).hasValue("voirie");
        assertThat(agent.work("#mail-form")).isFocused();
    }

    @Test
    void a_refusal_is_undone_by_a_key_and_maarch_never_hears_of_it() {
        long number = letter("À refuser puis à garder");
        AgentAtLetters agent = claire().opens(number).takes();

        agent.keys().press("x").type("Ne relève pas de la commune");
        agent.keys().press("Control+Enter");
        assertThat(agent.toast()).containsText("Courrier maarch-" + number + " refusé.");
        agent.keys().press("Control+z");

        assertThat(agent.toast()).containsText("rien n’a été envoyé");
        assertThat(agent.work("[data-w-open='mail-refuse']")).isVisible();
        assertThat(statusInMaarch(number)).isEqualTo("GRC_TRT");
        assertThat(desk.api().letter("maarch-" + number).data().path("status").asText())
                .isEqualToIgnoringCase("to_process");
    }

    @Test
    void a_refusal_reaches_maarch_with_its_reason_once_the_time_is_over() {
        long number = letter("À refuser");
        AgentAtLetters agent = claire().opens(number).takes();

        agent.keys().press("x").type("Ne relève pas de la commune").press("Control+Enter");
        assertThat(agent.toast()).isVisible();

        assertMaarchComesTo(number, "GRCREFUSED");
        agent.page().reload();
        assertThat(agent.work(".w-delivery")).containsText(new String[] {"Réception", "Refus : Maarch prévenu"});
    }

    @Test
    void an_answer_reaches_maarch_word_for_word_and_stays_in_sight() {
        browsing.drawDocuments();
        long number = letter("À répondre");
        AgentAtLetters agent = claire().opens(number).takes();

        agent.keys().press("r").type("Nous passerons lundi, « rue des Tilleuls ».");
        agent.keys().press("Control+Enter");
        assertThat(agent.toast()).containsText("Réponse à maarch-" + number + " enregistrée.");

        assertThat(agent.work(".w-reply")).containsText("Claire Vasseur");
        assertThat(agent.work(".w-reply__text")).hasText("Nous passerons lundi, « rue des Tilleuls ».");
        assertMaarchComesTo(number, "GRC_REP");
        agent.page().reload();
        assertThat(agent.work(".w-delivery").last()).containsText("Maarch prévenu");
        Screens.show(agent.page(), "mail-answered");
    }

    @Test
    void a_finished_letter_is_opened_again_and_maarch_knows() {
        long number = letter("À rouvrir");
        desk.api().refuse("maarch-" + number, "Ne relève pas de la commune");
        assertMaarchComesTo(number, "GRCREFUSED");
        AgentAtLetters agent = claire("cells/mail?id=maarch-" + number);

        agent.work("[data-mail-do='reopen']").press("Enter");

        assertThat(agent.toast()).containsText("rouvert");
        assertMaarchComesTo(number, "GRC_TRT");
    }

    @Test
    void a_letter_is_attached_to_two_forms_whose_drafts_open_in_one_window() {
        browsing.drawDocuments();
        long number = letter("À qualifier");
        AgentAtLetters agent = claire().opens(number).takes();
        Page page = agent.page();
        agent.keys().press("d", "ArrowDown");
        assertThat(page.locator("#mail-form-l [role='option']").first()).isVisible();

        agent.keys().type("voirie");
        Page requests = page.waitForPopup(() -> agent.keys().press("Enter"));
        assertThat(agent.work(".w-assoc")).hasCount(1);
        agent.heading().focus();
        agent.keys().press("d").type("etat civil");
        assertThat(page.locator("#mail-form-l [role='option'][aria-selected='true']"))
                .isVisible();
        agent.keys().press("Enter");

        assertThat(agent.work(".w-assoc")).hasCount(2);
        assertThat(agent.work(".w-assoc .w-state")).hasText(new String[] {"Brouillon", "Brouillon"});
        assertThat(requests.context().pages()).hasSize(2);
        Ajax.settled(page);
        Screens.show(page, "mail-attached");
    }

    @Test
    void the_same_form_a_second_time_is_confirmed() {
        long number = letter("À qualifier deux fois");
        AgentAtLetters agent = claire().opens(number).takes();
        for (int time = 0; time < 2; time++) {
            agent.heading().focus();
            agent.keys().press("d").type("voirie");
            assertThat(agent.page().locator("#mail-form-l [role='option'][aria-selected='true']"))
                    .isVisible();
            agent.keys().press("Enter");
            assertThat(agent.work(".w-assoc")).hasCount(1);
            Ajax.settled(agent.page());
        }

        assertThat(agent.note()).containsText("déjà associée");
        assertThat(agent.work(".w-assoc")).hasCount(1);
        agent.note().locator("button").press("Enter");

        assertThat(agent.work(".w-assoc")).hasCount(2);
    }

    @Test
    void a_form_begun_by_mistake_is_detached() {
        long number = letter("À détacher");
        AgentAtLetters agent = claire().opens(number).takes();
        agent.keys().press("d").type("voirie");
        assertThat(agent.page().locator("#mail-form-l [role='option'][aria-selected='true']"))
                .isVisible();
        agent.keys().press("Enter");
        assertThat(agent.work(".w-assoc")).hasCount(1);

        agent.work("[data-mail-do='detach']").press("Enter");

        assertThat(agent.work(".w-assoc")).hasCount(0);
        assertThat(agent.work("[data-w-open='mail-refuse']")).isVisible();
    }

    @Test
    void the_citizen_is_found_and_stays_with_the_letter() {
        browsing.drawDocuments();
        long number = letter("De quelqu’un");
        AgentAtLetters agent = claire().opens(number).takes();
        Page page = agent.page();
        page.locator("#mail-who").fill("lefevre");
        page.locator("#mail-who").press("Enter");
        assertThat(page.locator("#mail-found")).not().isEmpty();
        Screens.show(page, "mail-citizens");

        String name = page.locator("#mail-found button").first().textContent();
        page.locator("#mail-found button").first().press("Enter");

        assertThat(page.locator("#mail-citizen")).containsText(name);
        assertThat(page.locator("#mail-form")).isFocused();
    }

    @Test
    void a_colleague_s_letter_is_taken_over_with_a_reason_and_his_text_is_kept() {
        browsing.drawDocuments();
        long number = letter("À reprendre");
        AgentAtLetters claire = claire().opens(number).takes();
        claire.keys().press("r").type("Ma réponse à moi");
        assertThat(claire.page().locator("#mail-answer-s")).containsText("Enregistré");

        AgentAtLetters hugo =
                AgentAtLetters.signedIn(desk, browsing.somebodyElse(), "cells/mail?id=maarch-" + number, "hugo");
        assertThat(hugo.work("[data-w-open='mail-takeover']")).isVisible();
        hugo.work("[data-w-open='mail-takeover']").press("Enter");
        hugo.keys().type("usager au téléphone").press("Control+Enter");
        assertThat(hugo.work("[data-mail-do='release']")).isVisible();

        assertThat(claire.work(".w-note[role='alert']")).containsText("Hugo Diallo");
        assertThat(claire.page().locator("#mail-answer-text")).hasValue("Ma réponse à moi");
        claire.heading().focus();
        assertThat(claire.note()).containsText("Vous avez perdu la prise en charge, votre texte est gardé");
        assertThat(claire.note()).containsText("Hugo Diallo");
        assertThat(claire.note()).containsText("usager au téléphone");
        claire.note().locator("summary").press("Enter");
        assertThat(claire.note()).containsText("Ma réponse à moi");
        Screens.show(claire.page(), "mail-lost");
        claire.note().getByText("Transmettre mon texte à Hugo Diallo").press("Enter");
        assertThat(claire.toast()).containsText("Texte transmis à Hugo Diallo.");
        assertThat(hugo.page().locator("#mail-answer-text")).isVisible();
        assertThat(hugo.page().locator("#mail-answer-text")).hasValue("Ma réponse à moi");
        assertThat(hugo.work("#mail-answer")).containsText("Texte transmis par votre collègue");
        Screens.show(hugo.page(), "mail-passed-on");
        hugo.heading().focus();
        hugo.keys().press("l");
        assertThat(claire.work("[data-mail-do='take']")).isVisible();
        claire.heading().focus();
        claire.takes();
        assertThat(claire.page().locator("#mail-answer-text")).hasValue("Ma réponse à moi");
    }

    @Test
    void what_is_searched_is_found_in_the_list_where_it_stands() {
        long number = letter("Hippocampe égaré");
        AgentAtLetters agent = claire();
        Page page = agent.page();

        page.locator("#mail-words").fill("hippocampe egare");
        assertThat(agent.line(number)).isVisible();
        assertThat(page.locator("[data-mail-line]")).hasCount(1);
        assertThat(page).not().hasURL(Pattern.compile("hippocampe"));

        page.locator("#mail-words").fill("introuvable");
        assertThat(page.locator("#mail-lines .w-empty")).containsText("Aucun courrier trouvé");
        assertThat(agent.count("finished")).isZero();
    }

    @Test
    void a_letter_that_does_not_exist_is_said_not_to() {
        browsing.drawDocuments();
        AgentAtLetters agent = claire("cells/mail?id=maarch-999999");

        assertThat(agent.heading()).hasText("Ce courrier n’existe pas");
        Screens.show(agent.page(), "mail-unknown");
    }

    @Test
    void an_agent_whose_browser_speaks_english_reads_english() {
        browsing.drawDocuments();
        AgentAtLetters agent =
                AgentAtLetters.signedIn(desk, browsing.somebodySpeaking("en-GB"), "cells/mail", "claire");

        assertThat(agent.heading()).hasText("Choose a letter");
        Screens.show(agent.page(), "mail-english");
    }

    /** An agent of this test alone: whatever becomes of it, nobody else is left without keys. */
    @Test
    void single_keys_that_are_turned_off_do_nothing_wherever_the_agent_signs_in() {
        long number = letter("Sans touches");
        desk.agents().add(WITHOUT_KEYS, "courrier");
        AgentAtLetters agent = withoutKeys(browsing.visitor());
        agent.keys().press("?");
        agent.page().locator("#w-keys input[type='checkbox']").press("Space");
        Ajax.settled(agent.page());

        AgentAtLetters elsewhere = withoutKeys(browsing.somebodyElse()).opens(number);
        elsewhere.keys().press("p");
        Ajax.settled(elsewhere.page());
        assertThat(elsewhere.work("[data-mail-do='take']")).isVisible();

        elsewhere.page().locator("[data-w-open='w-keys']").press("Enter");
        elsewhere.page().locator("#w-keys input[type='checkbox']").press("Space");
        Ajax.settled(elsewhere.page());
        elsewhere.keys().press("Escape");
        elsewhere.heading().focus();
        elsewhere.takes();
    }

    private AgentAtLetters withoutKeys(Visitor visitor) {
        return AgentAtLetters.signedIn(desk, visitor, "mail/all", WITHOUT_KEYS);
    }
}
