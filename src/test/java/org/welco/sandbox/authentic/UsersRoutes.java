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

    UsersRoutes(CitizenAccounts accounts) {
        this.accounts = accounts;
        this.synchronization = new Synchronization(accounts);
        this.changes = new AccountChanges(accounts);
    }

    /** What is answered.  @param body empty for an error of its own: a page */
    record Reply(int status, Optional<Map<String, Object>> body) {}

    /** Empty when the visit is for somebody else. */
    Optional<Reply> serve(Visit visit) throws IOException {
        if (visit.path().equals("/api/users/synchronization/") && visit.method().equals("POST")) {
            return Optional.of(synchronization.answer(visit));
        }
        if (visit.path().matches("/api/users/[0-9a-f]{32}/") && visit.method().matches("PATCH|PUT")) {
            return Optional.of(changes.answer(visit, one -> json(one, Optional.empty(), true)));
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
                    .map(citizen -> new Reply(200, Optional.of(json(citizen, Optional.empty(), true))));
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
            boolean wanted = query.text("ou__slug").isEmpty()
                    || query.text("ou__slug").equals(hit.citizen().ou());
            if (wanted && pages.holds(hit.citizen())) {
                results.add(json(
                        hit.citizen(),
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
        List<Hit> byPhone = exact(one -> !one.mobile().isEmpty() && one.mobile().equals(e164(words)));
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

    private static String e164(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.matches("0[1-9]\\d{8}")) {
            return "+33" + digits.substring(1);
        }
        return digits.matches("0?0?33[1-9]\\d{8}") ? "+" + digits.replaceFirst("^0+", "") : "";
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

    private Map<String, Object> json(SandboxCitizen one, Optional<Double> distance, boolean withRoles) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.id());
        json.put("ou", one.ou());
        json.put("full_name", one.fullName());
        distance.ifPresent(value -> json.put("dist", value));
        json.put("uuid", one.uuid());
        json.put("username", null);
        json.put("first_name", one.firstName());
        json.put("last_name", one.lastName());
        json.put("email", one.email());
        json.put("email_verified", accounts.proved(one.uuid()).contains("email"));
        json.put("is_superuser", false);
        json.put("is_staff", false);
        json.put("is_active", one.active());
        json.put("modified", UserPages.SERVER_TIME.format(accounts.modified(one)));
        Set<String> proved = accounts.proved(one.uuid());
        attribute(json, "birthdate", one.birthDate(), proved);
        attribute(json, "mobile", one.mobile(), proved);
        attribute(json, "phone", "", proved);
        attribute(json, "address", one.address(), proved);
        attribute(json, "city", one.city(), proved);
        if (withRoles) {
            json.put("roles", one.roles().stream().map(UsersRoutes::role).toList());
        }
        return json;
    }

    private static void attribute(Map<String, Object> json, String name, String value, Set<String> proved) {
        json.put(name, value.isEmpty() ? null : value);
        json.put(name + "_verified", !value.isEmpty() && proved.contains(name));
    }

    private static Map<String, Object> role(String slug) {
        Map<String, Object> role = new LinkedHashMap<>();
        role.put("uuid", "e" + "%031d".formatted(Math.abs(slug.hashCode())));
        role.put("name", slug);
        role.put("slug", slug);
        role.put("description", "");
        role.put("ou", "agents");
        role.put("service", null);
        return role;
    }
}
