package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Keyboard;
import org.welco.browser.Screens;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults.Route;

/** The sheet of a citizen, on the desk and as a cell. */
@ExtendWith(RunningDesk.Given.class)
class ShowingSheetIT {

    private static final String JACQUES = "c" + "%031d".formatted(9);
    private static final String OF_THE_OTHER_TOWN = "c" + "%031d".formatted(13);
    private static final String WCS = "demarches.ville.localhost";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;

    ShowingSheetIT(RunningDesk desk) {
        this.desk = desk;
    }

    @AfterEach
    void mend() {
        desk.sandbox().wcs(WCS).faults().clear();
    }

    private Page sheet(String login, String path) {
        return AgentAtCell.inSession(desk, browsing.visitor(), login, path).page();
    }

    private static Locator card(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator attribute(Page page, String name) {
        return page.locator("[data-sheet-attribute='" + name + "']");
    }

    @Test
    void whoever_is_found_and_taken_in_hand_has_a_sheet_one_key_away() {
        desk.sandbox().wcs(WCS).request("signalement-voirie", JACQUES, Map.of("objet", "Réverbère cassé"));
        desk.index();
        AgentAtSearch claire = AgentAtSearch.inSession(desk, browsing.visitor(), "claire", "");
        Page page = claire.page();
        claire.keys().type("lefevre jaques");
        assertThat(claire.lines().first()).containsText("Lefèvre Jacques");
        claire.keys().press("ArrowDown", "Enter");
        Locator open = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ouvrir la fiche"));
        assertThat(open).isVisible();
        open.press("Enter");

        assertThat(heading(page)).hasText("Fiche de Lefèvre Jacques");
        assertThat(page).hasTitle("Fiche de Lefèvre Jacques — Guichet");
        assertThat(attribute(page, "mobile")).containsText("06\u00a000\u00a000\u00a012\u00a078");
        assertThat(attribute(page, "birthdate")).hasText("02/04/1951");
        assertThat(card(page, "Demandes en cours")).containsText("Signalement voirie");
        assertThat(card(page, "Courriers")).isVisible();
        Ajax.settled(page);
        Screens.show(page, "citizen-sheet");
    }

    @Test
    void next_citizen_leaves_nothing_of_the_one_before_on_the_screen() {
        Page page = sheet("claire", "cells/citizen?id=" + JACQUES);
        assertThat(heading(page)).hasText("Fiche de Lefèvre Jacques");
        assertThat(card(page, "Demandes en cours")).isVisible();
        assertThat(card(page, "Courriers")).isVisible();

        new Keyboard(page).press("F9");

        assertThat(page.getByText("Personne en main")).isVisible();
        assertThat(page.locator("main")).not().containsText("Lefèvre");
        assertThat(page).hasURL(desk.welco("cells/citizen"));
        Screens.show(page, "citizen-nobody");
    }

    @Test
    void requests_that_do_not_come_keep_nothing_else_from_being_shown() {
        desk.sandbox().wcs(WCS).request("signalement-voirie", JACQUES, Map.of("objet", "Banc cassé"));
        desk.sandbox().wcs(WCS).faults().add(WcsFault.TROUBLE, Route.USER, 0);
        Page page = sheet("claire", "cells/citizen?id=" + JACQUES);
        assertThat(attribute(page, "mobile")).isVisible();
        Locator again = card(page, "Demandes en cours")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Réessayer"));
        assertThat(again).isVisible();
        assertThat(card(page, "Courriers")).isVisible();
        Screens.show(page, "citizen-requests-missing");

        desk.sandbox().wcs(WCS).faults().clear();
        again.press("Enter");

        assertThat(card(page, "Demandes en cours").locator("tbody tr").first()).containsText("Signalement voirie");
        assertThat(page.locator("#sheet-open-h")).isFocused();
    }

    @Test
    void the_account_of_another_town_is_said_not_to_be_there() {
        Page page = sheet("claire", "cells/citizen?id=" + OF_THE_OTHER_TOWN);
        assertThat(page.locator("#sheet-profile"))
                .containsText("Ce compte n’existe plus ou n’est plus visible pour vous.");
        Screens.show(page, "citizen-gone");
    }

    @Test
    void the_reason_of_the_opening_is_said_by_the_address_or_afterwards() {
        Page page = sheet("claire", "cells/citizen?id=" + JACQUES + "&reason=counter");
        assertThat(page.locator("#sheet-reason")).hasValue("counter");

        page.locator("#sheet-reason").selectOption("phone");

        assertThat(page.locator("#w-toasts")).containsText("Motif noté");
        org.assertj.core.api.Assertions.assertThat(
                        desk.value("select string_agg(reason, ' ' order by id desc) from sheet_opening"))
                .startsWith("PHONE");
    }

    @Test
    void letters_are_for_whoever_processes_letters() {
        Page page = browsing.visitor()
                .inSession(desk.welco(""), desk.session("leila"))
                .page();
        List<String> posted = new ArrayList<>();
        page.onRequest(request -> posted.add(String.valueOf(request.postData())));
        page.navigate(desk.welco("cells/citizen?id=" + JACQUES));
        assertThat(card(page, "Demandes en cours")).isVisible();
        Ajax.settled(page);
        assertThat(card(page, "Courriers")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(posted).noneMatch(body -> body.contains("sheet-ask-letters"));
    }

    @Test
    void an_agent_whose_browser_speaks_english_reads_english() {
        Page page = AgentAtCell.inSession(
                        desk, browsing.somebodySpeaking("en-GB"), "claire", "cells/citizen?id=" + JACQUES)
                .page();
        assertThat(heading(page)).hasText("Sheet of Lefèvre Jacques");
        assertThat(card(page, "Requests under way")).isVisible();
    }
}
