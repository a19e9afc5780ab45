package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Accessibility;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;

/** Pages around sign-in, as agents see them: what is missing on the first day, whom to ask, the way out. */
@ExtendWith(RunningDesk.Given.class)
class ComingAndGoingIT {

    /** The first page of a server is slow to come. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @RegisterExtension
    final Browsing browsing = Browsing.withoutDocuments();

    private final RunningDesk desk;

    ComingAndGoingIT(RunningDesk desk) {
        this.desk = desk;
    }

    private Page signedIn(String login, String path) {
        Page page = browsing.visitor().open(desk.welco(path));
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill("sandbox");
        page.locator("button").click();
        page.waitForURL(address -> address.startsWith(desk.welco("")));
        return page;
    }

    @Test
    void a_superuser_sees_what_is_settled_and_what_is_not() {
        browsing.drawDocuments();
        Page page = signedIn("root", "first-day/");
        assertThat(page.getByText("Connexion des agents")).isVisible(SOON);
        assertThat(page.locator(".w-todo > li")).hasCount(8);
        Accessibility.check(page);
        Screens.show(page, "first-day");
    }

    @Test
    void an_agent_of_another_channel_is_told_whom_to_ask() {
        browsing.drawDocuments();
        browsing.expect("403");
        Page page = signedIn("leila", "cells/mail");
        assertThat(page.getByText("Demandez à l’administrateur")).isVisible(SOON);
        Accessibility.check(page);
        Screens.show(page, "not-your-role");
    }

    @Test
    void signing_out_ends_at_a_page_that_says_so_and_authentic_asks_again() {
        Page page = signedIn("hugo", "cells/mail");
        page.navigate(desk.welco("logout/"));
        assertThat(page.getByText("Vous êtes déconnecté")).isVisible(SOON);
        Accessibility.check(page);
        page.navigate(desk.welco("cells/mail"));
        assertThat(page.locator("input[name=password]")).isVisible(SOON);
    }
}
