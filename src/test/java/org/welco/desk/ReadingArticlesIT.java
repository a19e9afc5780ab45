package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Keyboard;
import org.welco.browser.Screens;
import org.welco.sandbox.articles.SampleArticles;
import org.welco.sandbox.wcs.FormData;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults.Route;
import org.welco.sandbox.wcs.WcsSandbox;

/** An agent finds articles, reads them beside the list, and begins the forms to which they lead, in a browser. */
@ExtendWith(RunningDesk.Given.class)
class ReadingArticlesIT {

    private static final String JACQUES = "c" + "%031d".formatted(9);
    private static final String WCS = "demarches.ville.localhost";
    private static final String TRI = "Tri des déchets\u00a0: bac jaune, bac vert";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private static boolean brought;

    private final RunningDesk desk;
    private final WcsSandbox wcs;

    ReadingArticlesIT(RunningDesk desk) {
        this.desk = desk;
        this.wcs = desk.sandbox().wcs(WCS);
    }

    @BeforeEach
    void the_town_has_its_articles(@TempDir Path folder) {
        if (!brought) {
            assertThat(desk.manage("kb_import", SampleArticles.in(folder).toString()))
                    .contains("0 refusées");
            brought = true;
        }
    }

    /** The searches of other tests find no article. */
    @AfterAll
    static void the_town_has_none_again(RunningDesk desk) {
        desk.value("with gone as (delete from knowledge_article returning 1) select count(*) from gone");
        brought = false;
    }

    @AfterEach
    void wcs_is_well_again() {
        wcs.faults().clear();
    }

    private Page agentAt(String login, String path) {
        desk.agents().add(login, "accueil", "courrier");
        return AgentAtCell.inSession(desk, browsing.visitor(), login, path).page();
    }

    private static Locator lines(Page page) {
        return page.locator("#kb-lines [data-kb-line]");
    }

    private static Locator heading(Page page) {
        return page.locator("#kb-article-h");
    }

    private static Locator starts(Page page) {
        return page.locator("[data-kb-form]");
    }

    private static void search(Page page, String words) {
        page.locator("#kb-q").fill(words);
        assertThat(lines(page).first().locator("mark").first()).isVisible();
        Ajax.settled(page);
    }

    private static void signInAtForms(Page page, String login) {
        Keyboard keys = new Keyboard(page);
        keys.tabTo(page.locator("input[name=username]")).type(login);
        keys.tabTo(page.locator("input[name=password]")).type("sandbox").press("Enter");
    }

    private List<FormData> begunBy(String login) {
        return wcs.requests().stream()
                .filter(data -> wcs.nameOf(data.agent()).equals("Agent " + login))
                .toList();
    }

    @Test
    void the_article_changes_beside_the_list_by_keyboard_and_the_page_stays() {
        Page page = agentAt("agnes", "cells/kb");
        assertThat(heading(page)).hasText("Choisissez une fiche");
        Screens.show(page, "kb-cell");
        page.evaluate("() => { window.sameDocument = true; }");

        Keyboard keys = new Keyboard(page);
        keys.press("/");
        assertThat(page.locator("#kb-q")).isFocused();
        keys.type("bacs jaunes");
        assertThat(lines(page).first().locator("h3")).hasText(TRI);
        assertThat(lines(page).first().locator("mark").first()).hasText("bac jaune");
        keys.press("ArrowDown");
        assertThat(heading(page)).hasText(TRI);
        assertThat(lines(page).first().locator("a")).isFocused();
        assertThat(lines(page).first().locator("a")).hasAttribute("aria-current", "true");
        assertThat(page).hasTitle(Pattern.compile("^Tri des déchets"));
        assertThat(page.locator(".kb-body mark").first()).hasText("bac jaune");
        String first = page.url();
        assertThat(first).containsPattern("/cells/kb\\?id=\\d+$");

        keys.press("ArrowDown");
        assertThat(heading(page)).not().hasText(TRI);
        assertThat(lines(page).nth(1).locator("a")).isFocused();
        assertThat(page.url()).isNotEqualTo(first);
        page.goBack();
        assertThat(heading(page)).hasText(TRI);
        assertThat(heading(page)).isFocused();
        assertThat(page.locator("#kb-q")).hasValue("bacs jaunes");

        lines(page).first().locator("a").focus();
        keys.press("Enter");
        assertThat(heading(page)).isFocused();
        assertThat(starts(page)).isVisible();
        assertThat((Boolean) page.evaluate("() => window.sameDocument === true"))
                .isTrue();
        Ajax.settled(page);
        Screens.show(page, "kb-article");

        page.reload();
        assertThat(heading(page)).hasText(TRI);
        assertThat(page.locator("#kb-q")).hasValue("bacs jaunes");
        assertThat(lines(page).first().locator("mark").first()).isVisible();
    }

