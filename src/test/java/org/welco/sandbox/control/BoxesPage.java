package org.welco.sandbox.control;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.welco.sandbox.smtp.ReceivedMail;

/** The mails that citizens received, as their boxes show them. */
final class BoxesPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private BoxesPage() {}

    /** @param received oldest first; shown the other way round */
    static String of(List<ReceivedMail> received) {
        Html html = new Html()
                .raw("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width\"><title>Courriels</title>")
                .raw("<style>body{font:16px/1.5 sans-serif;margin:1rem auto;padding:0 1rem;max-width:45rem}")
                .raw("article{border:1px solid #7d8594;border-radius:12px;padding:.5rem 1rem;margin:0 0 1rem}")
                .raw("p{margin:.25rem 0;overflow-wrap:anywhere}.text{white-space:pre-wrap}</style></head>")
                .raw("<body><main>")
                .element("h1", "Courriels reçus par les usagers");
        if (received.isEmpty()) {
            html.element("p", "Aucun pour le moment.");
        }
        List<ReceivedMail> newest = new ArrayList<>(received);
        Collections.reverse(newest);
        newest.forEach(mail -> html.raw("<article>")
                .element("h2", mail.subject())
                .element("p", TIME.format(mail.at()) + ", de " + mail.header("From") + " à " + mail.recipient())
                .element("p class=\"text\"", mail.text())
                .raw("</article>"));
        return html.raw("</main></body></html>").toString();
    }
}
