package org.welco.mail.web;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.welco.mail.MailSheet;
import org.welco.mail.text.LetterText;
import org.welco.platform.html.Html;

/**
 * What the side bar of w.c.s. shows of a letter. w.c.s. writes it into its page unescaped, so it is made of our own
 * elements, ids and escaped text only.
 *
 * @param requests what the letter became, in order
 * @param text empty while its document was not read
 */
record LetterSummary(MailSheet.Summary letter, List<MailSheet.Request> requests, Optional<LetterText> text) {

    private static final String BUNDLE = "org.welco.mail.web.document";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** @param asked the language that the browser asks for */
    String html(URI page, Locale asked) {
        ResourceBundle words = words(asked);
        String title = letter.subject()
                .filter(subject -> !subject.isBlank())
                .orElse(words.getString("document.summary.nosubject"));
        StringBuilder html = new StringBuilder("<div class=\"welco-letter\">");
        html.append("<p><strong>").append(Html.escaped(title)).append("</strong></p>");
        html.append("<p>").append(String.join(" · ", facts(words))).append("</p>");
        html.append(requests(words));
        html.append("<p>").append(link(page.toString(), words.getString("document.summary.open")));
        return html.append("</p></div>").toString();
    }

    private static ResourceBundle words(Locale asked) {
        Locale spoken = asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return ResourceBundle.getBundle(
                BUNDLE,
                spoken,
                LetterSummary.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private List<String> facts(ResourceBundle words) {
        List<String> facts = new ArrayList<>();
        facts.add(Html.escaped(letter.reference().text()));
        letter.chrono().map(Html::escaped).ifPresent(facts::add);
        letter.letterDate().map(DATE::format).ifPresent(facts::add);
        text.map(LetterText::pages)
                .filter(pages -> pages > 0)
                .map(pages -> pages + "\u00a0" + words.getString("document.summary.pages"))
                .ifPresent(facts::add);
        return facts;
    }

    private String requests(ResourceBundle words) {
        StringBuilder list = new StringBuilder();
        for (MailSheet.Request request : requests) {
            String name = words.getString("document.summary.request") + "\u00a0" + request.number();
            list.append("<li>").append(link(request.url(), name)).append("</li>");
        }
        return list.isEmpty() ? "" : "<ul>" + list + "</ul>";
    }

    /** An address that is not of the web is written as words: it would run what it says. */
    private static String link(String address, String name) {
        boolean ofTheWeb = address.startsWith("https://") || address.startsWith("http://");
        return ofTheWeb
                ? "<a href=\"" + Html.escaped(address) + "\" target=\"_blank\" rel=\"noopener\">" + Html.escaped(name)
                        + "</a>"
                : Html.escaped(name);
    }
}