    @Test
    void an_address_opens_its_article_for_anybody_who_may_read() {
        Page page = agentAt(
                "barnabe", "kb/" + desk.value("select id from knowledge_article where reference = 'passeport'"));
        assertThat(heading(page)).hasText("Passeport\u00a0: demande et renouvellement");
        assertThat(page.locator("a[aria-current=page]")).hasText("Connaissances");
        assertThat(starts(page)).isVisible();
        assertThat(page.locator("main textarea, main [contenteditable]")).hasCount(0);
    }

    @Test
    void an_article_that_there_is_not_is_said_in_its_place() {
        Page page = agentAt("cleo", "kb/999999999");
        assertThat(heading(page)).hasText("Fiche introuvable");
        assertThat(lines(page).first()).isVisible();
        Screens.show(page, "kb-missing");
        lines(page).first().locator("a").click();
        assertThat(heading(page)).not().hasText("Fiche introuvable");
    }

    @Test
    void nothing_found_says_what_to_try() {
        Page page = agentAt("damien", "cells/kb");
        page.locator("#kb-q").fill("zzyzx qqqq");
        assertThat(page.getByText("Aucune fiche ne dit cela")).isVisible();
        assertThat(page.locator("#kb-count")).hasText("Aucune fiche");
        Screens.show(page, "kb-none");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Effacer la recherche"))
                .click();
        assertThat(lines(page).nth(20)).isVisible();
        assertThat(page.locator("#kb-q")).isFocused();
    }

    @Test
    void a_category_and_a_keyword_narrow_the_list() {
        Page page = agentAt("edmee", "cells/kb");
        page.locator("#kb-category").selectOption("Cimetière");
        assertThat(lines(page)).hasCount(1);
        lines(page).first().locator("a").click();
        assertThat(heading(page)).hasText("Acheter ou renouveler une concession");
        page.locator("#kb-category").selectOption("");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Chercher les fiches sur «\u00a0tombe\u00a0»"))
                .click();
        assertThat(page.locator("#kb-q")).hasValue("tombe");
        assertThat(lines(page).first().locator("h3")).hasText("Acheter ou renouveler une concession");
    }

    @Test
    void a_town_without_articles_says_that_they_will_be_read_here() {
        desk.value(
                "with hidden as (update knowledge_article set state = 'DRAFT' returning 1) select count(*) from hidden");
        try {
            Page page = agentAt("fulbert", "cells/kb");
            assertThat(page.getByText("Aucune fiche pour le moment")).isVisible();
            Screens.show(page, "kb-empty");
        } finally {
            desk.value("with shown as (update knowledge_article set state = 'PUBLISHED' returning 1)"
                    + " select count(*) from shown");
        }
    }

    @Test
    void a_form_is_begun_from_the_article_with_citizen_and_channel() {
        desk.index();
        Page page = agentAt("gisele", "");
        assertThat(page.locator("#search-q")).isFocused();
        new Keyboard(page).type("lefevre jacques 02/04/1951");
        assertThat(page.locator("#search-hits [role=option]:visible").first()).containsText("Lefèvre Jacques");
        new Keyboard(page).press("ArrowDown", "Enter");
        assertThat(page.locator("[data-w-citizen]")).hasAttribute("data-w-citizen", JACQUES);
        new Keyboard(page).press("F8");
        Ajax.settled(page);

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Connaissances").setExact(true))
                .click();
        assertThat(page.locator("[data-w-citizen]")).hasAttribute("data-w-citizen", JACQUES);
        search(page, "bac jaune");
        lines(page).first().locator("a").click();
        assertThat(page.locator("#kb-for")).containsText("Pour Lefèvre Jacques, canal téléphone");
        assertThat(starts(page)).isVisible();
        Ajax.settled(page);
        Screens.show(page, "kb-desk");
        starts(page).click();

        signInAtForms(page, "gisele");
        assertThat(page.locator("#sidebar .channel")).hasText("Canal : Téléphone");
        assertThat(page.locator("#sidebar .user")).containsText("Jacques");
        FormData made = begunBy("gisele").get(0);
        assertThat(made.channel()).isEqualTo("phone");
        assertThat(wcs.nameOf(made.user())).contains("Jacques");
    }

