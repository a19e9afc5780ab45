package org.welco.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Chromium and the Playwright that drives it: the system's if there is one (or the one that {@code -Dwelco.chromium} names),
 * else Playwright's own, which it fetches once. Cookies and frames keep the browser's own rules. Belongs to the thread that
 * opened it: threads that race open one each by {@link #apart}.
 */
public final class Chromium implements AutoCloseable {

    /** As root and in containers; nothing here touches what a page may do. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** The one without windows first: the whole browser draws its own bars as pages beside each page. */
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/google-chrome");

    /** For assertions on what a screen shows; a page is never as late as that on a machine that does nothing else. */
    private static final double PATIENCE_MILLIS = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private static Chromium shared;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(List<String> moreFlags) {
        Optional<Path> executable = executable();
        Map<String, String> environment = new HashMap<>(System.getenv());
        executable.ifPresent(found -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(moreFlags);
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(flags);
        executable.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    /** The browser of the run, started when the first test asks for it; the tests' own thread only. */
    static synchronized Chromium shared() {
        if (shared == null) {
            shared = new Chromium(List.of());
        }
        return shared;
    }

    /** Ends the browser of the run. */
    public static synchronized void stop() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** Another browser, for the calling thread; the caller closes it. */
    public static Chromium apart() {
        return new Chromium(List.of());
    }

    /**
     * Another browser, that reaches another node under the addresses of the first, as behind a balancer.
     *
     * @param host the tenant's
     * @param port the one that addresses name
     * @param nodePort where that browser really goes, on this machine
     */
    public static Chromium behindBalancer(String host, int port, int nodePort) {
        return new Chromium(List.of("--host-resolver-rules=MAP " + host + ":" + port + " 127.0.0.1:" + nodePort));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> executable() {
        String named = System.getProperty("welco.chromium", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        return USUAL_PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
