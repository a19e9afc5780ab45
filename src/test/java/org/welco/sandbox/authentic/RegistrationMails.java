package org.welco.sandbox.authentic;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Visit;

/**
 * What authentic wrote to new users, {@code GET /courriels/}, and the page behind the link: whoever chooses a password there has proved
 * his address. Looking at it proves nothing. Thread-safe.
 */
public final class RegistrationMails {

    static final String PAGE = "/courriels/";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final List<RegistrationMail> sent = new CopyOnWriteArrayList<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final CitizenAccounts accounts;

    RegistrationMails(CitizenAccounts accounts) {
        this.accounts = accounts;
    }

    void send(SandboxCitizen made, String next) {
        String token = UUID.randomUUID().toString().replace("-", "");
        sent.add(new RegistrationMail(Instant.now(), made.email(), made.uuid(), token, next));
    }

    /** All of them, oldest first. */
    public List<RegistrationMail> sent() {
        return List.copyOf(sent);
    }

    /** Those to that address, oldest first. */
    public List<RegistrationMail> sent(String to) {
        return sent.stream().filter(mail -> mail.to().equals(to)).toList();
    }

    /** Whether the visit was for it. */
    boolean serve(Visit visit) throws IOException {
        String path = visit.path().replaceFirst("/?$", "/");
        if (path.equals(PAGE)) {
            visit.send(Answer.html(200, page(visit)));
            return true;
        }
        if (!path.startsWith(RegistrationMail.LINK)) {
            return false;
        }
        Optional<RegistrationMail> mail =
                sent.stream().filter(one -> one.path().equals(path)).findFirst();
        Optional<SandboxCitizen> citizen = mail.flatMap(one -> accounts.find(one.uuid()))
                .filter(one -> one.email().equals(mail.get().to()) && !used.contains(path));
        if (citizen.isEmpty()) {
            visit.send(written("Lien non valable", "<p>Ce lien n’est pas valable, ou il a déjà servi.</p>"));
        } else if (visit.method().equals("POST")) {
            used.add(path);
            prove(citizen.get());
            visit.send(
                    Answer.found(mail.get().next().isEmpty() ? "/" : mail.get().next()));
        } else {
            visit.send(written(
                    "Choisir un mot de passe",
                    "<form method=\"post\"><p><label for=\"p\">Nouveau mot de passe</label> "
                            + "<input id=\"p\" name=\"new_password1\" type=\"password\" autocomplete=\"new-password\"></p>"
                            + "<p><button>Valider</button></p></form>"));
        }
        return true;
    }

    /** Changing the password by a mail proves its address. */
    private void prove(SandboxCitizen citizen) {
        Set<String> proved = new HashSet<>(accounts.proved(citizen.uuid()));
        proved.add("email");
        accounts.prove(citizen.uuid(), proved);
        accounts.change(citizen);
    }

    private String page(Visit visit) {
        StringBuilder page = new StringBuilder();
        if (sent.isEmpty()) {
            page.append("<p>Aucun pour le moment.</p>");
        }
        List<RegistrationMail> newest = new ArrayList<>(sent);
        Collections.reverse(newest);
        newest.forEach(mail -> page.append("<article><h2>")
                .append(escaped(mail.to()))
                .append("</h2><p>")
                .append(TIME.format(mail.at()))
                .append(", Votre compte a été créé sur ")
                .append(escaped(visit.host()))
                .append("</p><p>Pour choisir votre mot de passe\u00a0: <a href=\"")
                .append(escaped(mail.path()))
                .append("\">")
                .append(escaped(OidcSite.base(visit) + mail.path().substring(1)))
                .append("</a></p></article>"));
        return whole("Courriels envoyés par authentic", page.toString());
    }

    private static Answer written(String title, String body) {
        return Answer.html(200, whole(title, body));
    }

    private static String whole(String title, String body) {
        return "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + title + "</title>"
                + "<style>body{font:16px/1.5 sans-serif;margin:1rem auto;padding:0 1rem;max-width:40rem}"
                + "article{border:1px solid #7d8594;border-radius:6px;padding:.5rem 1rem;margin:0 0 1rem}"
                + "p{margin:.25rem 0;overflow-wrap:anywhere}</style><h1>" + title + "</h1>" + body;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
