package org.welco.publik.wcs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.welco.request.DraftOrder;
import org.welco.request.RequestDrafts;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;

/** Drafts in w.c.s., begun in an agent's name and followed in nobody's. */
@ApplicationScoped
public class WcsRequestDrafts implements RequestDrafts {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{4,40}");
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private WcsLinks links;

    WcsRequestDrafts() {}

    @Inject
    public WcsRequestDrafts(WcsLinks links) {
        this.links = links;
    }

    @Override
    public Drafted begin(DraftOrder order) {
        String slug = slug(order.form());
        String body = DraftJson.of(order);
        JsonValue answer = links.call(link -> link.make(wcs -> wcs.submit(slug, order.agent(), body)))
                .orElseThrow(() -> Refusals.refusal(Kind.UNREADABLE, Refusals.ANSWER_LOST, true));
        return draftIn(answer).orElseThrow(() -> Refusals.refusal(Kind.UNREADABLE, Refusals.ANSWER_LOST, true));
    }

    private static Optional<Drafted> draftIn(JsonValue answer) {
        if (!(answer instanceof JsonObject object)
                || !(object.get("err") instanceof JsonNumber err)
                || err.intValue() != 0
                || !(object.get("data") instanceof JsonObject made)) {
            return Optional.empty();
        }
        return Optional.of(Refusals.text(made, "id"))
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new Drafted(Long.parseLong(id), code(object)));
    }

    private static Optional<String> code(JsonObject answer) {
        return Optional.of(Refusals.text(answer, "tracking_code"))
                .filter(code -> CODE.matcher(code).matches());
    }

    @Override
    public Optional<Long> citizenNumber(String uuid) {
        if (!UUID.matcher(uuid).matches()) {
            return Optional.empty();
        }
        return links.ask(wcs -> wcs.user(uuid)).map(WcsRequestDrafts::userId);
    }

    /** A NameID in place of this number makes w.c.s. fail. */
    private static Long userId(JsonValue user) {
        if (user instanceof JsonObject object && object.get("id") instanceof JsonNumber id && id.isIntegral()) {
            return id.longValue();
        }
        throw Refusals.refusal(Kind.UNREADABLE, Refusals.UNREADABLE, false);
    }

    @Override
    public Optional<String> numberOf(String form, long id) {
        String slug = slug(form);
        JsonValue answer = links.ask(wcs -> wcs.list(slug, id))
                .orElseThrow(() -> Refusals.refusal(Kind.FORM, Refusals.NO_FORM, false));
        JsonValue list = answer instanceof JsonObject object ? object.get("data") : answer;
        if (!(list instanceof JsonArray requests)) {
            throw Refusals.refusal(Kind.UNREADABLE, Refusals.UNREADABLE, false);
        }
        // a filter that w.c.s. does not know is refused there, but its values are taken as they come
        return requests.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(request -> Refusals.text(request, "internal_id").equals(Long.toString(id)))
                .map(request -> Refusals.text(request, "display_id"))
                .filter(number -> !number.isBlank())
                .findFirst();
    }

    @Override
    public boolean isGone(String form, long id) {
        String slug = slug(form);
        try {
            return links.ask(wcs -> wcs.one(slug, id, "on")).isEmpty();
        } catch (RequestSourceException refusal) {
            if (refusal.kind() == Kind.RIGHTS) {
                // it is there: what is not is not refused
                return false;
            }
            throw refusal;
        }
    }

    @Override
    public URI fillingPage(String form, long id) {
        return links.call(link -> link.backoffice("submission/" + slug(form) + "/" + id + "/"));
    }

    @Override
    public URI requestPage(String form, long id) {
        return links.call(link -> link.backoffice("management/" + slug(form) + "/" + id + "/"));
    }

    @Override
    public URI pendingPage() {
        return links.call(link -> link.backoffice("submission/pending?mine=true"));
    }

    private static String slug(String form) {
        if (!WcsFormCatalogue.SLUG.matcher(form).matches()) {
            throw Refusals.refusal(Kind.FORM, "cette démarche n’existe pas", false);
        }
        return form;
    }
}
