package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;

/** An agent finds people and requests in the search cell without leaving the keyboard. */
@ExtendWith(RunningDesk.Given.class)
class SearchingByKeyboardIT {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;
    private Page page;

    SearchingByKeyboardIT(RunningDesk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void open_the_cell() {
        desk.index();
        page = AgentAtCell.inSession(desk, browsing.visitor(), "claire", "cells/search")
                .page();
    }

    private Locator box() {
        return page.locator("#search-q");
    }

    private Locator lines() {
        return page.locator("#search-hits [role=option]");
    }

    @Test
    void a_misheard_name_brings_the_citizen_and_enter_takes_him_in_hand() {
        Screens.show(page, "search-empty");
        assertThat(box()).isFocused();

        page.keyboard().type("lefevre jaques");
        assertThat(lines().first()).containsText("Lefèvre Jacques");
        assertThat(lines().first()).containsText("nom qui se prononce ainsi");
        page.keyboard().press("ArrowDown");
        assertThat(lines().first()).hasAttribute("aria-selected", "true");
        Screens.show(page, "search-hits");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("En main")))
                .containsText("Lefèvre Jacques");
        page.keyboard().press("Escape");
        assertThat(box()).hasValue("");
        assertThat(lines()).hasCount(0);
    }

    @Test
    void the_last_text_typed_is_the_one_that_is_answered() {
        box().fill("lefevre");
        box().clear();
        box().pressSequentially("kowalc", new Locator.PressSequentiallyOptions().setDelay(200));

        assertThat(lines()).hasCount(1);
        assertThat(lines().first()).containsText("Kowalczyk Bernard");
    }

    @Test
    void a_request_is_found_by_any_word_of_it() {
        desk.sandbox()
                .wcs("demarches.ville.localhost")
                .request("acte-etat-civil", "", Map.of("objet", "Copie pour le notaire Vauquelin"));
        box().fill("vauquelin");
        assertThat(page.locator("[data-search-group=wcs] [role=option]").first())
                .containsText("Acte d’état civil");
        assertThat(page.locator("#search-count")).not().hasText("");
    }

    @Test
    void a_source_that_is_not_reached_has_not_found_nothing() {
        browsing.expect("500");
        page.route("**/cells/search*", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        box().fill("lefevre");

        assertThat(page.locator("#search-hits .w-late")).hasCount(4);
        assertThat(page.locator("#search-count")).hasText("Pas de réponse");
        assertThat(page.locator("[data-search-nobody]")).isHidden();
        assertThat(box()).hasValue("lefevre");
        page.unroute("**/cells/search*");
        box().press("Enter");
        assertThat(lines().first()).containsText("Lefèvre");
    }

    @Test
    void nothing_that_fits_is_said() {
        box().fill("zzzz qqqq");
        assertThat(page.locator("[data-search-nobody]")).isVisible();
        assertThat(page.locator("#search-count")).hasText("Aucun résultat");
        org.assertj.core.api.Assertions.assertThat(page.url()).doesNotContain("zzzz");
    }
}
