package org.welco.confirmation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.welco.platform.html.Html;
import org.welco.tenant.Tenant;

/**
 * The page of a citizen: small, without script, readable by any phone that shows web pages at all. It shows nothing that he did not
 * type himself, and nothing of what he typed.
 */
final class ConfirmPage {

    /** hobo's variable with the name of the town. */
    private static final String TOWN = "collectivite";

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final ConfirmWords words;
    private final StringBuilder body = new StringBuilder();
    private final String title;

    ConfirmPage(ConfirmWords words, String titleKey) {
        this.words = words;
        this.title = words.say(titleKey);
    }

    ConfirmPage say(String key) {
        body.append("<p>").append(Html.escaped(words.say(key))).append("</p>\n");
        return this;
    }

    /** What went wrong, read out with the heading. */
    ConfirmPage trouble(String key) {
        body.append("<p class=\"trouble\" role=\"alert\">")
                .append(Html.escaped(words.say(key)))
                .append("</p>\n");
        return this;
    }

    /** Confirms nothing until its button is pressed. @param action a path of ours */
    ConfirmPage linkForm(String action) {
        body.append("<form method=\"post\" action=\"")
                .append(Html.escaped(action))
                .append("\"><p><button type=\"submit\">")
                .append(Html.escaped(words.say("confirm.button")))
                .append("</button></p></form>\n");
        return this;
    }

    ConfirmPage codeForm(String action) {
        body.append("<form method=\"post\" action=\"")
                .append(Html.escaped(action))
                .append("\">\n");
        field("number", "type=\"tel\" autocomplete=\"tel\" maxlength=\"40\"");
        field(
                "code",
                "type=\"text\" inputmode=\"numeric\" autocomplete=\"one-time-code\" maxlength=\"12\" aria-describedby=\"code-hint\"");
        body.append("<p class=\"hint\" id=\"code-hint\">")
                .append(Html.escaped(words.say("confirm.code.hint")))
                .append("</p>\n<p><button type=\"submit\">")
                .append(Html.escaped(words.say("confirm.button")))
                .append("</button></p></form>\n");
        return this;
    }

    private void field(String name, String attributes) {
        body.append("<p><label for=\"")
                .append(name)
                .append("\">")
                .append(Html.escaped(words.say("confirm." + name)))
                .append("</label><br /><input id=\"")
                .append(name)
                .append("\" name=\"")
                .append(name)
                .append("\" required=\"required\" ")
                .append(attributes)
                .append(" /></p>\n");
    }

    /** A link to the page for codes. */
    ConfirmPage codeLink() {
        body.append("<p><a href=\"/confirm/\">")
                .append(Html.escaped(words.say("confirm.have-code")))
                .append("</a></p>\n");
        return this;
    }

    /** The response must not be committed. */
    void write(HttpServletResponse response, int status, Tenant tenant) throws IOException {
        byte[] bytes = html(tenant).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        // the key stands in the address: it goes to nobody else, and our own form says where it comes from
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String html(Tenant tenant) {
        String town = tenant.variable(TOWN).orElse(tenant.host());
        return "<!DOCTYPE html>\n<html lang=\"" + words.locale().getLanguage() + "\">\n<head><meta charset=\"utf-8\" />"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />"
                + "<title>" + Html.escaped(title) + " - " + Html.escaped(town) + "</title>"
                + "<link rel=\"icon\" type=\"image/svg+xml\" href=\"/theme/icon.svg\" />"
                + "<link rel=\"stylesheet\" href=\"/theme/confirm.css\" />"
                + "<link rel=\"stylesheet\" href=\"/theme/town.css\" /></head>\n"
                + "<body><div class=\"town\">" + Html.escaped(town) + "</div>\n<main>\n<h1>"
                + Html.escaped(title) + "</h1>\n" + body + "</main></body>\n</html>\n";
    }
}
