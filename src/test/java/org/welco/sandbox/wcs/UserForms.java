package org.welco.sandbox.wcs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Visit;

/**
 * {@code GET /api/users/<uuid>/forms}: the requests of a citizen, oldest first, with {@code include-drafts=on} drafts too. In the name of an agent, what is
 * "skipped" and not his is left out, and {@code readable} says what is his; in nobody's name everything is there, and readable.
 */
final class UserForms {

    private final WcsSandbox wcs;
    private final WcsSignature signature;

    UserForms(WcsSandbox wcs, WcsSignature signature) {
        this.wcs = wcs;
        this.signature = signature;
    }

    Answer serve(Visit visit, String nameId) throws WcsRefusal {
        WcsSignature.Caller caller = signature.caller(visit.query(), false);
        if (!caller.signed()) {
            throw WcsRefusal.denied("User not authenticated.");
        }
        Optional<WcsPeople.Person> asking = caller.user();
        if (asking.isPresent() && !asking.get().isAgent()) {
            throw WcsRefusal.denied("User not allowed to query data from other users.");
        }
        WcsPeople.Person citizen = wcs.people().byNameId(nameId).orElseThrow(WcsRefusal::notFound);
        Set<String> roles = asking.map(WcsPeople.Person::roles).orElse(Set.of());
        boolean drafts = WcsSignature.values(visit.query(), "include-drafts").contains("on");
        List<Object> items = new ArrayList<>();
        List<FormData> oldestFirst = new ArrayList<>(wcs.datas().all());
        Collections.reverse(oldestFirst);
        for (FormData data : oldestFirst) {
            boolean his = asking.isEmpty() || roles.contains(form(data).receiver());
            if ((drafts || !data.isDraft())
                    && data.user() == citizen.id()
                    && (his || !form(data).skipped())) {
                items.add(item(data, his));
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("err", 0);
        answer.put("data", items);
        return WcsRefusal.json(200, answer);
    }

    private WcsForm form(FormData data) {
        return wcs.forms().find(data.slug()).orElseThrow();
    }

    private Map<String, Object> item(FormData data, boolean readable) {
        WcsForm form = form(data);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", form.title());
        item.put("url", wcs.url() + data.slug() + "/" + data.id() + "/");
        item.put("datetime", data.at().replace('T', ' '));
        String status = data.isDraft() ? "Draft" : "Nouveau";
        item.put("status", status);
        item.put("draft", data.isDraft());
        item.put("title", form.title() + (data.isDraft() ? " (draft)" : " #" + data.number() + " (Nouveau)"));
        item.put("form_receipt_date", data.at().substring(0, 10));
        item.put("form_number", data.number());
        item.put("form_url_backoffice", wcs.requestUrl(data.slug(), data.id()));
        item.put("form_status", status);
        item.put("form_status_is_endpoint", false);
        item.put("form_submission_channel", data.channel());
        item.put("form_submission_channel_label", label(data.channel()));
        item.put("form_name", form.title());
        item.put("form_slug", form.slug());
        item.put("category_name", form.category());
        item.put("readable", readable);
        return item;
    }

    private static String label(String channel) {
        return switch (channel) {
            case "mail" -> "Courrier";
            case "phone" -> "Téléphone";
            case "counter" -> "Guichet";
            default -> "Web";
        };
    }
}
