package org.welco.sandbox.wcs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request as w.c.s. exports it, in its lists and in what a workflow sends. No tracking code is among it. */
final class Exports {

    private final WcsSandbox wcs;

    Exports(WcsSandbox wcs) {
        this.wcs = wcs;
    }

    /** @param query says what of it is wanted, such as {@code full=on} */
    Map<String, Object> of(FormData data, String query) {
        WcsForm form = wcs.forms().find(data.slug()).orElseThrow();
        boolean full = WcsSignature.values(query, "full").contains("on");
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", Integer.toString(data.id()));
        item.put("internal_id", Integer.toString(data.id()));
        item.put("display_id", data.number());
        item.put("display_name", form.title() + " #" + data.number());
        item.put("digest", null);
        item.put("text", form.title() + " #" + data.number());
        item.put("url", wcs.url() + data.slug() + "/" + data.id() + "/");
        item.put("receipt_time", data.at());
        item.put("last_update_time", data.at());
        item.put("uuid", data.uuid());
        if (full || WcsSignature.values(query, "include-fields").contains("on")) {
            item.put("backoffice_url", wcs.requestUrl(data.slug(), data.id()));
            item.put("fields", data.fields());
        }
        if (full) {
            wcs.people().byId(data.user()).ifPresent(user -> item.put("user", named(user)));
            item.put("roles", Map.of("concerned", List.of(WcsPeople.role(form.receiver()))));
            Map<String, Object> status = new LinkedHashMap<>();
            status.put("id", data.status());
            status.put("name", "Nouveau");
            item.put("workflow", Map.of("status", status, "real_status", status));
        }
        if (full || WcsSignature.values(query, "include-submission").contains("on")) {
            item.put("submission", submission(data));
        }
        return item;
    }

    /** Neither the external id nor anything else of the context. */
    private Map<String, Object> submission(FormData data) {
        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("backoffice", data.agent() != 0);
        submission.put("channel", data.channel().isEmpty() ? "web" : data.channel());
        wcs.people().byId(data.agent()).ifPresent(agent -> submission.put("agent", named(agent)));
        return submission;
    }

    private static Map<String, Object> named(WcsPeople.Person person) {
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("id", person.id());
        who.put("name", person.name());
        who.put("email", person.email());
        who.put("NameID", List.of(person.nameId()));
        return who;
    }
}
