package org.welco.mail.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.welco.agent.Agent;
import org.welco.mail.claim.HeldClaim;
import org.welco.mail.claim.OpenDraft;
import org.welco.mail.live.LetterHands;
import org.welco.mail.live.LiveNews;
import org.welco.tenant.change.Change;

/** What open pages are told, as {@code live.js} reads it; written for one agent, since it says what is his. */
final class LiveJson {

    private LiveJson() {}

    static JsonObject news(LiveNews news, Agent agent) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("from", news.from()).add("to", news.to());
        if (!news.isWhole()) {
            json.add("all", true);
        }
        if (!news.letters().isEmpty()) {
            JsonArrayBuilder letters = Json.createArrayBuilder();
            news.letters().stream().map(LiveJson::letter).forEach(letters::add);
            json.add("letters", letters);
        }
        if (!news.hands().isEmpty()) {
            JsonArrayBuilder claims = Json.createArrayBuilder();
            news.hands().stream().map(hands -> hands(hands, agent)).forEach(claims::add);
            json.add("claims", claims);
        }
        return json.build();
    }

    private static JsonObject letter(Change change) {
        return Json.createObjectBuilder()
                .add("mail", change.subject())
                .add("kind", change.kind())
                .build();
    }

    /** The reason of a take-over is for the one from whom the letter was taken. */
    static JsonObject hands(LetterHands hands, Agent agent) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("mail", hands.mail().text())
                .add("held", hands.claim().isPresent())
                .add("mine", hands.claim().filter(claim -> claim.isBy(agent)).isPresent());
        hands.claim().ifPresent(claim -> addHolder(json, claim, agent));
        if (!hands.drafts().isEmpty()) {
            JsonArrayBuilder drafts = Json.createArrayBuilder();
            hands.drafts().stream().map(draft -> draft(draft, agent)).forEach(drafts::add);
            json.add("drafts", drafts);
        }
        return json.build();
    }

    private static void addHolder(JsonObjectBuilder json, HeldClaim claim, Agent agent) {
        json.add("number", claim.number())
                .add("name", claim.name())
                .add("since", claim.since().toString());
        claim.takeOver()
                .filter(taken -> taken.from().equals(agent.nameId()))
                .ifPresent(taken -> json.add("reason", taken.reason()));
    }

    private static JsonObject draft(OpenDraft draft, Agent agent) {
        return Json.createObjectBuilder()
                .add("name", draft.name())
                .add("since", draft.since().toString())
                .add("mine", draft.isBy(agent))
                .build();
    }
}
