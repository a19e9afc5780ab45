package org.welco.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.welco.testing.BuildPaths;

/**
 * Gives a test its browser, and ends the test with an error when a page of it had any trouble:
 *
 * <pre>
 * &#64;RegisterExtension
 * final Browsing browsing = new Browsing();
 *
 * &#64;Test
 * void an_agent_opens_a_letter() {
 *     Page page = browsing.page();
 *     page.navigate(…);
 *     Visitor other = browsing.somebodyElse();
 * </pre>
 *
 * All visitors use the one browser of the run, each in a context of his own. A test that fails leaves pictures of its open pages in
 * {@code target/screens/failed}. One thread.
 */
public final class Browsing implements AfterEachCallback {

    private final List<Visitor> visitors = new ArrayList<>();
    private boolean drawsDocuments;

    public Browsing() {
        this(true);
    }

    private Browsing(boolean drawsDocuments) {
        this.drawsDocuments = drawsDocuments;
    }

    /**
     * For tests of what agents do around a letter: the viewer of its document, much of the work of such a page, says
     * that it drew it and draws nothing. What is seen of documents is tested with the viewer itself.
     */
    public static Browsing withoutDocuments() {
        return new Browsing(false);
    }

    /** In this test they are drawn all the same, for its pictures. To be said before anybody comes. */
    public void drawDocuments() {
        drawsDocuments = true;
    }

    /** The first person of the test. */
    public Visitor visitor() {
        return visitors.isEmpty() ? somebodyElse() : visitors.get(0);
    }

    /** A new page of the first person. */
    public Page page() {
        return visitor().page();
    }

    /** Another person, who shares nothing with the others. */
    public Visitor somebodyElse() {
        return added(Visitor.at(Chromium.shared()));
    }

    /** Another person, whose browser prefers another language, such as {@code en-GB}. */
    public Visitor somebodySpeaking(String locale) {
        return added(Visitor.speaking(Chromium.shared(), locale));
    }

    /** Another person, whose browser runs no script and is 320 pixels wide. */
    public Visitor somebodyWithAnOldPhone() {
        return added(Visitor.withOldPhone(Chromium.shared()));
    }

    private Visitor added(Visitor visitor) {
        if (!drawsDocuments) {
            visitor.withoutDocuments();
        }
        visitors.add(visitor);
        return visitor;
    }

    /** {@link Visitor#expect} for the first person. */
    public void expect(String part) {
        visitor().expect(part);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<String> troubles = new ArrayList<>();
        try {
            if (test.getExecutionException().isPresent()) {
                leavePictures(test);
            }
            visitors.forEach(visitor -> troubles.addAll(visitor.troubles()));
        } finally {
            visitors.forEach(Visitor::close);
            visitors.clear();
        }
        assertThat(troubles).as("troubles in the browser's console").isEmpty();
    }

    private void leavePictures(ExtensionContext test) {
        int n = 0;
        for (Visitor visitor : visitors) {
            for (Page page : visitor.context().pages()) {
                String name = test.getRequiredTestClass().getSimpleName() + "."
                        + test.getRequiredTestMethod().getName();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(BuildPaths.target("screens/failed").resolve(name + "-" + ++n + ".png")));
            }
        }
    }
}
