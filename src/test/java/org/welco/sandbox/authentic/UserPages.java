package org.welco.sandbox.authentic;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.sandbox.http.Form;
import org.welco.sandbox.http.Visit;

/**
 * The order, the bound and the cursor of a list of accounts. A cursor holds the date of the first account of its page, as
 * the original's does: accounts that are modified meanwhile move to the end.
 */
final class UserPages {

    private static final ZoneId SERVER = ZoneId.of("Europe/Paris");
    static final DateTimeFormatter SERVER_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(SERVER);

    private final CitizenAccounts accounts;
    private final Form query;
    private final boolean byDate;
    private final Optional<Instant> since;
    private final Optional<Instant> cursor;
    private final int offset;
    private final int status;

    private UserPages(CitizenAccounts accounts, Form query) {
        this.accounts = accounts;
        this.query = query;
        this.byDate = query.text("ordering").equals("modified");
        boolean bounded = query.fields().containsKey("modified__gte");
        this.since = bounded ? date(query.text("modified__gte")) : Optional.empty();
        String page = query.text("cursor");
        String opened = page.isEmpty() ? "" : opened(page);
        this.cursor = byDate && !opened.isEmpty() ? date(opened) : Optional.empty();
        this.offset = !byDate && opened.matches("o=\\d+") ? Integer.parseInt(opened.substring(2)) : 0;
        boolean badCursor = !page.isEmpty() && (byDate ? cursor.isEmpty() : !opened.matches("o=\\d+"));
        this.status = badCursor ? 404 : bounded && since.isEmpty() ? 400 : 200;
    }

    static UserPages of(Form query, CitizenAccounts accounts) {
        return new UserPages(accounts, query);
    }

    private static String opened(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noCursor) {
            return "";
        }
    }

    /** A date alone is refused, a time without zone is the server's. */
    static Optional<Instant> date(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException withoutZone) {
            try {
                return Optional.of(LocalDateTime.parse(text.replace(' ', 'T'))
                        .atZone(SERVER)
                        .toInstant());
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }
    }

    boolean isReadable() {
        return status == 200;
    }

    int status() {
        return status;
    }

    Map<String, Object> refusal() {
        return status == 404
                ? Map.of("result", 0, "errors", "Curseur non valide")
                : Map.of(
                        "result",
                        0,
                        "errors",
                        Map.of("modified__gte", List.of("Saisissez une date et une heure valides.")));
    }

    List<SandboxCitizen> ordered(List<SandboxCitizen> all) {
        return byDate
                ? all.stream().sorted(Comparator.comparing(accounts::modified)).toList()
                : all;
    }

    boolean holds(SandboxCitizen citizen) {
        Instant at = accounts.modified(citizen);
        return since.filter(at::isBefore).isEmpty()
                && cursor.filter(at::isBefore).isEmpty();
    }

    int offset() {
        return offset;
    }

    /** Absolute, with all filters and whatever else the former address held, its signature too. */
    String next(Visit visit, int limit) {
        String position = byDate ? SERVER_TIME.format(firstOfNext(limit)) : "o=" + (offset + limit);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
        String before = visit.query().replaceAll("(^|&)cursor=[^&]*", "");
        return "http://" + visit.authority() + "/api/users/?cursor=" + made + (before.isEmpty() ? "" : "&" + before);
    }

    private Instant firstOfNext(int limit) {
        return ordered(accounts.all()).stream()
                .filter(one -> query.text("ou__slug").isEmpty()
                        || query.text("ou__slug").equals(one.ou()))
                .filter(this::holds)
                .skip(limit)
                .findFirst()
                .map(accounts::modified)
                .orElseThrow();
    }
}
