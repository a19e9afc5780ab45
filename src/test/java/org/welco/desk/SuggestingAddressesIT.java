package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;
import org.welco.browser.Keyboard;
import org.welco.browser.Screens;
import org.welco.sandbox.passerelle.PasserelleFaults;
import org.welco.sandbox.passerelle.PasserelleSandbox;

/** A field bound to a referential suggests addresses while an agent types. The field is put into a page of ours, which has none of its own. */
@ExtendWith(RunningDesk.Given.class)
class SuggestingAddressesIT {

    private static final String FORM = "() => { document.querySelector('main').innerHTML = `<form>"
            + "<label for='adr'>N° et voie</label><input class='w-input' id='adr'>"
            + "<ul class='w-suggest' id='adr-l' role='listbox' aria-label='Propositions' hidden data-w-suggest='address'"
            + " data-w-suggest-for='adr' data-w-suggest-some='{0} propositions' data-w-suggest-none='Rien'"
            + " data-w-suggest-free='La saisie reste' data-w-suggest-cut='Saisissez librement'></ul>"
            + "<p id='adr-l-said' role='status'></p>"
            + "<label for='zip'>Code postal</label><input class='w-input' id='zip' data-w-attribute='zipcode'>"
            + "<label for='town'>Commune</label><input class='w-input' id='town' data-w-attribute='city'></form>`; }";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;

    SuggestingAddressesIT(RunningDesk desk) {
        this.desk = desk;
    }

    @AfterEach
    void mend() {
        faults().clear();
    }

    private PasserelleFaults faults() {
        return desk.sandbox().passerelle("passerelle.ville.localhost").faults();
    }

    private Page form() {
        Page page = AgentAtCell.inSession(desk, browsing.visitor(), "leila", "cells/citizen")
                .page();
        assertThat(page.getByText("Personne en main")).isVisible();
        page.evaluate(FORM);
        page.addScriptTag(new Page.AddScriptTagOptions().setUrl("/theme/suggest.js"));
        return page;
    }

    private static Locator options(Page page) {
        return page.locator("[role=option]");
    }

    @Test
    void an_address_is_chosen_by_keyboard_and_fills_the_fields_beside_it() {
        Page page = form();
        Keyboard keys = new Keyboard(page);
        keys.tabTo(page.locator("#adr")).type("rue des til");
        assertThat(options(page)).hasCount(2);
        assertThat(page.locator("#adr")).hasAttribute("aria-expanded", "true");
        Screens.show(page, "suggest");
        keys.press("ArrowDown", "ArrowDown");
        assertThat(page.locator("#adr")).hasAttribute("aria-activedescendant", "adr-l-1");
        keys.press("Enter");
        assertThat(page.locator("#adr")).hasValue("14 Rue des Tilleuls");
        assertThat(page.locator("#zip")).hasValue("99120");
        assertThat(page.locator("#town")).hasValue("Vertaubiers");
        assertThat(options(page)).hasCount(0);
    }

    @Test
    void escape_closes_the_list_and_what_was_typed_stays() {
        Page page = form();
        Keyboard keys = new Keyboard(page);
        keys.tabTo(page.locator("#adr")).type("rue haute");
        assertThat(options(page)).hasCount(1);
        keys.press("Escape");
        assertThat(options(page)).hasCount(0);
        assertThat(page.locator("#adr")).hasValue("rue haute");
    }

    @Test
    void whoever_types_where_the_service_is_down_is_told_and_goes_on() {
        browsing.expect("503");
        faults().trouble(PasserelleSandbox.ADDRESSES);
        Page page = form();
        new Keyboard(page).tabTo(page.locator("#adr")).type("rue des til");
        assertThat(page.locator("#adr-l-said")).containsText("saisissez librement");
        assertThat(page.locator("#adr")).hasValue("rue des til");
    }

    @Test
    void what_is_typed_stands_in_no_address_of_ours() {
        Page page = form();
        java.util.List<String> addresses = new java.util.ArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        new Keyboard(page).tabTo(page.locator("#adr")).type("rue haute");
        assertThat(options(page)).hasCount(1);
        assertThat(addresses).isNotEmpty().noneMatch(address -> address.contains("haute"));
    }
}
