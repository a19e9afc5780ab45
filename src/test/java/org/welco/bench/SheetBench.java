package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.welco.browser.Chromium;
import org.welco.browser.Visitor;
import org.welco.sandbox.passerelle.PasserelleFaults;
import org.welco.sandbox.passerelle.PasserelleSandbox;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults.Route;

/**
 * How much longer a sheet takes than the slowest of its five blocks: requests, letters, and three that the town declares.
 * {@code -Dwelco.bench.sheets} makes it shorter.
 */
class SheetBench {

    private static final int SHEETS = Integer.getInteger("welco.bench.sheets", 30);
    private static final int WARM_UP = 10;

    /** Of w.c.s. and of each declared service; our own letters take what they take. */
    private static final Duration SLOW = Duration.ofMillis(400);

    private static final double MOST_ABOVE = 30;
    private static final String JACQUES = "c" + "%031d".formatted(9);

    /**
     * From the frame in which the opening is answered, and all blocks are asked that there are on this agent's page, to the one in which
     * the last stands drawn.
     */
    private static final String WATCH = "const all = ['sheet-requests', 'sheet-letters', 'sheet-block-factures',"
            + " 'sheet-block-abonnements', 'sheet-block-associations']; let ids = []; window.welcoParts = {};"
            + " const drawn = id => { const part = document.getElementById(id); return part && part.querySelector('h2')"
            + " && !part.hasAttribute('aria-busy') && !part.querySelector('.w-skel'); };"
            + " new MutationObserver(() => {"
            + " if (!window.welcoOpened && document.querySelector('[data-sheet-name]')) { window.welcoOpened = performance.now();"
            + " ids = all.filter(id => document.getElementById(id)); }"
            + " if (window.welcoOpened) { ids.filter(id => !window.welcoParts[id] && drawn(id)).forEach(id => {"
            + " window.welcoParts[id] = performance.now() - window.welcoOpened; }); }"
            + " if (window.welcoOpened && !window.welcoTook && ids.every(drawn)) {"
            + " window.welcoTook = performance.now() - window.welcoOpened; } })"
            + ".observe(document, { subtree: true, childList: true, attributes: true });";

    @Test
    void a_sheet_takes_as_long_as_its_slowest_block() {
        BenchTable.note(
                "Sheet: from the answer to its opening, when its five blocks are asked, until the last stands drawn in a headless"
                        + " Chromium on the same machine, against the same of an agent who is shown only the slowest of them besides his"
                        + " letters, in turn; w.c.s. and the services of three declared blocks take "
                        + SLOW.toMillis()
                        + " ms each. " + SHEETS + " sheets of either, " + WARM_UP + " came first.");
        try (DeskTown town = new DeskTown("sheet");
                Chromium chromium = Chromium.apart();
                Visitor visitor = Visitor.at(chromium);
                Visitor other = Visitor.at(chromium)) {
            slowDown(town);
            Page five = pageOf(visitor, town, "claire");
            Page slowest = pageOf(other, town, "hugo");
            String address = town.page("cells/citizen?id=" + JACQUES).toString();
            Map<String, List<Double>> parts = new TreeMap<>();
            for (int i = 0; i < WARM_UP; i++) {
                took(five, address, parts);
                took(slowest, address, parts);
            }
            parts.clear();
            List<Double> whole = new ArrayList<>();
            List<Double> alone = new ArrayList<>();
            for (int i = 0; i < SHEETS; i++) {
                whole.add(took(five, address, parts));
                alone.add(took(slowest, address, new TreeMap<>()));
            }
            BenchTable.note("Sheet, each block at the median, from the same moment: " + medians(parts) + ".");
            report(new Figures(whole), new Figures(alone));
            assertThat(visitor.troubles()).isEmpty();
            assertThat(other.troubles()).isEmpty();
        }
    }

    private static Page pageOf(Visitor visitor, DeskTown town, String login) {
        Page page =
                visitor.inSession(town.page("").toString(), town.session(login)).page();
        page.addInitScript(WATCH);
        return page;
    }

    private static void slowDown(DeskTown town) {
        PasserelleFaults services =
                town.sandbox().passerelle("passerelle.ville.localhost").faults();
        List.of(PasserelleSandbox.INVOICES_OF, PasserelleSandbox.SUBSCRIPTIONS_OF, PasserelleSandbox.ASSOCIATIONS_OF)
                .forEach(path -> services.late(path, SLOW));
        town.sandbox().wcs("demarches.ville.localhost").faults().add(WcsFault.SLOW, Route.USER, 0, SLOW);
    }

    private static String medians(Map<String, List<Double>> parts) {
        return parts.entrySet().stream()
                .map(part ->
                        String.format(Locale.ROOT, "%s %.0f ms", part.getKey(), new Figures(part.getValue()).median()))
                .collect(Collectors.joining(", "));
    }

    /** Milliseconds. @param parts takes those of each block */
    private static double took(Page page, String address, Map<String, List<Double>> parts) {
        page.navigate(address);
        double millis = ((Number) page.waitForFunction("() => window.welcoTook").jsonValue()).doubleValue();
        ((Map<?, ?>) page.evaluate("() => window.welcoParts"))
                .forEach((id, took) -> parts.computeIfAbsent(
                                id.toString().replaceFirst("sheet-(block-)?", ""), unknown -> new ArrayList<>())
                        .add(((Number) took).doubleValue()));
        return millis;
    }

    private static void report(Figures whole, Figures alone) {
        double above = whole.median() - alone.median();
        BenchTable.row(
                "sheet with 5 blocks complete, above its slowest block",
                String.format(
                        Locale.ROOT,
                        "**%.0f ms** at the median, %.0f ms at p95; the slowest alone %.0f ms",
                        above,
                        whole.share(0.95) - alone.share(0.95),
                        alone.median()),
                "30 ms",
                "",
                above <= MOST_ABOVE);
        assertThat(above).as("milliseconds above the slowest block").isLessThanOrEqualTo(MOST_ABOVE);
    }
}
