package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.authentic.SandboxCitizen;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults;

/** Every state of the search cell: looked at by axe-core, at four sizes, for a person to look at too. */
@ExtendWith(RunningDesk.Given.class)
class ShowingSearchIT {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;
    private final WcsFaults faults;

    ShowingSearchIT(RunningDesk desk) {
        this.desk = desk;
        this.faults = desk.sandbox().wcs("demarches.ville.localhost").faults();
    }

    @BeforeEach
    void everybody_is_in_the_index() {
        desk.index();
    }

    @AfterEach
    void mend() {
        faults.clear();
    }

    private AgentAtSearch agent(String login) {
        return AgentAtSearch.inSession(desk, browsing.visitor(), login, "");
    }

    @Test
    void before_anything_is_typed_then_too_little_then_the_searches_of_the_day() {
        desk.agents().add("maelle", "accueil");
        AgentAtSearch maelle = agent("maelle");
        Screens.show(maelle.page(), "search-empty");
        maelle.keys().type("l");
        assertThat(maelle.page().locator("[data-search-short]")).isVisible();
        Screens.show(maelle.page(), "search-short");
        for (String typed : List.of("lefevre jaques", "06 12 34", "d’Hautefeuille Éléonore, née le 11/11/1990")) {
            maelle.box().fill(typed);
            assertThat(maelle.linesOf("citizens").first()).isVisible();
            maelle.keys().press("Enter");
        }
        maelle.keys().press("Escape");
        assertThat(maelle.recent())
                .hasText(new String[] {"d’Hautefeuille Éléonore, née le 11/11/1990", "06 12 34", "lefevre jaques"});
        maelle.keys().press("ArrowDown");
        Screens.show(maelle.page(), "search-recent");
    }

    @Test
    void lines_of_several_sources_with_long_names() {
        desk.sandbox()
                .authentic("connexion.ville.localhost")
                .citizens()
                .change(new SandboxCitizen(
                        77,
                        "c" + "%031d".formatted(77),
                        CitizenAccounts.OU,
                        "Marie-Ségolène Philippine Anne-Charlotte",
                        "de Tréveneuc-Kerjégu d’Hauteville-Saint-Sulpice",
                        "",
                        "1938-02-28",
                        "+33600001919",
                        "1 rue Haute",
                        "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
                        true,
                        List.of()));
        AgentAtSearch.recordRequest(
                desk,
                "Tréveneuc-Kerjégu",
                "Copie intégrale de l’acte de naissance Tréveneuc, avec toutes les mentions marginales");
        AgentAtSearch.recordRequest(desk, "Le Goff", "Livret de famille Tréveneuc");
        AgentAtSearch claire = agent("claire");
        claire.box().fill("treveneuc");
        assertThat(claire.linesOf("citizens").first()).isVisible();
        assertThat(claire.linesOf("requests").first()).isVisible();
        assertThat(claire.linesOf("wcs").first()).isVisible();
        claire.keys().press("ArrowDown", "ArrowDown");
        Screens.show(claire.page(), "search-long");
    }

    @Test
    void nothing_found() {
        AgentAtSearch claire = AgentAtSearch.inSession(desk, browsing.visitor(), "claire", "?scope=mail");
        claire.box().fill("szymanski 84");
        assertThat(claire.nobody()).isVisible();
        assertThat(claire.count()).not().hasText("");
        Screens.show(claire.page(), "search-none");
    }

    @Test
    void a_source_that_is_waited_for_then_late() {
        faults.add(WcsFault.SLOW, WcsFaults.Route.SEARCH, 0, Duration.ofSeconds(8));
        AgentAtSearch claire = agent("claire");
        claire.box().fill("lefevre");
        assertThat(claire.source("wcs").locator(".w-skel")).isVisible();
        assertThat(claire.linesOf("citizens").first()).isVisible();
        Screens.picture(claire.page(), "search-waiting");
        assertThat(claire.retryOf("wcs")).isVisible();
        Screens.show(claire.page(), "search-late");

        faults.clear();
        claire.keys().press("ArrowDown", "PageDown");
        while (!claire.retryOf("wcs").getAttribute("aria-selected").equals("true")) {
            claire.keys().press("ArrowDown");
        }
        claire.keys().press("Enter");
        assertThat(claire.retryOf("wcs")).hasCount(0);
    }

    @Test
    void a_source_that_is_down() {
        faults.add(WcsFault.DOWN, WcsFaults.Route.SEARCH, 0);
        AgentAtSearch claire = agent("claire");
        claire.box().fill("lefevre");
        assertThat(claire.linesOf("citizens").first()).isVisible();
        assertThat(claire.retryOf("wcs")).isVisible();
        Screens.show(claire.page(), "search-down");
    }

    @Test
    void a_line_that_is_cut_and_what_comes_when_it_is_back() {
        browsing.visitor().tolerate("ERR_INTERNET_DISCONNECTED");
        AgentAtSearch claire = agent("claire");
        claire.page().context().setOffline(true);
        claire.box().fill("kowalczyk");
        assertThat(claire.retryOf("citizens")).isVisible();
        Screens.show(claire.page(), "search-cut");
        claire.page().context().setOffline(false);
        assertThat(claire.linesOf("citizens").first()).containsText("Kowalczyk");
        assertThat(claire.box()).hasValue("kowalczyk");
    }

    @Test
    void in_english() {
        AgentAtSearch claire = AgentAtSearch.inSession(desk, browsing.somebodySpeaking("en-GB"), "claire", "");
        claire.box().fill("lefevre");
        assertThat(claire.linesOf("citizens").first()).containsText("born in");
        assertThat(claire.count()).containsText("results");
        Screens.show(claire.page(), "search-english");
    }
}
