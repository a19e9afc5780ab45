package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Accessibility;
import org.welco.browser.Browsing;
import org.welco.sandbox.authentic.AuthenticSandbox;
import org.welco.sandbox.authentic.OidcClient;

/** A frame signs its agent in by itself when he is signed in at authentic, and says how to go on when it cannot. */
@ExtendWith(RunningDesk.Given.class)
class SilentSignInIT {

    private static final String CONNEXION = "connexion.ville.localhost";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final RunningDesk desk;
    private OidcClient declared;

    SilentSignInIT(RunningDesk desk) {
        this.desk = desk;
    }

    private AuthenticSandbox authentic() {
        return desk.sandbox().authentic(CONNEXION);
    }

    @BeforeEach
    void remember_how_welco_is_declared() {
        declared = authentic().client();
    }

    @AfterEach
    void declare_it_so_again() {
        authentic().declare(declared);
    }

    /** As he does in the morning, for the portal. */
    private void signInAtAuthentic(String login) {
        Page page = browsing.visitor().open(desk.sandbox().url(CONNEXION) + "login/?next=/");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill("sandbox");
        page.locator("button").click();
        page.waitForURL(address -> !address.contains("/login/"));
        page.close();
    }

    /** The card is patient for three seconds, and the server may be busy. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static Locator status(AgentAtPortal agent) {
        return agent.cell().locator("#sign-in");
    }

    @Test
    void an_agent_who_is_signed_in_at_authentic_sees_his_letters_without_a_gesture() {
        signInAtAuthentic("claire");
        AgentAtPortal agent = AgentAtPortal.open(desk, browsing.visitor());
        assertThat(agent.letters().first()).isVisible(SOON);
    }

    @Test
    void two_frames_of_one_page_share_one_session() {
        signInAtAuthentic("claire");
        Page page = browsing.visitor().open(desk.portal().page("courrier/"));
        String cell = desk.welco("cells/mail");
        page.evaluate(
                "address => { document.body.innerHTML = '';"
                        + " for (const n of [1, 2]) { const f = document.createElement('iframe');"
                        + " f.title = 'cadre ' + n; f.src = address + '?n=' + n; document.body.append(f); } }",
                cell);
        for (String frame : new String[] {"cadre 1", "cadre 2"}) {
            assertThat(page.frameLocator("iframe[title='" + frame + "']")
                            .locator(".w-letter")
                            .first())
                    .isVisible(SOON);
        }
    }

    @Test
    void a_page_of_authentic_that_asks_for_consent_is_not_waited_for_for_ever() {
        authentic().declare(declared.askingConsent(true));
        signInAtAuthentic("claire");
        AgentAtPortal agent = AgentAtPortal.open(desk, browsing.visitor());
        assertThat(agent.signInLink()).isVisible(SOON);
        assertThat(status(agent)).containsText("n’a pas pu être reprise");
        Accessibility.check(agent.page());
    }

    @Test
    void a_page_of_authentic_that_refuses_is_not_waited_for_for_ever() {
        authentic().declare(declared.onlyFor("direction"));
        signInAtAuthentic("claire");
        AgentAtPortal agent = AgentAtPortal.open(desk, browsing.visitor());
        assertThat(agent.signInLink()).isVisible(SOON);
    }

    @Test
    void at_the_top_an_agent_comes_back_to_the_very_page_that_he_asked_for() {
        String asked = desk.welco("cells/mail?tab=finished");
        Page page = browsing.visitor().open(asked);
        page.locator("input[name=username]").fill("claire");
        page.locator("input[name=password]").fill("sandbox");
        page.locator("button").click();
        page.waitForURL(asked);
    }
}
