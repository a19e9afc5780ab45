package org.welco.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;

/** Waits for what a page has under way. Most waits need none of this: Playwright's own assertions wait for what must be seen. */
public final class Ajax {

    private static final String IDLE =
            "() => !window.PrimeFaces || !PrimeFaces.ajax || PrimeFaces.ajax.Queue.isEmpty()";

    private Ajax() {}

    /** Until no partial update is under way in the page nor in its frames. */
    public static void settled(Page page) {
        for (Frame frame : page.frames()) {
            frame.waitForFunction(IDLE);
        }
    }

    /** The same for one frame. */
    public static void settled(Frame frame) {
        frame.waitForFunction(IDLE);
    }
}
