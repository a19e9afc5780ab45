package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;

/** An agent finds people and requests in the search cell without leaving the keyboard. */
@ExtendWith(RunningDesk.Given.class)
class SearchingByKeyboardIT {

    private static final String JACQUES = "c" + "%031d".formatted(9);

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;
    private AgentAtSearch claire;
    private Page page;

    SearchingByKeyboardIT(RunningDesk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void open_the_cell() {
        desk.index();
        claire = AgentAtSearch.inSession(desk, browsing.visitor(), "claire", "");
        page = claire.page();
    }

    @AfterEach
    void mend() {
        desk.sandbox().wcs("demarches.ville.localhost").faults().clear();
    }

    @Test
    void a_misheard_name_brings_the_citizen_and_enter_takes_him_in_hand() {
        claire.keys().type("lefevre jaques");
        Locator first = claire.lines().first();
        assertThat(first).containsText("Lefèvre Jacques");
        assertThat(first).containsText("né(e) en 1951");
        assertThat(first).containsText("nom qui se prononce ainsi");
        claire.keys().press("ArrowDown");
        assertThat(first).hasAttribute("aria-selected", "true");
        claire.keys().press("Enter");

        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("En main")))
                .containsText("Lefèvre Jacques");
        assertThat(first.locator("[data-search-held]")).isVisible();
        Screens.show(page, "search-hits");
        claire.keys().press("Escape");
        assertThat(claire.box()).hasValue("");
        assertThat(claire.linesOf("citizens")).hasCount(0);
    }

    @Test
    void arrows_walk_through_all_groups_and_the_caret_stays_in_the_text() {
        AgentAtSearch.recordRequest(desk, "Quéméneur", "Acte de mariage");
        AgentAtSearch.recordRequest(desk, "Le Goff", "Acte de mariage Quemeneur");
        claire.keys().type("quemeneur");
        assertThat(claire.linesOf("citizens")).hasCount(1);
        assertThat(claire.linesOf("requests").first()).isVisible();
        // the one that both know stands among the first
        assertThat(claire.linesOf("wcs")).hasCount(1);
        assertThat(claire.count()).hasText("3 résultats");

        claire.keys().press("ArrowDown", "ArrowDown");
        assertThat(claire.linesOf("requests").first()).hasAttribute("aria-selected", "true");
        claire.keys().press("PageDown");
        assertThat(claire.linesOf("wcs").first()).hasAttribute("aria-selected", "true");
        claire.keys().press("PageUp", "PageUp");
        assertThat(claire.linesOf("citizens").first()).hasAttribute("aria-selected", "true");
        claire.keys().press("ArrowUp");
        assertThat(claire.lines().last()).hasAttribute("aria-selected", "true");
        assertThat(claire.box())
                .hasAttribute("aria-activedescendant", claire.selected().getAttribute("id"));

        claire.keys().press("Home");
        assertThat(claire.box()).hasJSProperty("selectionStart", 0);
        claire.keys().press("End");
        assertThat(claire.box()).hasJSProperty("selectionStart", "quemeneur".length());
        assertThat(claire.box()).isFocused();
    }

    @Test
    void the_last_text_typed_is_the_one_that_is_answered() {
        claire.box().fill("lefevre");
        claire.box().clear();
        claire.box().pressSequentially("kowalc", new Locator.PressSequentiallyOptions().setDelay(200));

        assertThat(claire.lines()).hasCount(1);
        assertThat(claire.lines().first()).containsText("Kowalczyk Bernard");
    }

    @Test
    void an_older_answer_that_comes_late_never_stands_over_a_newer_one() {
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route(AgentAtSearch.POSTS, route -> {
            if (route.request().postData().contains("q=lefevre")) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        claire.box().fill("lefevre");
        page.waitForCondition(() -> held.size() >= 4);
        claire.box().fill("kowalczyk");
        held.forEach(Route::resume);

        assertThat(claire.lines()).hasCount(1);
        assertThat(claire.lines().first()).containsText("Kowalczyk Bernard");
        assertThat(claire.count()).hasText("Un résultat");
    }

    @Test
    void a_request_is_found_by_any_word_of_it() {
        desk.sandbox()
                .wcs("demarches.ville.localhost")
                .request("acte-etat-civil", "", Map.of("objet", "Copie pour le notaire Vauquelin"));
        claire.box().fill("vauquelin");
        assertThat(claire.linesOf("wcs").first()).containsText("Acte d’état civil");
        assertThat(claire.count()).not().hasText("");
    }

    @Test
    void an_invoice_alone_stands_right_under_the_box() {
        // a letter may bear that number as well, by and by
        page.navigate(desk.welco("cells/search?scope=factures"));
        assertThat(claire.box()).isFocused();
        claire.box().fill("2026-0142");

        assertThat(claire.linesOf("factures").first()).containsText("Facture F2026-0142");
        assertThat(page.locator("[data-search-group='factures'] [role='group']"))
                .hasCSS("border-top-width", "0px");
    }

    @Test
    void sources_that_are_not_reached_have_not_found_nothing_and_enter_on_one_asks_it_again() {
        browsing.expect("500");
        page.route(AgentAtSearch.POSTS, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        claire.box().fill("lefevre");

        assertThat(page.locator("[data-search-group]:has([data-search-retry])"))
                .hasCount(page.locator("[data-search-group]").count());
        assertThat(claire.count()).hasText("Pas de réponse");
        assertThat(claire.nobody()).isHidden();
        assertThat(claire.box()).hasValue("lefevre");
        page.unroute(AgentAtSearch.POSTS);
        claire.keys().press("ArrowDown", "Enter");
        assertThat(claire.linesOf("citizens").first()).containsText("Lefèvre");
        assertThat(claire.linesOf("citizens").first()).hasAttribute("aria-selected", "true");
        assertThat(claire.retryOf("mail")).isVisible();
    }

    @Test
    void nothing_that_fits_is_said_and_a_wider_scope_is_offered() {
        page.locator("#search-scope-mail").check();
        claire.box().fill("kowalczyk bernard");
        assertThat(claire.nobody()).containsText("kowalczyk bernard");
        assertThat(claire.count()).hasText("Aucun résultat");
        assertThat(page.url()).endsWith("?scope=mail");

        claire.keys()
                .tabTo(claire.nobody()
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chercher partout")))
                .press("Enter");
        assertThat(claire.linesOf("citizens").first()).containsText("Kowalczyk Bernard");
        assertThat(claire.box()).isFocused();
        assertThat(page.url()).endsWith("?scope=all").doesNotContain("kowalczyk");
    }

    /** A busy browser gets round to what was answered later than to what was to be said of a source that is late. */
    @Test
    void a_source_that_answers_when_it_is_about_to_be_called_late_is_not_waited_for_any_more() {
        page.evaluate(
                "() => { const later = window.setTimeout.bind(window);"
                        + " window.setTimeout = (task, ...more) => more.length === 0 ? later(task, 700) : later(task, ...more); }");
        claire.box().fill("szymanski 84");
        assertThat(claire.nobody()).isVisible();
        assertThat(page.locator("#search-hits .w-skel")).hasCount(0);
    }

    @Test
    void a_scope_stands_in_the_address_and_survives_a_reload() {
        claire.keys().tabTo(page.locator("#search-scope-all")).press("ArrowRight", "ArrowRight");
        page.reload();
        assertThat(page.locator("#search-scope-requests")).isChecked();
        claire.box().fill("lefevre");
        assertThat(claire.count()).not().hasText("");
        assertThat(claire.linesOf("citizens")).hasCount(0);
    }

    @Test
    void a_search_that_led_somewhere_is_offered_again_until_it_is_erased() {
        desk.agents().add("solene", "accueil");
        AgentAtSearch solene = AgentAtSearch.inSession(desk, browsing.somebodyElse(), "solene", "");
        assertThat(solene.recent()).hasCount(0);
        solene.keys().type("abgrall");
        assertThat(solene.linesOf("citizens").first()).containsText("Abgrall Noël");
        solene.keys().press("ArrowDown", "Enter");
        assertThat(solene.page().locator("[data-w-citizen]")).isVisible();
        solene.keys().press("Escape").type("rastoul");
        assertThat(solene.linesOf("citizens").first()).containsText("Rastoul");
        solene.keys().press("Enter", "Escape").type("ndiaye");
        assertThat(solene.linesOf("citizens").first()).containsText("Ndiaye");

        solene.again();
        assertThat(solene.recent()).hasText(new String[] {"rastoul", "abgrall"});
        solene.keys().press("ArrowDown", "ArrowDown", "Enter");
        assertThat(solene.box()).hasValue("abgrall");
        assertThat(solene.linesOf("citizens").first()).containsText("Abgrall Noël");
        solene.keys().press("Escape");
        assertThat(solene.recent()).hasCount(2);
        solene.keys().tabTo(solene.page().locator("[data-search-forget]")).press("Enter");
        assertThat(solene.recent()).hasCount(0);
        solene.again();
        assertThat(solene.recent()).hasCount(0);
    }

    @Test
    void a_session_that_ended_keeps_the_text_and_answers_it_once_the_agent_is_back() {
        browsing.expect("401");
        page.context().clearCookies();
        claire.box().fill("kowalczyk");
        Locator expired = page.locator("#w-expired");
        assertThat(expired).isVisible();
        Screens.show(page, "search-expired");

        Page window =
                page.waitForPopup(() -> expired.getByRole(AriaRole.LINK).first().press("Enter"));
        window.locator("input[name=username]").fill("claire");
        window.locator("input[name=password]").fill("sandbox");
        window.waitForClose(() -> window.locator("input[name=password]").press("Enter"));
        assertThat(expired).isHidden();
        assertThat(claire.box()).hasValue("kowalczyk");
        assertThat(claire.linesOf("citizens").first()).containsText("Kowalczyk Bernard");
    }

    @Test
    void a_code_is_tried_by_a_gesture_only_and_a_refusal_says_why() {
        browsing.expect("404");
        claire.box().fill("kowalczyk");
        assertThat(claire.linesOf("citizens").first()).isVisible();
        assertThat(claire.count()).not().hasText("");
        page.locator("[data-search-group=requests]")
                .evaluate(
                        "place => { place.innerHTML = '<div role=\"group\" aria-label=\"Code\"><div class=\"w-hit\""
                                + " role=\"option\" id=\"code-0\" aria-selected=\"false\" data-search-code=\"RBRNFTFF\">Code</div></div>'; }");
        List<String> tried = new CopyOnWriteArrayList<>();
        page.route("**/api/search/code/", route -> {
            tried.add(route.request().postData());
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(404)
                    .setContentType("application/json")
                    .setBody(
                            "{\"err\":1,\"err_class\":\"unknown-code\",\"err_desc\":\"Aucune demande n’a ce code.\"}"));
        });
        claire.keys().press("ArrowDown", "ArrowDown");
        assertThat(page.locator("#code-0")).hasAttribute("aria-selected", "true");
        assertThat(tried).isEmpty();
        claire.keys().press("Enter");
        assertThat(page.locator("#w-toasts")).containsText("Aucune demande n’a ce code.");
        assertThat(tried).containsExactly("{\"code\":\"RBRNFTFF\"}");

        page.unroute("**/api/search/code/");
        String target = desk.welco("cells/search?scope=requests");
        page.route(
                "**/api/search/code/",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"err\":0,\"data\":{\"url\":\"" + target + "\"}}")));
        claire.keys().press("Enter");
        page.waitForURL(target);
    }

    @Test
    void framed_in_the_portal_a_citizen_found_is_in_hand_in_the_letters_and_a_request_opens_at_the_top() {
        AgentAtSearch.recordRequest(desk, "Tocqueville", "Acte pour Tocqueville");
        page.navigate(desk.portal().page("guichet/"));
        FrameLocator search = page.frameLocator("iframe[title=Rechercher]");
        FrameLocator letters = page.frameLocator("iframe[title='Courriers à traiter']");
        assertThat(letters.locator("#mail-list")).isVisible();
        Locator box = search.locator("#search-q");
        box.fill("lefevre jacques");
        assertThat(search.locator("[data-search-group=citizens] .w-hit").first())
                .containsText("Lefèvre Jacques");
        box.press("ArrowDown");
        box.press("Enter");
        assertThat(search.locator("[data-w-citizen]")).hasAttribute("data-w-citizen", JACQUES);
        assertThat(letters.locator("[data-w-citizen]")).hasAttribute("data-w-citizen", JACQUES);
        Screens.show(page, "portal-search");

        box.fill("tocqueville");
        Locator request = search.locator("[data-search-group=requests] .w-hit").first();
        assertThat(request).containsText("Tocqueville");
        String address = request.getAttribute("data-search-url");
        box.press("ArrowDown");
        assertThat(request).hasAttribute("aria-selected", "true");
        Request opened = page.waitForRequest(one -> one.url().equals(address), () -> box.press("Enter"));
        assertThat(opened.frame()).isEqualTo(page.mainFrame());
    }
}
