package org.welco.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.welco.browser.Ajax;
import org.welco.browser.Keyboard;
import org.welco.browser.Visitor;

/** An agent before the mail cell itself, without portal. Belongs to the thread of the browser. */
final class AgentAtLetters {

    private final Page page;
    private final Keyboard keys;

    private AgentAtLetters(Page page) {
        this.page = page;
        this.keys = new Keyboard(page);
    }

    /** Has signed in before, and opens that page of Welco, such as {@code cells/mail?id=maarch-42}. */
    static AgentAtLetters signedIn(RunningDesk desk, Visitor visitor, String path, String login) {
        Page page = visitor.inSession(desk.welco(""), desk.session(login)).open(desk.welco(path));
        assertThat(page.locator("#mail-list")).isVisible();
        page.waitForFunction("() => window.welcoMail !== undefined");
        return new AgentAtLetters(page);
    }

    Page page() {
        return page;
    }

    Keyboard keys() {
        return keys;
    }

    /** Opens the letter of that subject by the search, with keys alone. */
    AgentAtLetters opens(long resId) {
        page.locator("#mail-words").focus();
        page.locator("#mail-words").fill("maarch-" + resId);
        keys.press("Enter");
        assertThat(page.locator("#mail-work")).hasAttribute("data-mail-open", "maarch-" + resId);
        assertThat(heading()).isFocused();
        return this;
    }

    /** Until the document is there. */
    AgentAtLetters reads() {
        assertThat(page.frameLocator(".w-doc-frame:not([data-spare])")
                        .locator(".textLayer span")
                        .first())
                .isVisible();
        return this;
    }

    AgentAtLetters takes() {
        keys.press("p");
        assertThat(work("[data-mail-do='release']")).isVisible();
        Ajax.settled(page);
        return this;
    }

    Locator heading() {
        return page.locator("#mail-work-h");
    }

    Locator work(String selector) {
        return page.locator("#mail-work " + selector);
    }

    Locator line(long resId) {
        return page.locator("[data-mail-line='maarch-" + resId + "']");
    }

    Locator toast() {
        return page.locator("#mail-toast .w-toast");
    }

    Locator note() {
        return work("[data-mail-note]");
    }

    /** The number beside the name of a list. */
    int count(String tab) {
        Locator count = page.locator("#mail-tabs a[data-mail-tab='" + tab + "'] .w-count");
        assertThat(count).hasText(Pattern.compile("\\d+"));
        return Integer.parseInt(count.textContent());
    }
}
