package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.welco.browser.Chromium;
import org.welco.browser.Visitor;

/** How long after the key the next letter's document is there, when it was loaded ahead. */
class OpeningBench {

    private static final int OPENINGS = 30;
    private static final double MOST_MILLIS = 300;

    /** The viewer that is not on the screen has drawn the next letter. */
    private static final String NEXT_IS_READY =
            "letter => { const spare = document.querySelector('.w-doc-frame[data-spare]');"
                    + " const inside = spare && spare.contentWindow;"
                    + " return inside && inside.PDFViewerApplication && (inside.PDFViewerApplication.url || '').includes(letter + '/')"
                    + " && inside.document.querySelector('.page[data-loaded] canvas'); }";

    /** From the key to the first frame of the screen in which the letter's viewer is in front, its page drawn or its text there. */
    private static final String MEASURE =
            "letter => { window.welcoTook = 0; document.addEventListener('keydown', () => {"
                    + " const begin = performance.now(); const look = () => {"
                    + " const front = document.querySelector('.w-doc-frame:not([data-spare])');"
                    + " const inside = front && front.contentWindow;"
                    + " const there = inside && (inside.PDFViewerApplication.url || '').includes(letter + '/')"
                    + " && inside.document.querySelector('.textLayer span, .page[data-loaded] canvas');"
                    + " if (there) { window.welcoTook = performance.now() - begin; } else { requestAnimationFrame(look); } };"
                    + " requestAnimationFrame(look); }, { once: true, capture: true }); }";

    @Test
    void the_next_letter_is_there_at_once() {
        BenchTable.note(
                "Opening: from the key to the frame of the screen in which the next letter's page stands drawn in"
                        + " front, its document loaded ahead; " + OPENINGS
                        + " letters of one page, in a headless Chromium on the same"
                        + " machine.");
        try (DeskTown town = new DeskTown("opening");
                Chromium chromium = Chromium.apart();
                Visitor visitor = Visitor.at(chromium)) {
            town.recordLetters(OPENINGS + 2);
            Page page = visitor.inSession(town.page("").toString(), town.session("claire"))
                    .open(town.page("cells/mail?id=maarch-100").toString());
            Figures millis = measure(page);
            report(millis);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static Figures measure(Page page) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            String next = "maarch-" + (101 + i);
            page.waitForFunction(NEXT_IS_READY, next);
            page.locator("#mail-work-h").focus();
            page.evaluate(MEASURE, next);
            page.keyboard().press("n");
            millis.add(((Number) page.waitForFunction("() => window.welcoTook").jsonValue()).doubleValue());
        }
        return new Figures(millis);
    }

    private static void report(Figures millis) {
        double p95 = millis.share(0.95);
        BenchTable.row(
                "opening the next letter, loaded ahead",
                String.format(Locale.ROOT, "**%.0f ms at p95**, median %.0f ms", p95, millis.median()),
                "300 ms",
                "150 ms",
                p95 <= MOST_MILLIS);
        assertThat(p95).as("p95, milliseconds").isLessThanOrEqualTo(MOST_MILLIS);
    }
}
