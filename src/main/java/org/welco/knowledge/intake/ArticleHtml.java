package org.welco.knowledge.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What an article may hold of HTML: paragraphs, headings below its own, lists, tables, emphasis, quotations, links. No script, no style, no
 * picture from elsewhere, no form, no frame: what is not in the list is left out, its text stays. What comes out is well formed and may be put
 * into a page.
 */
public final class ArticleHtml {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h3",
                    "h4",
                    "strong",
                    "em",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "abbr",
                    "sup",
                    "sub")
            // the heading of the article is one of the page: what it holds stands below it
            .allowElements((name, attributes) -> "h3", "h1", "h2")
            .allowElements((name, attributes) -> "h4", "h5", "h6")
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowElements(ArticleHtml::link, "a")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)(?:https?://|mailto:|tel:).{1,2000}"))
            .onElements("a")
            .allowAttributes("scope")
            .matching(true, "col", "row")
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[1-9]\\d?"))
            .onElements("th", "td")
            .allowAttributes("title")
            .onElements("abbr")
            .toFactory();

    private static final Pattern PAGE = Pattern.compile("(?i)https?:");
    private static final Pattern TAG = Pattern.compile("</?(\\w+)[^>]*>");
    private static final Pattern WITHIN_A_WORD = Pattern.compile("strong|em|a|abbr|sup|sub");
    private static final Pattern NAMED = Pattern.compile("&(?:#(\\d{1,7}|x\\p{XDigit}{1,6})|(\\w{2,8}));");
    private static final Map<String, String> NAMES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private ArticleHtml() {}

    /** A page opens beside this one, a mail or a call where the agent's machine says; what leads nowhere is no link, its text stays. */
    private static String link(String name, List<String> attributes) {
        int href = attributes.indexOf("href");
        if (href < 0) {
            return null;
        }
        if (PAGE.matcher(attributes.get(href + 1)).lookingAt()) {
            attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer"));
        }
        return name;
    }

    /** Only what an article may hold. */
    public static String clean(String html) {
        return POLICY.sanitize(Normalizer.normalize(html, Normalizer.Form.NFC)).strip();
    }

    /** What cleaned HTML says, without marks, one space between two words. */
    public static String text(String clean) {
        String bare = TAG.matcher(clean)
                .replaceAll(tag -> WITHIN_A_WORD.matcher(tag.group(1)).matches() ? "" : " ");
        return NAMED.matcher(bare)
                .replaceAll(sign -> Matcher.quoteReplacement(character(sign.group(1), sign.group(2))))
                .replaceAll("[ \\t\\r\\n\\f]+", " ")
                .strip();
    }

    private static String character(String number, String name) {
        if (name != null) {
            return NAMES.getOrDefault(name, " ");
        }
        int code = number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
        boolean storable =
                code != 0 && Character.isValidCodePoint(code) && Character.getType(code) != Character.SURROGATE;
        return storable ? Character.toString(code) : " ";
    }
}
