package org.welco.knowledge.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.platform.html.Html;

/** Says of each link of an article that opens a window that it does. The article is HTML that our sanitizer wrote: no link stands inside another. */
final class BesideLinks {

    private static final Pattern BESIDE = Pattern.compile("(<a [^>]*target=\"_blank\"[^>]*>.*?)(</a>)", Pattern.DOTALL);

    private BesideLinks() {}

    /** @param words for whoever does not see the arrow */
    static String said(String html, String words) {
        String span = "<span class=\"w-sr\"> " + Html.escaped(words) + "</span>";
        return BESIDE.matcher(html).replaceAll("$1" + Matcher.quoteReplacement(span) + "$2");
    }
}
