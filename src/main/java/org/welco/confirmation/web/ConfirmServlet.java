package org.welco.confirmation.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.confirmation.mobile.ConfirmMobile;
import org.welco.confirmation.mobile.ConfirmMobile.Reply;
import org.welco.confirmation.mobile.WrongTries;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/**
 * The page by which a citizen confirms. {@code GET} looks nothing up and confirms nothing, whatever stands in the address: programs that
 * look at links before people do change nothing and learn nothing. {@code POST} is the button.
 */
@WebServlet("/confirm/*")
public class ConfirmServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/confirm/";
    private static final String DONE = "done";
    private static final String NOTED = "noted";
    private static final String CHANGED = "changed";
    private static final int TOO_MANY_REQUESTS = 429;

    private final transient ConfirmMobile confirm;
    private final transient WrongTries tries;
    private final transient CurrentTenant tenant;

    @Inject
    public ConfirmServlet(ConfirmMobile confirm, WrongTries tries, CurrentTenant tenant) {
        this.confirm = confirm;
        this.tries = tries;
        this.tenant = tenant;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ConfirmWords words = ConfirmWords.of(request);
        String key = key(request);
        ConfirmPage page =
                switch (key) {
                    case "" ->
                        new ConfirmPage(words, "confirm.title")
                                .say("confirm.code.what")
                                .codeForm(HERE);
                    case DONE, NOTED, CHANGED ->
                        new ConfirmPage(words, "confirm." + key).say("confirm." + key + ".what");
                    default ->
                        new ConfirmPage(words, "confirm.title")
                                .say("confirm.what")
                                .linkForm(HERE + key + "/")
                                .say("confirm.not-you");
                };
        page.write(response, HttpServletResponse.SC_OK, tenant.get());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isOurForm(request, tenant.get())) {
            throw new RefusedException(Refusal.NO_RIGHT);
        }
        String key = key(request);
        String place = CitizenAddress.of(request);
        if (!tries.add(place)) {
            again(request, key, "confirm.too-many").write(response, TOO_MANY_REQUESTS, tenant.get());
            return;
        }
        Reply reply = key.isEmpty()
                ? confirm.byCode(parameter(request, "number"), parameter(request, "code"))
                : confirm.byLink(key);
        if (reply != Reply.WRONG) {
            tries.forgive(place);
            response.setHeader("Location", HERE + page(reply) + "/");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else {
            again(request, key, key.isEmpty() ? "confirm.code.wrong" : "confirm.link.wrong")
                    .write(response, HttpServletResponse.SC_OK, tenant.get());
        }
    }

    private static String page(Reply reply) {
        return switch (reply) {
            case CHANGED -> CHANGED;
            case NOTED -> NOTED;
            default -> DONE;
        };
    }

    /** The same for all that did not confirm, whatever the reason. */
    private static ConfirmPage again(HttpServletRequest request, String key, String trouble) {
        ConfirmPage page = new ConfirmPage(ConfirmWords.of(request), key.isEmpty() ? "confirm.title" : "confirm.link")
                .trouble(trouble);
        return key.isEmpty()
                ? page.codeForm(HERE)
                : page.say("confirm.link.next").codeLink();
    }

    /** What stands behind the path of this servlet, without slashes; what no link of ours holds is as good as any that is wrong. */
    private static String key(HttpServletRequest request) {
        String key = Optional.ofNullable(request.getPathInfo()).orElse("").replaceAll("^/|/$", "");
        return key.matches("[a-z2-7]{0,40}") ? key : "unknown";
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** Phones too old to say where a form stood are believed: what protects a confirmation is its key. */
    private static boolean isOurForm(HttpServletRequest request, Tenant town) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        URI base = town.baseUrl();
        return origin == null || origin.equals(base.getScheme() + "://" + base.getRawAuthority());
    }
}
