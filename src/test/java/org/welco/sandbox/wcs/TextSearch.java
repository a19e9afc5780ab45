package org.welco.sandbox.wcs;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Visit;

/**
 * {@code GET /api/forms/?q=}: whole words of any field, accents and case aside. Without the default status nothing that the caller
 * cannot act on; what is "skipped" and not his is dropped after the limit.
 */
final class TextSearch {

    private final WcsSandbox wcs;
    private final WcsSignature signature;

    TextSearch(WcsSandbox wcs, WcsSignature signature) {
        this.wcs = wcs;
        this.signature = signature;
    }

    Answer serve(Visit visit) throws WcsRefusal {
        String query = visit.query();
        WcsSignature.Caller caller = signature.caller(query, true);
        if (!caller.signed()) {
            throw WcsRefusal.denied("User not authenticated.");
        }
        boolean everything = first(query, "status").equals("all")
                && first(query, "ignore-roles").equals("on");
        Set<String> roles = caller.user().map(WcsPeople.Person::roles).orElse(Set.of());
        int limit = first(query, "limit").matches("\\d+") ? Integer.parseInt(first(query, "limit")) : 20;
        List<Object> items = new ArrayList<>();
        wcs.datas().all().stream()
                .filter(data -> everything && !data.isDraft())
                .filter(data -> holds(data, first(query, "q")))
                .limit(limit)
                .filter(data ->
                        !form(data).skipped() || roles.contains(form(data).receiver()))
                .forEach(data -> items.add(item(data, roles.contains(form(data).receiver()))));
        return WcsRefusal.json(200, Map.of("data", items));
    }

    private static String first(String query, String name) {
        List<String> values = WcsSignature.values(query, name);
        return values.isEmpty() ? "" : values.get(0);
    }

    private WcsForm form(FormData data) {
        return wcs.forms().find(data.slug()).orElseThrow();
    }

    private boolean holds(FormData data, String typed) {
        Set<String> words = words(Stream.concat(
                        Stream.of(
                                data.number(),
                                Integer.toString(data.id()),
                                form(data).title(),
                                wcs.nameOf(data.user())),
                        data.fields().values().stream())
                .collect(Collectors.joining(" ")));
        Set<String> wanted = words(typed);
        return !wanted.isEmpty() && words.containsAll(wanted);
    }

    private static Set<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(folded.split("[\\s,;()]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private Map<String, Object> item(FormData data, boolean readable) {
        WcsForm form = form(data);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", form.title());
        item.put("form_number", data.number());
        item.put("form_name", form.title());
        item.put("form_slug", form.slug());
        item.put("form_status", "Nouveau");
        item.put("form_receipt_date", data.at().substring(0, 10));
        item.put("form_receipt_datetime", data.at());
        item.put("form_url_backoffice", wcs.requestUrl(data.slug(), data.id()));
        item.put("category_name", form.category());
        item.put("readable", readable);
        return item;
    }
}
