package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Keyboard;
import org.welco.browser.Screens;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.authentic.SandboxCitizen;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults.Route;
import org.welco.sandbox.wcs.WcsSandbox;

/** An agent begins requests for who stands before him or calls, in a browser, and fills them in the sandbox's w.c.s. */
@ExtendWith(RunningDesk.Given.class)
class StartingRequestsIT {

    private static final String JACQUES = "c" + "%031d".formatted(9);
    private static final String WCS = "demarches.ville.localhost";

    /** w.c.s. is asked for a citizen for so long before the agent decides. */
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;
    private final WcsSandbox wcs;

    StartingRequestsIT(RunningDesk desk) {
        this.desk = desk;
        this.wcs = desk.sandbox().wcs(WCS);
    }

    @AfterEach
    void wcs_is_well_again() {
        wcs.faults().clear();
    }

    /** An agent of that name whom nobody else plays, at the counter and in the mail room; w.c.s. knows him. */
    private Page agentAt(String login, String path) {
        desk.agents().add(login, "accueil", "courrier");
        return AgentAtCell.inSession(desk, browsing.visitor(), login, path).page();
    }

    private static Locator form(Page page, String title) {
        return page.locator("[data-forms-group=all] [data-forms-form]")
                .filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void takesJacques(Page page) {
        assertThat(page.locator("#search-q")).isFocused();
        new Keyboard(page).type("lefevre jacques 02/04/1951");
        assertThat(page.locator("#search-hits [role=option]:visible").first()).containsText("Lefèvre Jacques");
        new Keyboard(page).press("ArrowDown", "Enter");
        assertThat(page.locator("[data-w-citizen]")).hasAttribute("data-w-citizen", JACQUES);
        assertThat(page.locator("#forms-whom")).containsText("Pour Lefèvre Jacques");
    }

    private static void signInAtForms(Page page, String login) {
        Keyboard keys = new Keyboard(page);
        keys.tabTo(page.locator("input[name=username]")).type(login);
        keys.tabTo(page.locator("input[name=password]")).type("sandbox").press("Enter");
    }

    private static void fill(Page page, String subject) {
        Keyboard keys = new Keyboard(page);
        keys.tabTo(page.getByLabel(Pattern.compile("^Objet"))).type(subject).press("Enter");
        assertThat(page.getByText("Vérifiez puis validez")).isVisible();
        keys.tabTo(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Valider")))
                .press("Enter");
    }

    private List<FormData> begunBy(String login) {
        return wcs.requests().stream()
                .filter(data -> wcs.nameOf(data.agent()).equals("Agent " + login))
                .toList();
    }

    @Test
    void a_caller_gets_his_request_by_keyboard_alone_with_citizen_channel_and_agent() {
        desk.index();
        Page page = agentAt("odile", "");
        Keyboard keys = new Keyboard(page);
        takesJacques(page);
        keys.press("F8");
        assertThat(page.locator("#forms-whom")).containsText("canal téléphone");
        Ajax.settled(page);
        Screens.show(page, "home");

        keys.tabTo(page.locator("#forms-q")).type("voi");
        assertThat(form(page, "Acte d’état civil")).isHidden();
        keys.press("Enter");
        assertThat(page.locator("[data-forms-form=signalement-voirie]:visible")).isFocused();
        keys.press("Enter");

        signInAtForms(page, "odile");
        assertThat(page.locator("#sidebar .channel")).hasText("Canal : Téléphone");
        assertThat(page.locator("#sidebar .user")).containsText("Jacques");
        fill(page, "Trottoir abîmé");
        page.waitForURL(Pattern.compile("/request/\\d+$"));
        assertThat(page.locator("[data-started-number]")).hasText(Pattern.compile("1-\\d+"));
        assertThat(page.locator("[data-started-code]")).isVisible();
        assertThat(page.locator("#started-h")).isFocused();
        assertThat(page.locator("[data-w-citizen]")).hasAttribute("data-w-citizen", JACQUES);
        Screens.show(page, "request-recorded");

        FormData made = begunBy("odile").get(0);
        assertThat(page.locator("[data-started-number]")).hasText(made.number());
        assertThat(page.locator("[data-started-code] [aria-hidden]")).hasText(made.trackingCode());
        assertThat(made.isDraft()).isFalse();
        assertThat(made.channel()).isEqualTo("phone");
        assertThat(wcs.nameOf(made.user())).contains("Jacques");
        assertThat(made.fields().get("nom")).contains("Jacques").doesNotContain("odile");
    }

    @Test
    void the_number_of_a_caller_leaves_with_him() {
        desk.index();
        Page page = agentAt("fanny", "");
        takesJacques(page);
        new Keyboard(page).press("F8");
        page.locator("#forms-caller").fill("06 01 02 03 04");
        new Keyboard(page).press("F9");
        assertThat(page.locator("#forms-whom")).containsText("Sans compte");
        assertThat(page.locator("#forms-caller")).hasValue("");
    }

    @Test
    void on_pages_of_letters_the_channel_of_the_desk_stays_as_it_was() {
        Page page = agentAt("gaspard", "mail/all");
        assertThat(page.locator("input[name=w-channel]")).hasCount(1);
        new Keyboard(page).press("F8");
        page.navigate(desk.welco(""));
        assertThat(page.locator("#w-channel-counter")).isChecked();
    }

    @Test
    void without_account_the_form_opens_all_the_same_and_holds_nothing_of_the_agent() {
        Page page = agentAt("basile", "");
        page.locator("#w-channel-phone").check(new Locator.CheckOptions().setForce(true));
        assertThat(page.locator("#forms-whom")).containsText("Sans compte, canal téléphone");
        page.locator("#forms-caller").fill("06 01 02 03 04");
        form(page, "Acte d’état civil").click();

        signInAtForms(page, "basile");
        assertThat(page.locator("#sidebar .caller")).hasText("Téléphone : 0601020304");
        assertThat(page.locator("#sidebar .user")).hasCount(0);
        assertThat(page.locator("input[name=nom]")).hasValue("");
        FormData made = begunBy("basile").get(0);
        assertThat(made.user()).isZero();
        assertThat(made.channel()).isEqualTo("phone");
    }

    @Test
    void who_is_not_found_may_have_his_request_without_account() {
        Page page = agentAt("ariane", "");
        assertThat(page.locator("#search-q")).isFocused();
        new Keyboard(page).type("zzzyxqq");
        Locator without =
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Démarrer une démarche sans compte"));
        assertThat(without).isVisible();
        without.press("Enter");
        assertThat(page.locator("#forms-q")).isFocused();
        assertThat(page.locator("#forms-whom")).containsText("Sans compte");
    }

    @Test
    void an_unfinished_draft_is_offered_again_and_another_form_asks_first() {
        desk.index();
        Page page = agentAt("colin", "");
        takesJacques(page);
        form(page, "Place de stationnement PMR").click();
        signInAtForms(page, "colin");
        assertThat(page.locator("#sidebar .channel")).hasText("Canal : Guichet");
        String draft = page.url().replaceFirst("\\?.*", "");

        page.navigate(desk.welco(""));
        Locator line = page.locator("#forms-unfinished a");
        assertThat(line).containsText("Place de stationnement PMR");
        form(page, "Signalement voirie").click();
        Locator dialog =
                page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Une demande n’est pas terminée"));
        assertThat(dialog).isVisible();
        Screens.show(page, "home-again");
        assertThat(begunBy("colin")).hasSize(1);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Voir celle à terminer"))
                .click();
        assertThat(line).isFocused();
        String opened = desk.value("select max(opened_at) from request_begun");
        line.press("Enter");
        page.waitForURL(url -> url.startsWith(draft));
        assertThat(desk.value("select max(opened_at) from request_begun"))
                .as("it is looked at often again")
                .isNotEqualTo(opened);

        fill(page, "Place devant la poste");
        page.waitForURL(Pattern.compile("/request/\\d+$"));
        assertThat(page.locator("[data-started-number]")).isVisible();
        page.navigate(desk.welco(""));
        assertThat(form(page, "Signalement voirie")).isVisible();
        assertThat(page.locator("#forms-unfinished a")).hasCount(0);
    }

    @Test
    void a_draft_given_up_in_wcs_is_said_to_be_gone() {
        Page page = agentAt("denise", "");
        form(page, "Place de stationnement PMR").click();
        signInAtForms(page, "denise");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abandonner"))
                .click();
        page.waitForURL(Pattern.compile("/request/\\d+\\?discarded=on$"));
        assertThat(page.getByText("Le brouillon n’est plus dans w.c.s.")).isVisible();
        Screens.show(page, "request-discarded");
    }

    @Test
    void favourites_come_first_and_the_channel_is_remembered_on_any_computer() {
        Page page = agentAt("elise", "cells/forms");
        assertThat(form(page, "Acte d’état civil")).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Favorite\u00a0: Prise de rendez-vous")
                                .setExact(true))
                .click();
        assertThat(page.locator("[data-forms-group]").first()).containsText("Vos favorites");
        page.keyboard().press("F8");
        page.keyboard().press("F8");
        assertThat(page.locator("#w-channel-mail")).isChecked();
        Ajax.settled(page);
        Screens.show(page, "forms-cell");

        Page elsewhere = browsing.somebodyElse()
                .inSession(desk.welco(""), desk.session("elise"))
                .open(desk.welco("cells/forms"));
        assertThat(elsewhere.locator("[data-forms-group]").first()).containsText("Prise de rendez-vous");
        assertThat(elsewhere.locator("#w-channel-mail")).isChecked();
    }

    @Test
    void only_the_forms_that_this_agent_may_enter_are_listed() {
        Page page = AgentAtCell.inSession(desk, browsing.visitor(), "leila", "cells/forms")
                .page();
        assertThat(form(page, "Prise de rendez-vous")).isVisible();
        assertThat(page.locator("[data-forms-form=aide-sociale]")).hasCount(0);
        assertThat(page.locator("[data-forms-form=fete-des-voisins]")).hasCount(0);
    }

    @Test
    void an_agent_without_any_form_reads_whom_to_ask() {
        Page page = AgentAtCell.inSession(desk, browsing.visitor(), "root", "cells/forms")
                .page();
        assertThat(page.getByText("Aucune démarche ne vous est ouverte")).isVisible();
        Screens.show(page, "forms-none");
    }

    @Test
    void forms_that_do_not_come_are_asked_for_again() {
        wcs.faults().add(WcsFault.TROUBLE, Route.FORMS, 0);
        Page page = agentAt("fanny", "cells/forms");
        Locator retry = page.locator("[data-forms-retry]");
        assertThat(retry).isVisible();
        Screens.show(page, "forms-down");
        wcs.faults().clear();
        retry.press("Enter");
        assertThat(form(page, "Acte d’état civil")).isVisible();
    }

    @Test
    void a_citizen_whom_wcs_does_not_know_is_waited_for_then_the_agent_decides() {
        SandboxCitizen late = desk.sandbox()
                .authentic("connexion.ville.localhost")
                .citizens()
                .create("Ursule", "Kervran", CitizenAccounts.OU);
        wcs.people().never(late.uuid());
        Page page = agentAt("gaston", "citizen/" + late.uuid());
        assertThat(page.locator("[data-w-citizen]")).hasAttribute("data-w-citizen", late.uuid());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Démarrer une démarche"))
                .click();
        assertThat(page.locator("#forms-q")).isFocused();
        assertThat(page.locator("#forms-whom")).containsText("Kervran");
        form(page, "Signalement voirie").click();
        page.waitForURL(Pattern.compile("/request/\\d+$"));
        assertThat(page.getByText("w.c.s. ne connaît pas encore cet usager")).isVisible();
        assertThat(begunBy("gaston")).isEmpty();
        Locator goOn =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuer sans le rattacher"));
        assertThat(goOn).isVisible(PATIENTLY);
        Screens.show(page, "request-awaited");

        goOn.click();

        signInAtForms(page, "gaston");
        assertThat(page.locator("#sidebar .channel")).isVisible();
        assertThat(begunBy("gaston").get(0).user()).isZero();
    }

    @Test
    void a_lost_answer_is_said_and_begun_again_by_the_agent_alone() {
        wcs.faults().add(WcsFault.LOST, Route.SUBMIT, 1);
        Page page = agentAt("hector", "");
        form(page, "Place de stationnement PMR").click();
        page.waitForURL(Pattern.compile("/request/\\d+$"));
        assertThat(page.getByText("Réponse perdue")).isVisible();
        assertThat(begunBy("hector")).hasSize(1);
        Screens.show(page, "request-lost");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Recommencer"))
                .click();
        signInAtForms(page, "hector");
        assertThat(page.locator("#sidebar .channel")).isVisible();
        assertThat(begunBy("hector")).hasSize(2);
    }

    @Test
    void what_one_agent_began_is_nothing_to_another() {
        Page page = agentAt("irene", "");
        form(page, "Place de stationnement PMR").click();
        signInAtForms(page, "irene");
        assertThat(page.locator("#sidebar .channel")).isVisible();
        String id = desk.value("select max(id) from request_begun");
        Page other = browsing.somebodyElse()
                .inSession(desk.welco(""), desk.session("hugo"))
                .open(desk.welco("request/" + id));
        assertThat(other.getByText("Demande inconnue")).isVisible();
        assertThat(other.locator("main")).not().containsText("PMR");
        Screens.show(other, "request-unknown");
    }

    @Test
    void where_an_account_is_demanded_nothing_begins_without_one() {
        desk.changeSettings(settings -> settings.put("DEMAND_ACCOUNT", true));
        try {
            Page page = agentAt("jules", "");
            awaitWhom(page, "Votre collectivité demande un compte");
            form(page, "Place de stationnement PMR").click();
            assertThat(page.locator("#w-toasts")).containsText("prenez un usager en main");
            assertThat(begunBy("jules")).isEmpty();
        } finally {
            desk.changeSettings(settings -> settings.remove("DEMAND_ACCOUNT"));
            awaitWhom(agentAt("jeanne", ""), "Sans compte");
        }
    }

    /** A change of settings is seen within seconds, by pages that are loaded then. */
    private static void awaitWhom(Page page, String text) {
        page.waitForCondition(() -> {
            page.reload();
            assertThat(page.locator("[data-forms-form]").first()).isVisible();
            return page.locator("#forms-whom").textContent().contains(text);
        });
    }

    @Test
    void an_agent_whose_browser_speaks_english_reads_english() {
        Page page = AgentAtCell.inSession(desk, browsing.somebodySpeaking("en-GB"), "claire", "cells/forms")
                .page();
        assertThat(page.getByText("Without account")).isVisible();
        assertThat(form(page, "Signalement voirie")).isVisible();
        Screens.show(page, "forms-english");
    }
}
