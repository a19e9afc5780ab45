package org.welco.sandbox.wcs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Visit;

/** {@code GET /api/forms/<slug>/list}: everything to a signed call without user; never a draft. */
final class ListRoute {

    /** Filters that w.c.s. knows besides the names of fields; it refuses any other name, and takes values as they come. */
    private static final Set<String> FILTERS = Set.of("number", "identifier", "internal-id", "user-uuid");

    private final WcsSandbox wcs;
    private final WcsSignature signature;
    private final Exports exports;

    ListRoute(WcsSandbox wcs, WcsSignature signature) {
        this.wcs = wcs;
        this.signature = signature;
        this.exports = new Exports(wcs);
    }

    Answer serve(Visit visit, String slug) throws WcsRefusal {
        WcsForm form = wcs.forms().find(slug).orElseThrow(WcsRefusal::notFound);
        WcsSignature.Caller caller = signature.caller(visit.query(), false);
        if (!caller.signed()) {
            throw WcsRefusal.of(401, "Access denied", "access-unauthorized", "unhandled authorization header");
        }
        if (caller.named()) {
            if (caller.user().isEmpty()) {
                throw WcsRefusal.denied("User not authenticated.");
            }
            if (!caller.user().get().roles().contains(form.receiver())) {
                throw WcsRefusal.denied("Unsufficient roles.");
            }
        }
        String query = visit.query();
        Stream<FormData> found = wcs.datas().of(slug).stream().filter(data -> !data.isDraft());
        for (String pair : query.split("&")) {
            boolean ofTime = pair.startsWith("filter-start-mtime");
            if (pair.startsWith("filter-") && !pair.startsWith("filter-status") && !ofTime) {
                String name = pair.substring("filter-".length(), pair.indexOf('='));
                String value = WcsSignature.values(query, "filter-" + name).get(0);
                found = found.filter(matching(form, name, value)::test);
            }
        }
        List<String> since = WcsSignature.values(query, "filter-start-mtime-value");
        if (WcsSignature.values(query, "filter-start-mtime").contains("on")
                && !since.isEmpty()
                && since.get(0).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}")) {
            // any other writing is dropped without a word
            found = found.filter(data -> data.at().compareTo(since.get(0)) >= 0);
        }
        if (WcsSignature.values(query, "order_by").contains("last_update_time")) {
            found = found.sorted(Comparator.comparing(FormData::at).thenComparing(FormData::id));
        }
        List<Object> items = new ArrayList<>();
        found.skip(number(query, "offset", 0))
                .limit(number(query, "limit", Integer.MAX_VALUE))
                .forEach(data -> items.add(exports.of(data, query)));
        return WcsRefusal.json(200, items);
    }

    private static java.util.function.Predicate<FormData> matching(WcsForm form, String name, String value)
            throws WcsRefusal {
        boolean field = form.fields().stream().anyMatch(one -> one.name().equals(name));
        if (!FILTERS.contains(name) && !field) {
            throw WcsRefusal.invalid("Invalid filter \"" + name + "\".");
        }
        if (name.equals("internal-id") && !value.matches("\\d+")) {
            throw WcsRefusal.invalid("Invalid value \"" + value + "\" for \"filter-internal-id\".");
        }
        return switch (name) {
            case "internal-id" -> data -> Integer.toString(data.id()).equals(value);
            case "number" -> data -> data.number().equals(value);
            case "identifier" ->
                data -> List.of(value.split(",")).contains(data.number())
                        || List.of(value.split(",")).contains(Integer.toString(data.id()));
            case "user-uuid" -> data -> false;
            default -> data -> value.equals(data.fields().get(name));
        };
    }

    private static int number(String query, String name, int otherwise) throws WcsRefusal {
        List<String> values = WcsSignature.values(query, name);
        if (values.isEmpty()) {
            return otherwise;
        }
        if (!values.get(0).matches("\\d{1,9}")) {
            throw WcsRefusal.invalid(null);
        }
        return Integer.parseInt(values.get(0));
    }
}
