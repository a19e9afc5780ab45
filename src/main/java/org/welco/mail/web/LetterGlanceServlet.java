package org.welco.mail.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.Right;
import org.welco.mail.LetterAddresses;
import org.welco.mail.MailReference;
import org.welco.mail.MailSheet;
import org.welco.mail.ReadMail;
import org.welco.mail.UnknownMailException;
import org.welco.mail.text.LetterTextDesk;

/**
 * What other services show of a letter: a picture of its first page, and a summary. w.c.s. asks for the summary as a script
 * that calls back; a script runs in any page that names it, so only the holder of a capability gets one, and an agent's
 * session alone gets JSON.
 */
@WebServlet("/mail/*")
public class LetterGlanceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+)/(thumbnail\\.png|summary)/?");
    private static final Pattern CALLBACK =
            Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]{0,63}(?:\\.[A-Za-z_$][A-Za-z0-9_$]{0,63}){0,3}");
    private static final Refusal NO_LETTER =
            new Refusal(404, "unknown-mail", "ce courrier n’est pas connu de cette collectivité");
    private static final Refusal BAD_CALLBACK =
            new Refusal(400, "bad-callback", "« callback » doit être le nom d’une fonction");

    private final transient CurrentCaller caller;
    private final transient ReadMail read;
    private final transient LetterTextDesk texts;
    private final transient LetterAddresses addresses;

    @Inject
    public LetterGlanceServlet(CurrentCaller caller, ReadMail read, LetterTextDesk texts, LetterAddresses addresses) {
        this.caller = caller;
        this.read = read;
        this.texts = texts;
        this.addresses = addresses;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String info = request.getPathInfo();
        Matcher path = PATH.matcher(info == null ? "" : info);
        if (!path.matches()) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        MailSheet.Summary letter = letter(path.group(1));
        if (path.group(2).equals("summary")) {
            summary(letter, request, response);
        } else {
            thumbnail(letter.reference(), response);
        }
    }

    private MailSheet.Summary letter(String id) {
        try {
            return read.summary(MailReference.parse(id).orElseThrow(UnknownMailException::new));
        } catch (UnknownMailException unknown) {
            throw new RefusedException(NO_LETTER);
        }
    }

    private void thumbnail(MailReference letter, HttpServletResponse response) throws IOException {
        Optional<byte[]> drawn = texts.thumbnail(letter);
        response.setHeader("Cache-Control", drawn.isPresent() ? "private, max-age=3600" : "no-store");
        send(response, "image/png", drawn.orElseGet(BlankPage::png));
    }

    private void summary(MailSheet.Summary letter, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        MailReference name = letter.reference();
        String html = new LetterSummary(letter, read.requests(name), texts.find(name))
                .html(addresses.page(name), language(request));
        String json = Json.createObjectBuilder().add("content", html).build().toString();
        if (!caller.get().may(Right.HOLDER)) {
            send(response, "application/json", utf8(json));
            return;
        }
        String callback = request.getParameter("callback");
        if (callback == null || !CALLBACK.matcher(callback).matches()) {
            throw new RefusedException(BAD_CALLBACK);
        }
        send(response, "text/javascript;charset=UTF-8", utf8("/**/" + callback + "(" + inScript(json) + ");"));
    }

    /** Without a wish of the browser it would be the server's own. */
    private static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.FRENCH : request.getLocale();
    }

    /** JSON is no script by itself: two separators of lines, and what could end the element around it. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
