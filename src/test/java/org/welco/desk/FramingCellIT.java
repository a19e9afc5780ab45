package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
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
    void in_a_portal_of_another_site_that_the_town_knows_an_agent_signs_in_and_works() {
        long number = desk.oldLetter("Depuis l’autre portail", 4);
        desk.harvest();
        Page page = browsing.visitor().open(desk.sandbox().url("agents.agglo.localhost") + "autre-ville/");
        FrameLocator cell = page.frameLocator("iframe");
        assertThat(link(cell, "Ouvrir dans un onglet")).isVisible();
        Screens.show(page, "portal-other-town");

        signInBeside(page, cell);
        cell.locator("#mail-words").fill("maarch-" + number);
        cell.locator("[data-mail-line='maarch-" + number + "'] a").click();
        cell.locator("[data-mail-do='take']").click();
        assertThat(cell.locator("[data-mail-do='release']")).isVisible();
        assertThat(cell.frameLocator(".w-doc-frame:not([data-spare])")
                        .locator(".textLayer span")
                        .first())
                .isVisible();
        Screens.picture(page, "portal-other-town-mail");

        page.reload();
        assertThat(cell.locator("#mail-list")).isVisible();
    }

    @Test
    void signing_out_ends_the_session_in_the_portal_of_another_site_too() {
        String portal = desk.sandbox().url("agents.agglo.localhost") + "autre-ville/";
        Page page = browsing.visitor().open(portal);
        FrameLocator cell = page.frameLocator("iframe");
        signInBeside(page, cell);
        page.navigate("about:blank");

        browsing.visitor().open(desk.welco("logout/"));
        page.navigate(portal);

        assertThat(link(cell, "Ouvrir dans un onglet")).isVisible();
    }

    private static Locator link(FrameLocator cell, String name) {
        return cell.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName(name));
    }

    private static void signInBeside(Page page, FrameLocator cell) {
        Page window = page.waitForPopup(() -> link(cell, "Se connecter").click());
        window.locator("input[name=username]").fill("claire");
        window.locator("input[name=password]").fill("sandbox");
        window.waitForClose(() -> window.locator("input[name=password]").press("Enter"));
        assertThat(cell.locator("#mail-list")).isVisible();
    }

    @Test
    void a_portal_that_the_town_does_not_know_gets_nothing() {
        browsing.expect("frame-ancestors");
        Page page = browsing.visitor().open(desk.portal().page("autre-ville/"));
        assertThat(page.frameLocator("iframe").locator("main")).hasCount(0);
    }
}
