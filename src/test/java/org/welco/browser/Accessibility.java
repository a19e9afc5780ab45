package org.welco.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** axe-core on a whole page with its frames. No rule is ever switched off, no part of the page left out. */
public final class Accessibility {

    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** Fails with one line per element and rule. */
    public static void check(Page page) {
        assertThat(violations(page)).as("accessibility of " + page.url()).isEmpty();
    }

    /** What axe-core finds: rule, element, what is wrong with it. */
    static List<String> violations(Page page) {
        List<String> lines = new ArrayList<>();
        AxeBuilder axe = new AxeBuilder(page).options(onlyWhatIsWrong()).withTags(LEVELS);
        for (Rule rule : axe.analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                lines.add(rule.getId() + " at " + node.getTarget() + " " + node.getHtml() + ": "
                        + node.getFailureSummary());
            }
        }
        return lines;
    }

    /** Every rule is applied all the same; what is right is not told of, element by element. */
    private static AxeRunOptions onlyWhatIsWrong() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
