package org.welco.knowledge.find;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks words in the body of an article, which is HTML that our sanitizer wrote: no sign of a tag stands inside a text. */
final class MarkedHtml {

    /** A tag, a character that is written by its name, a word; whatever stands between them is left as it is. */
    private static final Pattern PARTS = Pattern.compile("<[^>]*>|&#?\\w{1,10};|(" + Marks.WORD.pattern() + ")");

    private MarkedHtml() {}

    static String of(String html, Marks marks) {
        StringBuilder marked = new StringBuilder();
        Matcher part = PARTS.matcher(html);
        int at = 0;
        while (part.find()) {
            marked.append(html, at, part.start());
            String word = part.group(1);
            boolean asked = word != null && !marks.foundBy(word).isEmpty();
            marked.append(asked ? "<mark>" + word + "</mark>" : part.group());
            at = part.end();
        }
        return marked.append(html, at, html.length()).toString().replace("</mark> <mark>", " ");
    }
}
