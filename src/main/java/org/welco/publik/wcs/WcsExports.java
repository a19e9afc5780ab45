package org.welco.publik.wcs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.request.RequestExports;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;

/**
 * Requests as w.c.s. exports them to a call signed without user. Its filter on time works to the second and in its own local
 * time; one that it cannot read it drops without a word, and gives everything: what comes back is looked at again.
 */
@ApplicationScoped
public class WcsExports implements RequestExports {

    private static final int PAGE = 100;

    private WcsLinks links;

    WcsExports() {}

    @Inject
    public WcsExports(WcsLinks links) {
        this.links = links;
    }

    @Override
    public List<Form> forms() {
        JsonValue answer = ask(wcs -> wcs.allForms("on")).orElseThrow(WcsExports::unreadable);
        return objects(answer instanceof JsonObject object ? object.get("data") : answer).stream()
                .filter(form -> WcsFormCatalogue.SLUG
                        .matcher(Refusals.text(form, "slug"))
                        .matches())
                .map(form -> new Form(
                        Refusals.text(form, "slug"),
                        Refusals.text(form, "title"),
                        Optional.of(Refusals.text(form, "category")).filter(category -> !category.isBlank()),
                        "",
                        List.of()))
                .toList();
    }

    @Override
    public Page modified(String form, Optional<LocalDateTime> since, int offset) {
        String bound = since.map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                .map(ExportJson.SECONDS::format)
                .orElse(null);
        JsonValue answer = ask(wcs ->
                        wcs.export(form, "on", "last_update_time", PAGE, offset, bound == null ? null : "on", bound))
                .orElseThrow(WcsExports::unreadable);
        List<JsonObject> items = objects(answer);
        List<ExportedRequest> requests = items.stream()
                .flatMap(item -> ExportJson.read(form, item).stream())
                .toList();
        return new Page(
                requests.stream()
                        .filter(request -> since.isEmpty()
                                || !request.modifiedAt().isBefore(since.get().truncatedTo(ChronoUnit.SECONDS)))
                        .toList(),
                items.size(),
                items.size() < PAGE);
    }

    @Override
    public Optional<ExportedRequest> one(String form, long internalId) {
        if (!WcsFormCatalogue.SLUG.matcher(form).matches()) {
            return Optional.empty();
        }
        return ask(wcs -> wcs.exportOne(form, "on", internalId))
                .flatMap(answer -> objects(answer).stream()
                        .flatMap(item -> ExportJson.read(form, item).stream())
                        .filter(request -> request.internalId() == internalId)
                        .findFirst());
    }

    private Optional<JsonValue> ask(Function<WcsApi, Response> question) {
        return links.call(link -> link.inBackground().ask(question));
    }

    private static List<JsonObject> objects(JsonValue list) {
        if (list instanceof JsonArray array) {
            return array.stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonValue::asJsonObject)
                    .toList();
        }
        throw unreadable();
    }

    private static RequestSourceException unreadable() {
        return Refusals.refusal(Kind.UNREADABLE, Refusals.UNREADABLE, false);
    }
}
