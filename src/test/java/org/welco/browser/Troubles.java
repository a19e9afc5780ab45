package org.welco.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What went wrong in the pages of a context, frames, workers and windows included: errors in the console, errors that no script caught,
 * breaches of the content security policy. Thread-safe.
 */
final class Troubles {

    /** The event tells where, the observer which script: the browser's own message does not always. */
    private static final String TELL_BREACHES = "let inline = '';"
            + "new MutationObserver(records => records.forEach(record => record.addedNodes.forEach(node => {"
            + " if (node.nodeName === 'SCRIPT' && !node.src) { inline = node.textContent.slice(0, 200); } })))"
            + ".observe(document, { childList: true, subtree: true });"
            + "document.addEventListener('securitypolicyviolation', breach => console.error("
            + "'securitypolicyviolation of ' + breach.violatedDirective + ': ' + breach.blockedURI"
            + " + ' at ' + breach.sourceFile + ':' + breach.lineNumber + ' in ' + location.pathname"
            + " + ', last inline script: ' + inline));";

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<String> expected = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tolerated = Collections.synchronizedList(new ArrayList<>());

    void watch(BrowserContext context) {
        context.addInitScript(TELL_BREACHES);
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> seen.add("uncaught: " + error.error()));
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
            seen.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
        }
    }

    /** A trouble that the test itself provokes; that it comes is a part of the test. */
    void expect(String part) {
        expected.add(part);
    }

    /** A trouble that may or may not come. */
    void tolerate(String part) {
        tolerated.add(part);
    }

    /** @return one line per trouble that nobody expected, and per expected one that did not come */
    List<String> unexpected() {
        List<String> lines = new ArrayList<>();
        for (String trouble : List.copyOf(seen)) {
            if (expected.stream().noneMatch(trouble::contains)
                    && tolerated.stream().noneMatch(trouble::contains)) {
                lines.add(trouble);
            }
        }
        for (String part : List.copyOf(expected)) {
            if (List.copyOf(seen).stream().noneMatch(trouble -> trouble.contains(part))) {
                lines.add("did not come: " + part);
            }
        }
        return lines;
    }
}
