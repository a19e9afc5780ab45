package org.welco.publik.wcs;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.welco.request.DraftOrder;

/**
 * A draft, as w.c.s. takes it. {@code submission-locked} is what its own links write: without it the side bar of the filling
 * page shows nothing of channel, caller or letter, and opening a draft with a prefilled field erases its channel. w.c.s. takes it away when
 * the draft is submitted; the other keys stay.
 */
final class DraftJson {

    private DraftJson() {}

    static String of(DraftOrder order) {
        return Json.createObjectBuilder()
                .add("meta", Json.createObjectBuilder().add("draft", true).add("backoffice-submission", true))
                .add("data", Json.createObjectBuilder())
                .add("context", context(order))
                .build()
                .toString();
    }

    private static JsonObjectBuilder context(DraftOrder order) {
        JsonObjectBuilder locked = Json.createObjectBuilder().add("channel", order.channel());
        JsonObjectBuilder context = Json.createObjectBuilder().add("channel", order.channel());
        order.citizen().ifPresent(citizen -> {
            locked.add("user_id", Long.toString(citizen));
            context.add("user_id", Long.toString(citizen));
        });
        context.add("submission-locked", locked)
                .add("return_url", order.back().submitted().toASCIIString())
                .add("cancel_url", order.back().discarded().toASCIIString());
        order.caller().ifPresent(caller -> context.add("caller", caller));
        order.origin()
                .ifPresent(origin -> context.add("external_id", origin.externalId())
                        .add("mail_url", origin.page().toASCIIString())
                        .add("thumbnail_url", origin.thumbnail().toASCIIString())
                        .add("summary_url", origin.summary().toASCIIString())
                        .add("welco_association", Long.toString(origin.association())));
        if (!order.comments().isEmpty()) {
            context.add("comments", order.comments());
        }
        order.more().forEach(context::add);
        return context;
    }
}
