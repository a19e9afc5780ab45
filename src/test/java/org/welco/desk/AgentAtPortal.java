package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.welco.browser.Keyboard;
import org.welco.browser.Visitor;

/** An agent before the portal's page "Courrier", with nothing but a keyboard. Belongs to the thread of the browser. */
final class AgentAtPortal {

    private final Page page;
    private final Keyboard keys;

    private AgentAtPortal(Page page) {
        this.page = page;
        this.keys = new Keyboard(page);
    }

    /** Opens the page; nobody is signed in. */
    static AgentAtPortal open(RunningDesk desk, Visitor visitor) {
        return new AgentAtPortal(visitor.open(desk.portal().page("courrier/")));
    }

    /** Opens the page and signs in by the link of the cell, back to the portal. */
    static AgentAtPortal signedIn(RunningDesk desk, Visitor visitor, String login) {
        AgentAtPortal agent = open(desk, visitor);
        agent.signIn(login);
        return agent;
    }

    /** By the link of the cell: a window opens, and closes by itself when it is done. */
    void signIn(String login) {
        Page window = page.waitForPopup(() -> keys.tabTo(signInLink()).press("Enter"));
        Keyboard typing = new Keyboard(window);
        typing.tabTo(window.locator("input[name=username]")).type(login);
        typing.tabTo(window.locator("input[name=password]")).type("sandbox");
        window.waitForClose(() -> typing.press("Enter"));
        assertThat(letters().first()).isVisible();
    }

    Locator signInLink() {
        return cell().getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Se connecter"));
    }

    Page page() {
        return page;
    }

    Keyboard keys() {
        return keys;
    }

    FrameLocator cell() {
        return page.frameLocator("iframe[title='Courriers à traiter']");
    }

    /** The lines of the list, as links. */
    Locator letters() {
        return cell().locator(".w-letter h3 a");
    }

    Locator letter(String subject) {
        return letters().filter(new Locator.FilterOptions().setHasText(subject));
    }

    /** Finds a letter by its reference and opens it. */
    AgentAtPortal find(long resId) {
        Locator words = cell().locator("#mail-words");
        if (inCell()) {
            keys.press("/");
            assertThat(words).isFocused();
        } else {
            keys.tabTo(words);
        }
        keys.press("Control+A").type("maarch-" + resId);
        assertThat(letters()).hasCount(1);
        keys.press("Enter");
        assertThat(work()).hasAttribute("data-mail-open", "maarch-" + resId);
        assertThat(cell().locator("#mail-work-h")).isFocused();
        return this;
    }

    private boolean inCell() {
        return cell().locator("#mail :focus").count() > 0;
    }

    /** Takes the open letter. */
    AgentAtPortal take() {
        keys.press("p");
        assertThat(work().locator("[data-claim-token]")).isAttached();
        return this;
    }

    /** The pane of work. */
    Locator work() {
        return cell().locator("#mail-work");
    }

    /** The forms that are offered for the words in the box. */
    Locator options() {
        return cell().locator("#mail-form-l [role=option]");
    }

    /** The lines of the forms attached to the open letter. */
    Locator associations() {
        return work().locator(".w-assoc");
    }

    Locator toast() {
        return cell().locator("#w-toasts");
    }
}
