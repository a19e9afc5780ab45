package org.welco.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A person at a browser: cookies and windows of his own, French, Paris time. Whatever goes wrong in his pages is remembered
 * and fails the test at its end. Belongs to the thread of its browser.
 */
public final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 60_000;

    /** The page of PDF.js' viewer, of any version. */
    private static final Pattern VIEWER = Pattern.compile("/pdf-js/.*/viewer\\.html");

    private final BrowserContext context;
    private final Troubles troubles = new Troubles();

    private Visitor(Chromium chromium, String locale) {
        this(chromium, locale, Sight.DESK, true);
    }

    private Visitor(Chromium chromium, String locale, Sight sight, boolean scripts) {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId("Europe/Paris")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(sight.width(), sight.height()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        troubles.watch(context);
    }

    /** Somebody at that browser; the caller closes him and asks for his {@link #troubles}. */
    public static Visitor at(Chromium chromium) {
        return new Visitor(chromium, "fr-FR");
    }

    static Visitor withOldPhone(Chromium chromium) {
        return new Visitor(chromium, "fr-FR", Sight.REFLOW, false);
    }

    static Visitor speaking(Chromium chromium, String locale) {
        return new Visitor(chromium, locale);
    }

    /** For what has no method here: clock, network, routes. */
    public BrowserContext context() {
        return context;
    }

    /** From now on documents are not drawn, see {@link Browsing#withoutDocuments}. */
    public Visitor withoutDocuments() {
        context.route(
                VIEWER,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBodyBytes(viewerWithoutPages())));
        return this;
    }

    private static byte[] viewerWithoutPages() {
        try (InputStream page = Visitor.class.getResourceAsStream("viewer-without-pages.html")) {
            return page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is signed in from now on, by the value of a session's cookie. */
    public Visitor inSession(String origin, String session) {
        context.addCookies(List.of(new Cookie("JSESSIONID", session).setUrl(origin)));
        return this;
    }

    /** A new page of 1366 × 768, empty. */
    public Page page() {
        return context.newPage();
    }

    /** A new page at that address. */
    public Page open(String address) {
        Page page = page();
        page.navigate(address);
        return page;
    }

    /**
     * Says that the test itself provokes this trouble, which must come: "401", for instance, where the console tells of a
     * refused call.
     *
     * @param part what its line contains
     */
    public Visitor expect(String part) {
        troubles.expect(part);
        return this;
    }

    /** Says that this trouble may come, when it depends on the moment: a call under way while the line is cut. */
    public Visitor tolerate(String part) {
        troubles.tolerate(part);
        return this;
    }

    /** One line per trouble that nobody expected. */
    public List<String> troubles() {
        return troubles.unexpected();
    }

    @Override
    public void close() {
        context.close();
    }
}
