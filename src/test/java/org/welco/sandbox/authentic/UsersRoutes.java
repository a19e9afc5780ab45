package org.welco.sandbox.authentic;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.sandbox.http.Form;
import org.welco.sandbox.http.Visit;

/**
 * {@code GET /api/users/}, {@code /api/users/<uuid>/} of citizens and {@code /api/ous/}, as authentic of September 2025 answers: the
 * free search {@code q} by trigrams, parameters that it does not know ignored, closed accounts listed.
 */
final class UsersRoutes {

    private static final double THRESHOLD = 0.2;

    private final CitizenAccounts accounts;
    private final Synchronization synchronization;
    private final AccountChanges changes;
    private final AccountCreation creation;

    UsersRoutes(CitizenAccounts accounts, AgentAccounts agents, RegistrationMails mails) {
        this.accounts = accounts;
        this.synchronization = new Synchronization(accounts);
        this.changes = new AccountChanges(accounts);
        this.creation = new AccountCreation(accounts, agents, mails);
    }

    /** What is answered.  @param body empty for an error of its own: a page */
    record Reply(int status, Optional<Map<String, Object>> body) {}

    /** Empty when the visit is for somebody else. */
    Optional<Reply> serve(Visit visit) throws IOException {
        boolean synchronizes = visit.path().equals("/api/users/synchronization/");
        if (!accounts.isSeen() && synchronizes) {
            Map<String, Object> refusal = Map.of("result", 0, "errors", "You do not have permission");
            return Optional.of(new Reply(403, Optional.of(refusal)));
        }
        if (!accounts.isSeen() && visit.path().matches("/api/users/[0-9a-f]{32}/")) {
            return Optional.empty();
        }
        if (synchronizes && visit.method().equals("POST")) {
            return Optional.of(synchronization.answer(visit));
        }
        if (visit.path().matches("/api/users/[0-9a-f]{32}/") && visit.method().matches("PATCH|PUT")) {
            return Optional.of(changes.answer(visit, one -> UserJson.of(one, accounts)));
        }
        if (visit.path().equals("/api/users/") && visit.method().equals("POST")) {
            return Optional.of(creation.answer(visit));
        }
        if (visit.path().equals("/api/users/") && visit.method().equals("OPTIONS")) {
            return Optional.of(new Reply(200, Optional.of(UserOptions.json())));
        }
        if (!visit.method().equals("GET")) {
            return Optional.empty();
        }
        if (visit.path().equals("/api/users/")) {
            return Optional.of(list(visit));
        }
        if (visit.path().equals("/api/ous/")) {
            return Optional.of(new Reply(200, Optional.of(units())));
        }
        if (visit.path().matches("/api/users/[0-9a-f]{32}/")) {
            return accounts.find(visit.path().split("/")[3])
                    .map(citizen -> new Reply(200, Optional.of(UserJson.of(citizen, accounts))));
        }
        return Optional.empty();
    }

