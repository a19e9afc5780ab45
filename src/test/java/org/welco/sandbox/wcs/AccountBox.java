package org.welco.sandbox.wcs;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The recipe of {@code docs/howto/update-the-account-from-a-form.md}: a box in a form, and a "webservice" action in the first status of its
 * workflow, with the default settings and "record errors in the history". Thread-safe.
 */
public final class AccountBox {

    static final String FIELD = "maj_compte";
    static final String TICKED = "True";

    /** What w.c.s. writes for what is not there. */
    private static final String NOTHING = "None";

    private final WcsSandbox wcs;
    private final Map<String, String> history = new ConcurrentHashMap<>();
    private volatile Optional<URI> courrier = Optional.empty();

    AccountBox(WcsSandbox wcs) {
        this.wcs = wcs;
    }

    /** @param address what {@code courrier_url} holds: of Welco, with its final slash */
    public void courrier(URI address) {
        courrier = Optional.of(address);
    }

    /** What the history of that request says of its account, empty when nothing was asked for. */
    public Optional<String> history(FormData data) {
        return Optional.ofNullable(history.get(key(data)));
    }

    private static String key(FormData data) {
        return data.slug() + "/" + data.id();
    }

    /** The request is recorded by now. Its condition: {@code form_var_maj_compte}. */
    void act(FormData data) {
        if (courrier.isPresent() && value(data, FIELD).equals(TICKED)) {
            WorkflowStep step = wcs.act(
                    courrier.get().resolve("api/citizen/" + nameId(data.user()) + "/update/"),
                    payload(data),
                    wcs.requestUrl(data.slug(), data.id()));
            history.put(key(data), step.french() + " " + step.body());
        }
    }

    /** As the pairs of the recipe nest. */
    private Map<String, Object> payload(FormData data) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("mobile", value(data, "mobile"));
        attributes.put("email", value(data, "courriel"));
        attributes.put("city", value(data, "commune"));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("agent", nameId(data.agent()));
        payload.put("agreed", value(data, FIELD));
        payload.put("channel", data.channel());
        payload.put("attributes", attributes);
        return payload;
    }

    private static String value(FormData data, String field) {
        String value = data.fields().getOrDefault(field, "");
        return value.isEmpty() ? NOTHING : value;
    }

    private String nameId(int person) {
        return wcs.people().byId(person).map(WcsPeople.Person::nameId).orElse(NOTHING);
    }
}
