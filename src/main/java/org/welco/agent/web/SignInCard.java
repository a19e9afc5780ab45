package org.welco.agent.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.welco.agent.signin.ReturnAddress;
import org.welco.platform.html.Html;
import org.welco.tenant.Tenant;

/**
 * What a frame shows in place of its cell while nobody is signed in: it tries silently, and shows a link that opens at the top
 * when that fails or takes too long. Once signed in it goes back to the cell's own address, state included.
 */
public final class SignInCard {

    private SignInCard() {}

    /** Status 200: the card is what the frame shows for now, not a failure. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Tenant tenant)
            throws IOException {
        Words words = Words.of(request);
        String address = Html.escaped(addressOf(request).text());
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            elsewhere(words, address)
                    .running("elsewhere.js")
                    .write(request, response, HttpServletResponse.SC_OK, tenant);
            return;
        }
        new PlainPage(words, words.say("signin.card.title"))
                .raw("<p class=\"w-2\" id=\"sign-in\" role=\"status\" data-address=\"" + address + "\" data-late=\""
                        + Html.escaped(words.say("signin.card.late")) + "\">"
                        + Html.escaped(words.say("signin.card.text")) + "</p>"
                        + link(words, " id=\"sign-in-link\" hidden=\"hidden\"")
                        + "<noscript>" + link(words, "") + "</noscript>")
                .running("card.js")
                .write(request, response, HttpServletResponse.SC_OK, tenant);
    }

    /**
     * A portal of another site: the browser shows the frame none of our ordinary cookies, so that trying silently is of no use.
     * The tab hands the sign-in over; a browser that keeps no session here at all still opens the cell in a tab.
     */
    private static PlainPage elsewhere(Words words, String address) {
        return new PlainPage(words, words.say("signin.card.title"))
                .raw("<p class=\"w-2\" id=\"sign-in\" role=\"status\" data-address=\"" + address + "\" data-refused=\""
                        + Html.escaped(words.say("signin.elsewhere.refused")) + "\">"
                        + Html.escaped(words.say("signin.elsewhere.text")) + "</p>"
                        + "<div class=\"w-row-x\"><a class=\"w-btn w-btn--primary\" id=\"sign-in-link\" target=\"welco-sign-in\""
                        + " href=\"/signed-in/hand-over/\">" + Html.escaped(words.say("signin.card.open"))
                        + "</a><a class=\"w-btn\" target=\"_blank\" rel=\"noopener\" href=\"" + address + "\">"
                        + Html.escaped(words.say("signin.elsewhere.open")) + "</a></div>");
    }

    private static String link(Words words, String hidden) {
        return "<div class=\"w-row-x\"" + hidden + "><a class=\"w-btn w-btn--primary\" target=\"welco-sign-in\""
                + " href=\"/login/?next=/signed-in/\">" + Html.escaped(words.say("signin.card.open"))
                + "</a><span class=\"w-2 w-sm\">" + Html.escaped(words.say("signin.card.where"))
                + "</span></div>";
    }

    /** The page that was asked for, query included. */
    public static ReturnAddress addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return ReturnAddress.orHome(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