    private Reply list(Visit visit) {
        String accept = visit.header("Accept").orElse("*/*");
        if (accept.startsWith("text/html")) {
            // the browsable page of lists lacks its template
            return new Reply(500, Optional.empty());
        }
        Form query = Form.of(visit.query());
        int limit = query.text("limit").matches("[1-9]\\d{0,3}")
                ? Math.min(100, Integer.parseInt(query.text("limit")))
                : 100;
        boolean searched = query.fields().containsKey("q");
        UserPages pages = UserPages.of(query, accounts);
        if (!pages.isReadable()) {
            return new Reply(pages.status(), Optional.of(pages.refusal()));
        }
        List<Map<String, Object>> results = new ArrayList<>();
        for (Hit hit : searched ? found(query.text("q")) : everybody(pages)) {
            if (isWanted(query, hit.citizen()) && pages.holds(hit.citizen())) {
                results.add(UserJson.of(
                        hit.citizen(),
                        accounts,
                        searched ? Optional.of(hit.distance()) : Optional.empty(),
                        !query.text("include-roles").equals("false")));
            }
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("next", results.size() > pages.offset() + limit ? pages.next(visit, limit) : null);
        page.put("previous", null);
        int from = Math.min(pages.offset(), results.size());
        page.put("results", results.subList(from, Math.min(from + limit, results.size())));
        return new Reply(200, Optional.of(page));
    }

    /** Of what a list may be asked for, the filters that are understood; any other is ignored. */
    private static boolean isWanted(Form query, SandboxCitizen citizen) {
        String ou = query.text("ou__slug");
        String mail = query.text("email");
        String anyCase = query.text("email__iexact");
        return (ou.isEmpty() || ou.equals(citizen.ou()))
                && (mail.isEmpty() || mail.equals(citizen.email()))
                && (anyCase.isEmpty() || anyCase.equalsIgnoreCase(citizen.email()));
    }

    private record Hit(SandboxCitizen citizen, double distance) {}

    private List<Hit> everybody(UserPages pages) {
        return pages.ordered(accounts.all()).stream()
                .map(one -> new Hit(one, 0))
                .toList();
    }

    private List<Hit> found(String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.contains("@") && !words.contains(" ")) {
            return exact(one -> one.email().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)));
        }
        if (words.replace("-", "").matches("(?i)[0-9a-f]{32}")) {
            return exact(one -> one.uuid().equals(words.replace("-", "").toLowerCase(Locale.ROOT)));
        }
        String number = PhoneText.e164(words);
        List<Hit> byPhone =
                exact(one -> !number.isEmpty() && (number.equals(one.mobile()) || number.equals(one.other("phone"))));
        if (!byPhone.isEmpty()) {
            return byPhone;
        }
        List<Hit> byDate =
                exact(one -> !one.birthDate().isEmpty() && one.birthDate().equals(iso(words)));
        return byDate.isEmpty() ? alike(words) : byDate;
    }

    private List<Hit> exact(java.util.function.Predicate<SandboxCitizen> fits) {
        return accounts.all().stream().filter(fits).map(one -> new Hit(one, 0)).toList();
    }

    private List<Hit> alike(String words) {
        List<Hit> hits = new ArrayList<>();
        for (SandboxCitizen one : accounts.all()) {
            double likeness = likeness(words, one.fullName());
            boolean elsewhere = one.city().equals(words)
                    || one.address().contains(words)
                    || !one.email().isEmpty() && one.email().startsWith(words);
            if (likeness > THRESHOLD || elsewhere) {
                hits.add(new Hit(one, Math.round((1 - likeness) * 1000) / 1000.0));
            }
        }
        hits.sort(java.util.Comparator.comparingDouble(Hit::distance)
                .thenComparing(hit -> hit.citizen().lastName())
                .thenComparing(hit -> hit.citizen().firstName()));
        return hits;
    }

    /** PostgreSQL's strict word similarity: of what was typed to the run of words that is most like it. */
    static double likeness(String typed, String name) {
        Set<String> wanted = trigrams(fold(typed).split(" "));
        String[] words = fold(name).split(" ");
        double best = 0;
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= words.length; to++) {
                Set<String> there = trigrams(java.util.Arrays.copyOfRange(words, from, to));
                Set<String> both = new HashSet<>(wanted);
                both.retainAll(there);
                Set<String> all = new HashSet<>(wanted);
                all.addAll(there);
                best = Math.max(best, all.isEmpty() ? 0 : (double) both.size() / all.size());
            }
        }
        return best;
    }

    private static Set<String> trigrams(String... words) {
        Set<String> trigrams = new HashSet<>();
        for (String word : words) {
            String padded = "  " + word + " ";
            for (int i = 0; !word.isEmpty() && i + 3 <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        }
        return trigrams;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static String iso(String text) {
        return text.matches("\\d{2}[/.]\\d{2}[/.]\\d{4}")
                ? text.substring(6) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2)
                : text;
    }

    private static Map<String, Object> units() {
        List<Map<String, Object>> units = new ArrayList<>();
        for (String slug : List.of("agents", CitizenAccounts.OU, CitizenAccounts.OTHER_OU)) {
            Map<String, Object> unit = new LinkedHashMap<>();
            unit.put("uuid", "0" + "%031d".formatted(units.size()));
            unit.put("slug", slug);
            unit.put("name", slug);
            unit.put("default", slug.equals(CitizenAccounts.OU) ? true : null);
            units.add(unit);
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("count", units.size());
        page.put("next", null);
        page.put("previous", null);
        page.put("results", units);
        return page;
    }
}
