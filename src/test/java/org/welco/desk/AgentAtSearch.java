package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.welco.browser.Keyboard;
import org.welco.browser.Visitor;

/** An agent with the search cell alone in a tab of his browser. Belongs to the thread of the browser. */
final class AgentAtSearch {

    /** What a page posts to ask and to keep. */
    static final String POSTS = "**/cells/search*";

    private final RunningDesk desk;
    private final Page page;

    private AgentAtSearch(RunningDesk desk, Page page) {
        this.desk = desk;
        this.page = page;
    }

    /** Has signed in before. @param query of the address, such as {@code ?scope=requests}; may be empty */
    static AgentAtSearch inSession(RunningDesk desk, Visitor visitor, String login, String query) {
        Page page = AgentAtCell.inSession(desk, visitor, login, "cells/search" + query)
                .page();
        assertThat(page.locator("#search-q")).isFocused();
        return new AgentAtSearch(desk, page);
    }

    /** The cell again, in the same tab. */
    AgentAtSearch again() {
        page.navigate(desk.welco("cells/search"));
        assertThat(box()).isFocused();
        return this;
    }

    /** Somebody of that name has asked for a document of civil status; the index knows it. */
    static void recordRequest(RunningDesk desk, String surname, String subject) {
        desk.sandbox()
                .wcs("demarches.ville.localhost")
                .request(
                        "acte-etat-civil", "", java.util.Map.of("nom", surname, "prenom", "Jacques", "objet", subject));
        desk.index();
    }

    Page page() {
        return page;
    }

    Keyboard keys() {
        return new Keyboard(page);
    }

    Locator box() {
        return page.locator("#search-q");
    }

    /** All that the arrows walk through. */
    Locator lines() {
        return page.locator("#search-hits [role=option]:visible");
    }

    Locator selected() {
        return page.locator("#search-hits [aria-selected=true]");
    }

    /** The place of one source. */
    Locator source(String name) {
        return page.locator("[data-search-group=" + name + "]");
    }

    Locator linesOf(String source) {
        return source(source).locator(".w-hit:visible");
    }

    Locator retryOf(String source) {
        return source(source).locator("[data-search-retry]");
    }

    Locator recent() {
        return page.locator("[data-search-typed]:visible");
    }

    Locator count() {
        return page.locator("#search-count");
    }

    Locator nobody() {
        return page.locator("[data-search-nobody]");
    }
}