    @Test
    void another_form_while_one_is_not_finished_asks_first() {
        desk.index();
        String sheet = "citizen/" + JACQUES;
        Page page = agentAt("honorine", sheet);
        assertThat(page.locator("[data-w-citizen]")).hasAttribute("data-w-citizen", JACQUES);
        page.navigate(desk.welco("kb/" + desk.value("select id from knowledge_article where reference = 'passeport'")));
        starts(page).click();
        signInAtForms(page, "honorine");
        assertThat(page.locator("#sidebar .channel")).isVisible();

        page.navigate(desk.welco("kb/" + desk.value("select id from knowledge_article where reference = 'tags'")));
        starts(page).click();
        Locator dialog =
                page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Une demande n’est pas terminée"));
        assertThat(dialog).isVisible();
        assertThat(begunBy("honorine")).hasSize(1);
        dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Voir celle à terminer"))
                .click();
        assertThat(page.locator("#forms-unfinished a")).containsText("Prise de rendez-vous");
    }

    @Test
    void an_article_is_read_while_wcs_does_not_answer() {
        wcs.faults().add(WcsFault.TROUBLE, Route.FORMS, 0);
        Page page = agentAt(
                "isaure",
                "cells/kb?id=" + desk.value("select id from knowledge_article where reference = 'tri-bac-jaune'"));
        assertThat(heading(page)).hasText(TRI);
        Locator retry = page.locator("#kb-forms [data-kb-retry]");
        assertThat(retry).isVisible();
        Screens.show(page, "kb-forms-down");
        wcs.faults().clear();
        retry.press("Enter");
        assertThat(starts(page)).isVisible();
    }

    @Test
    void in_a_narrow_window_the_article_comes_first_and_the_list_is_one_tap_back() {
        Page page = agentAt("judith", "cells/kb");
        page.setViewportSize(320, 640);
        search(page, "bac jaune");
        lines(page).first().locator("a").click();
        assertThat(heading(page)).isFocused();
        assertThat(page.locator("#kb-list")).isHidden();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Retour à la liste"))
                .click();
        assertThat(page.locator("#kb-list")).isVisible();
        assertThat(lines(page).first().locator("a")).isFocused();
    }

    @Test
    void whoever_types_and_goes_on_at_once_gets_what_he_typed_and_not_what_stood_there() {
        Page page = agentAt("maxence", "cells/kb");
        Keyboard keys = new Keyboard(page);
        page.locator("#kb-q").focus();
        keys.type("columbarium").press("ArrowDown");
        assertThat(heading(page)).hasText("Acheter ou renouveler une concession");
        assertThat(lines(page).first().locator("a")).isFocused();

        page.navigate(desk.welco(""));
        page.locator("#kb-part-q").focus();
        keys.type("columbarium").press("Enter");
        assertThat(page.locator("#kb-part-lines a")).hasCount(1);
        assertThat(page.locator("#kb-part-lines a")).isFocused();
    }

    @Test
    void in_a_narrow_window_an_article_that_cannot_be_read_says_so_and_leads_back() {
        browsing.visitor().tolerate("ERR_INTERNET_DISCONNECTED");
        Page page = agentAt("nestor", "cells/kb");
        page.setViewportSize(320, 640);
        search(page, "bac jaune");
        page.context().setOffline(true);
        lines(page).first().locator("a").click();
        assertThat(page.locator("#kb-article").getByText("La fiche n’a pas pu être lue."))
                .isVisible();
        assertThat(page.locator("#kb-article [data-kb-retry]")).isFocused();
        page.context().setOffline(false);
        page.locator("#kb-article [data-kb-back]").click();
        assertThat(lines(page).first()).isVisible();
        lines(page).first().locator("a").click();
        assertThat(heading(page)).hasText(TRI);
    }

    @Test
    void the_search_of_everything_and_the_first_page_lead_to_articles() {
        Page page = agentAt("lothaire", "");
        page.locator("#search-q").fill("bac jaune");
        Locator found = page.locator("[data-search-group=kb] .w-hit").first();
        assertThat(found).containsText(TRI);
        found.click();
        page.waitForURL(Pattern.compile("/kb/\\d+$"));
        assertThat(heading(page)).hasText(TRI);

        page.navigate(desk.welco(""));
        page.locator("#kb-part-q").fill("columbarium");
        Locator row = page.locator("#kb-part-lines a");
        assertThat(row).hasCount(1);
        row.click();
        page.waitForURL(Pattern.compile("/kb/\\d+$"));
        assertThat(heading(page)).hasText("Acheter ou renouveler une concession");
    }

    @Test
    void an_agent_whose_browser_speaks_english_reads_english_around_the_article() {
        Page page = AgentAtCell.inSession(
                        desk,
                        browsing.somebodySpeaking("en-GB"),
                        "claire",
                        "cells/kb?id=" + desk.value("select id from knowledge_article where reference = 'decheterie'"))
                .page();
        assertThat(page.getByText("reviewed on")).isVisible();
        assertThat(page.locator("#kb-count")).containsText("articles");
        Screens.show(page, "kb-english");
    }
}
