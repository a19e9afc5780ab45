package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;

@ExtendWith(RunningDesk.Given.class)
class FramingCellIT {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;

    FramingCellIT(RunningDesk desk) {
        this.desk = desk;
    }

    @Test
    void the_portal_shows_a_way_in_before_anybody_has_signed_in() {
        AgentAtPortal agent = AgentAtPortal.open(desk, browsing.visitor());
        assertThat(agent.signInLink()).isVisible();
        Screens.show(agent.page(), "portal-sign-in");
    }

    @Test
    void the_portal_shows_the_letters_once_the_agent_has_signed_in() {
        AgentAtPortal agent = AgentAtPortal.signedIn(desk, browsing.visitor(), "claire");
        Screens.show(agent.page(), "portal-letters");
    }

    @Test
    void a_portal_of_another_site_that_the_town_knows_gets_the_cell_or_a_way_to_it() {
        Page page = browsing.visitor().open(desk.sandbox().url("agents.agglo.localhost") + "autre-ville/");
        FrameLocator cell = page.frameLocator("iframe");
        assertThat(cell.getByRole(AriaRole.LINK)).isVisible();
        Screens.show(page, "portal-other-town");
    }

    @Test
    void a_portal_that_the_town_does_not_know_gets_nothing() {
        browsing.expect("frame-ancestors");
        Page page = browsing.visitor().open(desk.portal().page("autre-ville/"));
        assertThat(page.frameLocator("iframe").locator("main")).hasCount(0);
    }
}
