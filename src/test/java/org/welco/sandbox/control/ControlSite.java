package org.welco.sandbox.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.welco.sandbox.Sandbox;
import org.welco.sandbox.authentic.CitizenAccounts;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Form;
import org.welco.sandbox.http.Site;
import org.welco.sandbox.http.Visit;
import org.welco.sandbox.letters.FictionalLetter;
import org.welco.sandbox.letters.LetterTown;
import org.welco.sandbox.maarch.CallMatch;
import org.welco.sandbox.maarch.Fault;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.maarch.JournalEntry;
import org.welco.sandbox.maarch.LetterState;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.sandbox.maarch.NewLetter;
import org.welco.sandbox.maarch.RouteName;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults;

/**
 * The control page and the same gestures for programs: a POST of a form answers 303 to the page, or JSON when {@code Accept}
 * asks for it. {@code GET /letters.json}, {@code GET /journal.json} and
 * {@code GET /wcs.json} read everything.
 */
public final class ControlSite implements Site {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox;

    public ControlSite(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public void serve(Visit visit) throws IOException {
        visit.send(visit.method().equals("POST") ? gesture(visit) : read(visit));
    }

    private Answer read(Visit visit) throws IOException {
        return switch (visit.path()) {
            case "/" ->
                Answer.html(200, ControlPage.of(sandbox, Form.of(visit.query()).text("fait")));
            case "/letters.json" ->
                json(all(maarch ->
                        maarch.letters().stream().map(ControlSite::letter).toList()));
            case "/journal.json" ->
                json(all(maarch -> maarch.journal().entries().stream()
                        .map(ControlSite::entry)
                        .toList()));
            case "/wcs.json" -> json(requests());
            case "/courriels/" -> Answer.html(200, BoxesPage.of(sandbox.mails().received()));
            case "/document" -> document(Form.of(visit.query()));
            default -> unknown();
        };
    }

    private Map<String, Object> requests() {
        Map<String, Object> all = new LinkedHashMap<>();
        sandbox.wcs().forEach(wcs -> all.put(wcs.host(), wcs.requests()));
        return all;
    }

    private static Answer unknown() {
        return Answer.html(404, "<!doctype html><title>404</title><p>Page inconnue du bac à sable.");
    }

    /** Never as a page: one of the letters is a page with a script. */
    private Answer document(Form form) {
        try {
            MaarchSandbox maarch = sandbox.maarch(form.text("maarch"));
            long resId = form.number("res_id").orElseThrow();
            String format = maarch.letter(resId).format().orElse("");
            byte[] bytes = maarch.document(resId).orElseThrow();
            boolean pdf = format.equals("pdf") && bytes[0] == '%';
            String type = pdf ? "application/pdf" : format.equals("jpg") ? "image/jpeg" : "text/plain; charset=utf-8";
            return Answer.of(200, type, bytes).with("X-Content-Type-Options", "nosniff");
        } catch (NoSuchElementException | IllegalArgumentException absent) {
            return unknown();
        }
    }

    private Map<String, Object> all(Function<MaarchSandbox, Object> part) {
        Map<String, Object> all = new LinkedHashMap<>();
        sandbox.maarchs().forEach(maarch -> all.put(maarch.host(), part.apply(maarch)));
        return all;
    }

    private Answer gesture(Visit visit) throws IOException {
        // a page of another site must not act here through the developer's browser
        if (!visit.header("Origin")
                .map(origin -> origin.equals("http://" + visit.authority()))
                .orElse(true)) {
            return Answer.html(403, "<!doctype html><title>403</title><p>Geste refusé : il vient d’un autre site.");
        }
        try {
            Optional<String> done = done(visit.path(), Form.of(visit.text()));
            if (done.isEmpty()) {
                return Answer.html(404, "<!doctype html><title>404</title><p>Geste inconnu du bac à sable.");
            }
            return visit.header("Accept").orElse("").contains("application/json")
                    ? json(Map.of("done", done.get()))
                    : Answer.seeOther("/?fait=" + URLEncoder.encode(done.get(), StandardCharsets.UTF_8));
        } catch (NoSuchElementException | IllegalArgumentException wrong) {
            return Answer.html(
                    400, "<!doctype html><title>400</title><p>" + Html.escape(String.valueOf(wrong.getMessage())));
        }
    }

    private Optional<String> done(String path, Form form) {
        return Optional.ofNullable(
                switch (path) {
                    case "/letters" -> add(form);
                    case "/letters/status" -> move(form);
                    case "/faults" -> fault(form);
                    case "/faults/remove" -> mend(form);
                    case "/responses" -> respond(form);
                    case "/wcs/faults" -> failWcs(form);
                    case "/wcs/faults/remove" -> mendWcs(form);
                    case "/citizens" -> citizen(form);
                    default -> null;
                });
    }

    private String add(Form form) {
        List<String> sender = List.of("Une", "Personne", "", "", "", "", "", "", "");
        FictionalLetter letter = new FictionalLetter(
                FictionalLetter.Kind.PDF,
                LetterTown.letters("ville").get(0).town(),
                form.text("subject"),
                sender,
                1,
                0,
                List.of(form.text("text")));
        long resId = sandbox.maarch(form.text("maarch"))
                .addLetter(NewLetter.pdf(letter.subject(), letter.document().orElseThrow()));
        return "Courrier " + resId + " enregistré en GRC.";
    }

    private String move(Form form) {
        long resId = form.number("res_id").orElseThrow();
        sandbox.maarch(form.text("maarch")).putIn(resId, form.text("status"));
        return "Courrier " + resId + " mis en " + form.text("status") + ".";
    }

    /** {@code kind}, and optionally {@code route}, {@code res_id}, {@code with_file}, {@code times}, {@code from}, {@code delay_ms}. */
    private String fault(Form form) {
        CallMatch match = CallMatch.any();
        String route = form.text("route");
        if (!route.isEmpty() && !route.equals("TOUTES")) {
            match = CallMatch.on(RouteName.valueOf(route));
        }
        if (form.number("res_id").isPresent()) {
            match = match.forLetter(form.number("res_id").getAsLong());
        }
        if (!form.text("with_file").isEmpty()) {
            match = match.withFile(Boolean.parseBoolean(form.text("with_file")));
        }
        Fault fault = Fault.of(FaultKind.valueOf(form.text("kind")))
                .on(match)
                .times((int) form.number("times").orElse(0))
                .fromCall((int) form.number("from").orElse(1))
                .delay(Duration.ofMillis(form.number("delay_ms").orElse(1000)));
        long number = sandbox.maarch(form.text("maarch")).faults().add(fault);
        return "Panne " + number + " en place : " + fault.kind().french() + ".";
    }

    private String mend(Form form) {
        sandbox.maarch(form.text("maarch"))
                .faults()
                .remove(form.number("number").orElseThrow());
        return "Panne retirée.";
    }

    private String failWcs(Form form) {
        WcsFault fault = WcsFault.valueOf(form.text("kind"));
        WcsFaults.Route route =
                form.text("route").isEmpty() ? WcsFaults.Route.ANY : WcsFaults.Route.valueOf(form.text("route"));
        long number = sandbox.wcs(form.text("wcs"))
                .faults()
                .add(
                        fault,
                        route,
                        (int) form.number("times").orElse(0),
                        Duration.ofMillis(form.number("delay_ms").orElse(1000)));
        return "Panne " + number + " en place : w.c.s. " + fault.french() + ".";
    }

    private String mendWcs(Form form) {
        sandbox.wcs(form.text("wcs")).faults().remove(form.number("number").orElseThrow());
        return "Panne retirée.";
    }

    private String citizen(Form form) {
        String uuid = sandbox.authentic(form.text("authentic"))
                .citizens()
                .create(form.text("first_name"), form.text("last_name"), CitizenAccounts.OU)
                .uuid();
        return "Compte " + uuid + " créé.";
    }

    private String respond(Form form) {
        Optional<String> request = Optional.of(form.text("request")).filter(number -> number.matches(".*\\d"));
        return sandbox.wcs(form.text("wcs"))
                .respond(form.text("url"), form.text("content"), form.text("mail_id"), request)
                .french();
    }

    private static Answer json(Object value) throws IOException {
        return Answer.of(200, "application/json", JSON.writeValueAsString(value));
    }

    private static Map<String, Object> letter(LetterState letter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("res_id", letter.resId());
        json.put("subject", letter.subject().orElse(null));
        json.put("status", letter.status());
        json.put("number", letter.publikId().orElse(null));
        json.put("external_id", letter.externalId().orElse(null));
        json.put("external_link", letter.externalLink().orElse(null));
        json.put("notes", letter.notes());
        return json;
    }

    private static Map<String, Object> entry(JournalEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n", entry.n());
        json.put("at", entry.receivedAt().toString());
        json.put("method", entry.method());
        json.put("route", entry.route().name());
        json.put("path", entry.path());
        json.put("res_ids", entry.resIds());
        json.put("status_asked", entry.statusAsked().orElse(null));
        json.put("with_file", entry.withFile());
        json.put("applied", entry.applied());
        json.put("fault", entry.fault().orElse(null));
        json.put("answer", entry.answer().isPresent() ? entry.answer().getAsInt() : null);
        return json;
    }
}
