package org.welco.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.welco.testing.BuildPaths;

/**
 * Pictures of screens and states, in {@code target/screens}. Their names stand in {@code screens.txt} beside this class, with what each shows;
 * {@code .ci/count-screens} fails when one of them was not taken.
 */
public final class Screens {

    private static final Set<String> KNOWN = known();

    private Screens() {}

    /**
     * The page as it stands, at the size that it has.
     *
     * @param name such as {@code mail-open}
     */
    public static void picture(Page page, String name) {
        requireKnown(name);
        take(page, name);
    }

    /**
     * Looks at a screen or state as every screen is looked at: nothing for axe-core, no sideways scroll at any {@link Sight}, in
     * dark as well where the page follows the system, and one picture at each size. The page keeps size and scheme.
     */
    public static void show(Page page, String name) {
        requireKnown(name);
        ViewportSize size = page.viewportSize();
        List<String> wrong = new ArrayList<>();
        for (Sight sight : Sight.values()) {
            page.setViewportSize(sight.width(), sight.height());
            settle(page);
            wrong.addAll(tooWide(page, sight));
            take(page, name + sight.suffix());
        }
        page.setViewportSize(size.width, size.height);
        settle(page);
        wrong.addAll(Accessibility.violations(page));
        if (followsTheSystem(page)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Accessibility.violations(page).forEach(violation -> wrong.add("in the dark: " + violation));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        assertThat(wrong).as("what is wrong with the screen " + name).isEmpty();
    }

    private static void take(Page page, String file) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(BuildPaths.target("screens").resolve(file + ".png")));
    }

    /** Two frames of the screen: layout and resize listeners are done. */
    private static void settle(Page page) {
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }

    static List<String> tooWide(Page page, Sight sight) {
        List<String> wide = new ArrayList<>();
        for (Frame frame : page.frames()) {
            Object excess =
                    frame.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) excess).intValue() > 0) {
                wide.add("scrolls sideways by " + excess + " px at " + sight.width() + ": " + frame.url());
            }
        }
        return wide;
    }

    private static boolean followsTheSystem(Page page) {
        return (Boolean) page.evaluate("() => !!document.querySelector('link[href*=\"tokens\"]')"
                + " && !document.documentElement.classList.contains('cell')"
                + " && !document.documentElement.dataset.theme");
    }

    private static void requireKnown(String name) {
        assertThat(KNOWN).as("names in screens.txt").contains(name);
    }

    /** The names: what stands before the colon of each line. One that stands twice is refused. */
    private static Set<String> known() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Screens.class.getResourceAsStream("screens.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.contains(": "))
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .collect(Collectors.collectingAndThen(
                            Collectors.toList(), names -> Set.of(names.toArray(String[]::new))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
