package org.welco.web.screen;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages, each with its clean address and the view that draws it. Who may open one is said by the table of paths and
 * callers; the views themselves are never reached by their own names.
 */
public enum Screen {
    /** The desk: search, forms, letters beside each other. */
    HOME("/", "/desk.xhtml", "home"),
    /** What the settings still lack. */
    FIRST_DAY("/first-day", "/first-day.xhtml", "first-day"),
    /** All letters, with the chrome of the desk around them. */
    LETTERS("/mail/all", "/mail.xhtml", "mail"),
    /** A letter, with the chrome of the desk around it. */
    LETTER("/mail/{id}", "/mail.xhtml", "mail"),
    /** The mail cell, made to be framed; {@code ?id=} names a letter. */
    MAIL_CELL("/cells/mail", "/cells/mail.xhtml", "mail"),
    /** The search cell, made to be framed; {@code ?scope=} names a source. */
    SEARCH_CELL("/cells/search", "/cells/search.xhtml", "search"),
    /** Where an account is made, with the chrome of the desk around it; nobody's sheet is called so. */
    CREATION("/citizen/new", "/account.xhtml", "account"),
    /** The same as a cell, made to be framed. */
    CREATION_CELL("/cells/citizen/new", "/cells/account.xhtml", "account"),
    /** The sheet of a citizen, with the chrome of the desk around it. */
    CITIZEN("/citizen/{id}", "/citizen.xhtml", "citizen"),
    /** The same as a cell, made to be framed: of whom {@code ?id=} names, else of the citizen in hand on the page. */
    CITIZEN_CELL("/cells/citizen", "/cells/citizen.xhtml", "citizen"),
    /** The forms that an agent may begin, made to be framed. */
    FORMS_CELL("/cells/forms", "/cells/forms.xhtml", "forms"),
    /** The knowledge base, made to be framed; {@code ?id=} names an article. */
    KB_CELL("/cells/kb", "/cells/kb.xhtml", "kb"),
    /** The same with the chrome of the desk around it. */
    KB("/kb/all", "/kb.xhtml", "kb"),
    /** An article of it. */
    ARTICLE("/kb/{id}", "/kb.xhtml", "kb"),
    /** A request that the agent began: where w.c.s. brings him back to. */
    STARTED("/request/{id}", "/started.xhtml", "request"),
    /** The document of a letter in a window of its own; {@code ?id=} names the letter. */
    DOCUMENT("/cells/mail/document", "/cells/document.xhtml", "mail");

    private static final String IN_BRACES = "{id}";

    private final String address;
    private final Pattern pattern;
    private final String view;
    private final String word;

    Screen(String address, String view, String word) {
        this.address = address;
        this.view = view;
        this.word = word;
        String[] around = address.split(Pattern.quote(IN_BRACES), -1);
        String expression = around.length == 1
                ? Pattern.quote(address)
                : Pattern.quote(around[0]) + "([A-Za-z0-9][A-Za-z0-9._~-]*)" + Pattern.quote(around[1]);
        this.pattern = Pattern.compile(expression + (address.endsWith("/") ? "" : "/?"));
    }

    /** The path, with {@code {id}} where a reference stands. */
    public String address() {
        return address;
    }

    /** Where its view stands, and what Faces calls it. */
    String view() {
        return view;
    }

    /** What it is about, as pages and style sheets call it. */
    String word() {
        return word;
    }

    boolean isCell() {
        return address.startsWith("/cells/");
    }

    /** The page at a path, as sent and undecoded. */
    static Optional<Screen> at(String rawPath) {
        return Arrays.stream(values())
                .filter(screen -> screen.pattern.matcher(rawPath).matches())
                .findFirst();
    }

    /** The first page drawn by a view that has no parameter in its path. */
    static Optional<Screen> drawnBy(String view) {
        return Arrays.stream(values())
                .filter(screen -> screen.view.equals(view) && !screen.address.contains(IN_BRACES))
                .findFirst();
    }

    /** The view as the server forwards to it: what the path names becomes the parameter {@code id}. */
    String target(String rawPath) {
        Matcher matcher = pattern.matcher(rawPath);
        return matcher.matches() && matcher.groupCount() == 1 ? view + "?id=" + matcher.group(1) : view;
    }
}
