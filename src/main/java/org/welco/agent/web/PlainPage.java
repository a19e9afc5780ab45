package org.welco.agent.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.welco.platform.html.Html;
import org.welco.tenant.Tenant;

/**
 * A small page that needs nothing but our style sheets: it must show when nobody is signed in, when the rest does not work,
 * and inside a portal's frame. Well-formed; every text is escaped; nothing runs in it but our own files.
 */
public final class PlainPage {

    private static final String STYLES = "/theme/";

    private final Words words;
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private String script = "";
    private String framedBy = "combo";

    /** @param title of the page, also its heading */
    public PlainPage(Words words, String title) {
        this.words = words;
        this.title = title;
    }

    /** One more sentence or paragraph. */
    public PlainPage say(String text) {
        body.append("<p class=\"w-2\">").append(Html.escaped(text)).append("</p>");
        return this;
    }

    /** A link in the guise of the one next gesture. */
    public PlainPage gesture(String label, String address) {
        body.append("<div class=\"w-row-x\"><a class=\"w-btn w-btn--primary\" href=\"")
                .append(Html.escaped(address))
                .append("\">")
                .append(Html.escaped(label))
                .append("</a></div>");
        return this;
    }

    /** Markup of ours, whose texts are {@link #escaped}. */
    PlainPage raw(String markup) {
        body.append(markup);
        return this;
    }

    /** A file of ours under {@code /sign-in/} that runs in the page. */
    PlainPage running(String file) {
        script = "<script src=\"/sign-in/" + file + "\" defer=\"defer\"></script>";
        return this;
    }

    /** The identity provider frames it, no portal does. */
    PlainPage framedByProvider() {
        framedBy = "authentic";
        return this;
    }

    /** The response must not be committed. Framed by the tenant's portals at most. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Tenant tenant)
            throws IOException {
        byte[] bytes = html(isFramed(request)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", policy(tenant));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Whether a browser asks for a page to show it in a frame. */
    public static boolean isFramed(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return "iframe".equals(destination) || "frame".equals(destination);
    }

    private String html(boolean framed) {
        return "<!DOCTYPE html>\n<html lang=\"" + words.language() + "\"" + (framed ? " class=\"cell\"" : "") + ">\n"
                + "<head><meta charset=\"utf-8\" />"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />"
                + "<title>" + Html.escaped(title) + "</title>"
                + "<link rel=\"icon\" type=\"image/svg+xml\" href=\"" + STYLES + "icon.svg\" />"
                + "<link rel=\"stylesheet\" href=\"" + STYLES + "tokens.css\" />"
                + "<link rel=\"stylesheet\" href=\"" + STYLES + "welco.css\" />"
                + "<link rel=\"stylesheet\" href=\"" + STYLES + "shell.css\" />" + script + "</head>\n"
                + "<body><main class=\"w-plain\"><div class=\"w-card\"><div class=\"w-empty\"><h1 class=\"w-strong\">"
                + Html.escaped(title)
                + "</h1>" + body + "</div></div></main></body>\n</html>\n";
    }

    private String policy(Tenant tenant) {
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                + " connect-src 'self'; frame-src 'self'" + origins(tenant, "authentic")
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'" + origins(tenant, framedBy);
    }

    private static String origins(Tenant tenant, String kind) {
        Set<String> origins = new LinkedHashSet<>();
        tenant.services().stream()
                .filter(service -> service.kind().equals(kind))
                .forEach(service -> origins.add(" " + service.origin()));
        return String.join("", origins);
    }
}
