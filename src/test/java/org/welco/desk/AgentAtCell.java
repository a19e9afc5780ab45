package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.welco.browser.Keyboard;
import org.welco.browser.Visitor;

/** An agent with the mail cell alone in a tab of his browser. Belongs to the thread of the browser. */
final class AgentAtCell {

    private final RunningDesk desk;
    private final Page page;
    private final Keyboard keys;

    private AgentAtCell(RunningDesk desk, Page page) {
        this.desk = desk;
        this.page = page;
        this.keys = new Keyboard(page);
    }

    /** Signs in, and ends on the list. */
    static AgentAtCell signedIn(RunningDesk desk, Visitor visitor, String login) {
        AgentAtCell agent = new AgentAtCell(desk, visitor.open(desk.welco("cells/mail")));
        agent.signIn(login);
        return agent;
    }

    /** Has signed in before. Stands before a page of Welco. */
    static AgentAtCell inSession(RunningDesk desk, Visitor visitor, String login, String path) {
        return new AgentAtCell(
                desk, visitor.inSession(desk.welco(""), desk.session(login)).open(desk.welco(path)));
    }

    /** On authentic's page, which stands before him. */
    void signIn(String login) {
        keys.tabTo(page.locator("input[name=username]")).type(login);
        keys.tabTo(page.locator("input[name=password]")).type("sandbox").press("Enter");
        assertThat(page.locator("#mail-lines")).isVisible();
    }

    Page page() {
        return page;
    }

    Keyboard keys() {
        return keys;
    }

    /** Goes to a letter by its address. */
    AgentAtCell open(long resId) {
        page.navigate(desk.welco("cells/mail?id=maarch-" + resId));
        assertThat(work()).hasAttribute("data-mail-open", "maarch-" + resId);
        return this;
    }

    Locator work() {
        return page.locator("#mail-work");
    }

    Locator heading() {
        return page.locator("#mail-work-h");
    }

    /** The line of a letter in the list. */
    Locator line(long resId) {
        return page.locator("[data-mail-line='maarch-" + resId + "']");
    }

    /** Present while the open letter is his. */
    Locator hold() {
        return work().locator("[data-claim-token]");
    }

    /** Takes the open letter by its key. */
    AgentAtCell take() {
        keys.press("p");
        assertThat(hold()).isAttached();
        return this;
    }
}
