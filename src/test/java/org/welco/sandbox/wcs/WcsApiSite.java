package org.welco.sandbox.wcs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Visit;
import org.welco.sandbox.publik.SecretKeys;

/** The API of w.c.s., with the answers of a running server of September 2025. A slash too many or too few is another path. */
final class WcsApiSite {

    private static final Pattern SUBMIT = Pattern.compile("/api/formdefs/([a-z0-9-]+)/submit/?");
    private static final Pattern LIST = Pattern.compile("/api/forms/([a-z0-9-]+)/list/?");
    private static final Pattern ONE = Pattern.compile("/api/forms/([a-z0-9-]+)/([0-9]{1,9})/");
    private static final Pattern USER = Pattern.compile("/api/users/([0-9a-f]{32}|[0-9]{1,9})/");

    private static final Pattern USER_FORMS = Pattern.compile("/api/users/([0-9a-f]{32})/forms");

    private static final Pattern CODE = Pattern.compile("/api/code/([A-Za-z0-9]+)");

    private final WcsSandbox wcs;
    private final WcsSignature signature;
    private final SubmitRoute submit;
    private final ListRoute list;

    WcsApiSite(WcsSandbox wcs, SecretKeys keys) {
        this.wcs = wcs;
        this.signature = new WcsSignature(wcs.host(), keys, wcs.people());
        this.submit = new SubmitRoute(wcs, signature);
        this.list = new ListRoute(wcs, signature);
    }

    Answer serve(Visit visit) {
        try {
            return route(visit);
        } catch (WcsRefusal refusal) {
            return refusal.answer();
        }
    }

    private Answer route(Visit visit) throws WcsRefusal {
        Matcher submitted = SUBMIT.matcher(visit.path());
        if (submitted.matches() && visit.method().equals("POST")) {
            return submit.serve(visit, submitted.group(1));
        }
        Matcher listed = LIST.matcher(visit.path());
        if (listed.matches()) {
            return list.serve(visit, listed.group(1));
        }
        Matcher one = ONE.matcher(visit.path());
        if (one.matches()) {
            return one(visit, one.group(1), Integer.parseInt(one.group(2)));
        }
        Matcher user = USER.matcher(visit.path());
        if (user.matches()) {
            return user(visit, user.group(1));
        }
        Matcher forms = USER_FORMS.matcher(visit.path());
        if (forms.matches()) {
            return new UserForms(wcs, signature).serve(visit, forms.group(1));
        }
        Matcher code = CODE.matcher(visit.path());
        if (code.matches()) {
            return new CodeRoute(wcs, signature).serve(visit, code.group(1));
        }
        if (visit.path().equals("/api/forms/")) {
            return new TextSearch(wcs, signature).serve(visit);
        }
        if (visit.path().equals("/api/formdefs/")) {
            return forms(visit);
        }
        throw WcsRefusal.notFound();
    }

    /** A call that names nobody is refused before the id is looked up, unless it wants nothing of anybody. */
    private Answer one(Visit visit, String slug, int id) throws WcsRefusal {
        WcsForm form = wcs.forms().find(slug).orElseThrow(WcsRefusal::notFound);
        WcsSignature.Caller caller = signature.caller(visit.query(), false);
        boolean anonymised = caller.signed()
                && !WcsSignature.values(visit.query(), "anonymise").isEmpty();
        if (!anonymised && caller.user().isEmpty()) {
            throw WcsRefusal.denied("User not authenticated.");
        }
        if (!anonymised && !caller.user().get().roles().contains(form.receiver())) {
            throw WcsRefusal.denied("Unsufficient roles.");
        }
        FormData data = wcs.datas().find(slug, id).orElseThrow(WcsRefusal::notFound);
        if (!anonymised && data.isDraft()) {
            throw WcsRefusal.denied("Unsufficient roles.");
        }
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", data.isDraft() ? Integer.toString(id) : data.number());
        item.put("fields", Map.of());
        return WcsRefusal.json(200, item);
    }

    private Answer user(Visit visit, String name) throws WcsRefusal {
        if (!signature.caller(visit.query(), false).signed()) {
            throw WcsRefusal.denied("Unsigned request or user has no access to backoffice.");
        }
        Optional<WcsPeople.Person> person =
                name.length() == 32 ? wcs.people().byNameId(name) : wcs.people().byId(Integer.parseInt(name));
        return WcsRefusal.json(200, WcsPeople.json(person.orElseThrow(WcsRefusal::notFound)));
    }

    private Answer forms(Visit visit) throws WcsRefusal {
        WcsSignature.Caller caller = signature.caller(visit.query(), true);
        if (!caller.signed()) {
            throw WcsRefusal.denied("User not authenticated.");
        }
        boolean entered = flag(visit, "backoffice-submission");
        List<Object> items = new ArrayList<>();
        for (WcsForm form : wcs.forms().all()) {
            boolean shown = !form.disabled() || flag(visit, "include-disabled");
            boolean mine = caller.user().isPresent()
                    && caller.user().get().roles().stream().anyMatch(form.submission()::contains);
            if (shown && (!entered || mine)) {
                items.add(item(form, flag(visit, "include-count")));
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("err", 0);
        answer.put("data", items);
        return WcsRefusal.json(200, answer);
    }

    private static boolean flag(Visit visit, String name) {
        return WcsSignature.values(visit.query(), name).stream()
                .anyMatch(value -> List.of("on", "true", "True", "1").contains(value));
    }

    private Map<String, Object> item(WcsForm form, boolean count) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("title", form.title());
        item.put("slug", form.slug());
        item.put("url", wcs.url() + form.slug() + "/");
        item.put("description", form.description());
        item.put("keywords", form.keywords());
        item.put("authentication_required", false);
        item.put("always_advertise", false);
        item.put("backoffice_submission_url", wcs.url() + "backoffice/submission/" + form.slug() + "/");
        item.put("redirection", false);
        if (count) {
            item.put("count", 0);
        }
        Map<String, Object> receiver = new LinkedHashMap<>();
        receiver.put("label", "Destinataire");
        receiver.put("role", WcsPeople.role(form.receiver()));
        item.put("functions", Map.of("_receiver", receiver));
        if (!form.category().isEmpty()) {
            item.put("category", form.category());
            item.put("category_slug", form.categorySlug());
        }
        return item;
    }
}
