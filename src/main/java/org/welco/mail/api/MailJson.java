package org.welco.mail.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.welco.mail.MailSheet;
import org.welco.mail.qualification.AssociationLine;

/** Letters as the API writes them: lower-case names with underscores, absent rather than null, times in UTC. */
final class MailJson {

    private MailJson() {}

    static JsonObject summary(MailSheet.Summary mail) {
        return summaryBuilder(mail).build();
    }

    /** @param begun its requests, those that were begun here among them */
    static JsonObject sheet(MailSheet sheet, List<AssociationLine> begun) {
        List<AssociationLine> here =
                begun.stream().filter(line -> line.id().isPresent()).toList();
        return summaryBuilder(sheet.summary())
                .add("begun_requests", array(here, MailJson::begun))
                .add("requests", array(sheet.requests(), MailJson::request))
                .add("answers", array(sheet.answers(), MailJson::answer))
                .add("deliveries", array(sheet.deliveries(), MailJson::step))
                .add("events", array(sheet.events(), MailJson::event))
                .build();
    }

    private static JsonObjectBuilder summaryBuilder(MailSheet.Summary mail) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", mail.reference().text())
                .add("status", mail.state().name().toLowerCase(Locale.ROOT));
        add(json, "subject", mail.subject());
        add(json, "chrono", mail.chrono());
        add(json, "letter_date", mail.letterDate());
        json.add("received_at", mail.receivedAt().toString());
        add(json, "returned_at", mail.returnedAt());
        add(json, "finished_at", mail.finishedAt());
        add(json, "gone_at", mail.goneAt());
        return json.add("document", document(mail.document())).add("to_deliver", mail.toDeliver());
    }

    private static JsonObject document(MailSheet.Document document) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("state", document.state().name().toLowerCase(Locale.ROOT));
        add(json, "media_type", document.mediaType());
        document.size().ifPresent(size -> json.add("size", size));
        add(json, "file_name", document.fileName());
        return json.build();
    }

    private static JsonObject request(MailSheet.Request request) {
        return Json.createObjectBuilder()
                .add("number", request.number())
                .add("url", request.url())
                .add("at", request.at().toString())
                .add("by", request.actor())
                .build();
    }

    /** Neither the person, nor what was typed, nor an address that opens anything. */
    private static JsonObject begun(AssociationLine line) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", line.id().orElseThrow())
                .add("form", line.form())
                .add("state", line.state().name().toLowerCase(Locale.ROOT))
                .add("at", line.at().toString());
        add(json, "draft_since", line.draftSince());
        add(json, "number", line.number());
        add(json, "problem", line.problem());
        return json.build();
    }

    private static JsonObject answer(MailSheet.Reply answer) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", answer.id());
        add(json, "request", answer.request());
        return json.add("content", answer.content())
                .add("at", answer.at().toString())
                .add("by", answer.actor())
                .build();
    }

    private static JsonObject step(MailSheet.Step step) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", step.id())
                .add("kind", step.kind().toLowerCase(Locale.ROOT))
                .add("state", step.state().toLowerCase(Locale.ROOT))
                .add("attempts", step.attempts());
        add(json, "last_error", step.lastError());
        add(json, "next_try_at", step.nextTry());
        add(json, "delivered_at", step.deliveredAt());
        step.answer().ifPresent(answer -> json.add("answer", answer));
        return json.build();
    }

    private static JsonObject event(MailSheet.Event event) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("at", event.at().toString())
                .add("kind", event.kind().toLowerCase(Locale.ROOT))
                .add("by", event.actor());
        add(json, "detail", event.detail().filter(detail -> !detail.isBlank()));
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String key, Optional<?> value) {
        value.ifPresent(present -> json.add(key, present.toString()));
    }

    private static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonObject> mapping) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.stream().map(mapping).forEach(array::add);
        return array;
    }
}
