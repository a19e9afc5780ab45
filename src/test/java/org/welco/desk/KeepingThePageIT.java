package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.welco.browser.Accessibility;
import org.welco.browser.Ajax;
import org.welco.browser.Browsing;
import org.welco.browser.Keyboard;
import org.welco.browser.Screens;

/** What the shell does for every page: the session ends, the network goes, and the page stays with all that it holds. */
@ExtendWith(RunningDesk.Given.class)
class KeepingThePageIT {

    /** A gesture that changes nothing: the band of the citizen in hand is asked for again. */
    private static final String GESTURE = "() => { window.welcoHandAgain(); }";

    @RegisterExtension
    final Browsing browsing = Browsing.withoutDocuments();

    private final RunningDesk desk;

    KeepingThePageIT(RunningDesk desk) {
        this.desk = desk;
    }

    private Page signedIn(String path) {
        Page page = browsing.page();
        page.navigate(desk.welco(path));
        signIn(page);
        return page;
    }

    private void signIn(Page page) {
        signIn(page, "claire");
    }

    private void signIn(Page page, String login) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill("sandbox");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> url.startsWith(desk.welco("")));
        assertThat(page.locator("main")).isVisible();
    }

    private static Locator dialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void a_session_that_ended_leaves_the_page_as_it_is_and_signs_in_beside_it() {
        browsing.drawDocuments();
        browsing.expect("401");
        Page page = signedIn("mail/maarch-100?tab=to-process");
        page.evaluate(
                "() => { document.querySelector('main').insertAdjacentHTML('beforeend', '<textarea aria-label=\"Essai\" id=\"typed\"></textarea>'); }");
        page.locator("#typed").fill("Bonjour Madame,");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.evaluate(GESTURE);

        Locator expired = dialog(page, "Votre session a expiré");
        assertThat(expired).isVisible();
        assertThat(page.locator("#typed")).hasValue("Bonjour Madame,");
        Screens.show(page, "shell-expired");
        // authentic still knows the agent: the window that opens closes by itself
        page.waitForPopup(() -> expired.getByRole(AriaRole.LINK).click());
        expired.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(page.locator("#typed")).hasValue("Bonjour Madame,");
        page.evaluate(GESTURE);
        Ajax.settled(page);
        assertThat(expired).isHidden();
    }

    /** A browser takes the questions of a page away that is left: none may be asked anew then, or the page is never gone. */
    @Test
    void a_page_is_left_while_the_citizen_that_came_into_hand_is_still_asked_for() {
        desk.index();
        AgentAtSearch claire = AgentAtSearch.inSession(desk, browsing.visitor(), "claire", "");
        Page page = claire.page();
        page.route(AgentAtSearch.POSTS, route -> {
            String asked = route.request().postData();
            if (asked == null || !asked.contains("w-hand%3Aagain")) {
                route.resume();
            } // what draws the band gets no answer
        });
        claire.keys().type("lefevre jacques");
        assertThat(claire.linesOf("citizens").first()).containsText("Lefèvre Jacques");
        claire.keys().press("ArrowDown");
        page.waitForRequest(
                request -> request.postData() != null && request.postData().contains("w-hand%3Aagain"),
                () -> claire.keys().press("Enter"));

        page.navigate(desk.welco("cells/forms"));
        assertThat(page.locator("[data-w-citizen]")).containsText("Lefèvre Jacques");
    }

    @Test
    void a_cut_connection_is_told_and_so_is_its_return() {
        browsing.drawDocuments();
        browsing.expect("ERR_INTERNET_DISCONNECTED");
        Page page = signedIn("");
        page.context().setOffline(true);
        page.evaluate(GESTURE);
        assertThat(page.getByText("Connexion coupée")).isVisible();
        Screens.picture(page, "shell-cut");
        Accessibility.check(page);
        page.context().setOffline(false);
        page.evaluate(GESTURE);
        assertThat(page.getByText("Connexion rétablie")).isVisible();
        assertThat(page.getByText("Connexion coupée")).isHidden();
    }

    @Test
    void a_gesture_that_fails_gives_a_number_and_keeps_the_page() {
        browsing.drawDocuments();
        browsing.expect("500");
        Page page = signedIn("");
        page.route("**/*", route -> {
            if (route.request().method().equals("POST")) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("application/json")
                        .setBody("{\"err\":1,\"err_class\":\"internal-error\",\"err_desc\":\"incident 0badc0de.\"}"));
            } else {
                route.resume();
            }
        });
        page.evaluate(GESTURE);
        assertThat(page.getByText("Le geste n’a pas abouti")).isVisible();
        assertThat(page.locator("[data-w-incident]")).hasText("0badc0de");
        Screens.picture(page, "shell-failed");
        Accessibility.check(page);
    }

    @Test
    void the_list_of_keys_opens_and_closes_by_keys_and_gives_the_focus_back() {
        browsing.drawDocuments();
        Page page = signedIn("");
        Keyboard keys = new Keyboard(page);
        page.locator("[data-w-open=w-keys]").focus();
        keys.press("?");
        assertThat(dialog(page, "Touches du clavier")).isVisible();
        Screens.show(page, "shell-keys");
        keys.press("Escape");
        assertThat(dialog(page, "Touches du clavier")).isHidden();
        assertThat(page.locator("[data-w-open=w-keys]")).isFocused();
    }

    @Test
    void single_keys_can_be_turned_off_and_stay_off() {
        Page page = signedIn("");
        page.locator("[data-w-open=w-keys]").click();
        page.locator("[data-w-keys]").uncheck();
        Ajax.settled(page);
        page.reload();
        try {
            new Keyboard(page).press("?");
            assertThat(dialog(page, "Touches du clavier")).isHidden();
            page.locator("[data-w-open=w-keys]").click();
            assertThat(page.locator("[data-w-keys]")).not().isChecked();
        } finally {
            // kept for her on the server: the tests after this one have keys again
            page.locator("[data-w-keys]").setChecked(true, new Locator.SetCheckedOptions().setForce(true));
            Ajax.settled(page);
        }
    }

    @Test
    void the_agent_s_menu_opens_by_keys_and_leads_out() {
        browsing.drawDocuments();
        Page page = signedIn("");
        Keyboard keys = new Keyboard(page);
        keys.tabTo(page.locator("[data-w-menu]")).press("Enter");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se déconnecter")))
                .isVisible();
        Screens.picture(page, "shell-menu");
        Accessibility.check(page);
        keys.press("Escape");
        assertThat(page.locator("[data-w-menu]")).isFocused();
        assertThat(page.locator("#w-agent")).isHidden();
    }

    @Test
    void the_chosen_look_is_the_agent_s_own_on_every_computer() {
        browsing.drawDocuments();
        // kept on the server: nobody whose ordinary screens are looked at elsewhere
        Page page = onAnotherComputer("root");
        turnLook(page);
        page.reload();
        assertLooks(page, "dark", "compact");
        Screens.picture(page, "shell-dark-compact");
        Accessibility.check(page);

        assertLooks(onAnotherComputer("root"), "dark", "compact");
        assertLooks(onAnotherComputer("hugo"), "", "");
    }

    private Page onAnotherComputer(String login) {
        Page page = browsing.somebodyElse().open(desk.welco(""));
        signIn(page, login);
        return page;
    }

    private static void turnLook(Page page) {
        page.locator("[data-w-menu]").click();
        for (String choice : List.of("[data-w-theme]", "[data-w-density]")) {
            page.waitForResponse(
                    answer -> String.valueOf(answer.request().postData()).contains("density="),
                    () -> page.locator(choice).click());
        }
    }

    private static void assertLooks(Page page, String theme, String density) {
        assertThat(page.locator("header.w-top")).isVisible();
        assertThat(chosen(page, "theme") + "/" + chosen(page, "density")).isEqualTo(theme + "/" + density);
    }

    /** A page of whoever chose nothing bears no such attribute. */
    private static String chosen(Page page, String what) {
        String attribute = page.locator("html").getAttribute("data-" + what);
        return attribute == null ? "" : attribute;
    }

    @Test
    void a_wrong_address_leads_home() {
        browsing.drawDocuments();
        browsing.expect("404");
        Page page = signedIn("");
        page.navigate(desk.welco("nowhere"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Cette page n’existe pas")))
                .isVisible();
        Screens.show(page, "shell-unknown");
        page.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("header.w-top")).isVisible();
    }

    @Test
    void nothing_moves_and_the_focus_stays_after_a_gesture() {
        Page page = signedIn("");
        page.locator("[data-w-open=w-keys]").focus();
        page.evaluate(GESTURE);
        Ajax.settled(page);
        assertThat(page.locator("[data-w-open=w-keys]")).isFocused();
        assertThat(page.title()).isNotBlank();
    }
}
