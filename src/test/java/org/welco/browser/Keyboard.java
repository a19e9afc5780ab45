package org.welco.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An agent without a mouse: nothing but keys, and eyes to see where the focus is. */
public final class Keyboard {

    /** Further than anybody would go. */
    private static final int MOST_TABS = 60;

    private static final String HAS_FOCUS = "element => element === element.ownerDocument.activeElement";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Presses keys, one after the other, as Playwright names them: {@code ArrowDown}, {@code Control+Enter}, {@code P}. */
    public Keyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    public Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes forward by Tab until that element has the focus, as an agent does who looks for it. */
    public Keyboard tabTo(Locator target) {
        target.waitFor();
        for (int i = 0; i < MOST_TABS && !hasFocus(target); i++) {
            press("Tab");
        }
        assertThat(hasFocus(target)).as("reached by Tab: " + target).isTrue();
        return this;
    }

    private static boolean hasFocus(Locator target) {
        return (Boolean) target.evaluate(HAS_FOCUS);
    }
}
