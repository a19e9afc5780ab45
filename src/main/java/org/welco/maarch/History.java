package org.welco.maarch;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;

/** A letter's history, where Maarch shows it: from 20.03 on, with the privilege to read the whole of it. */
final class History {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 20;

    private final MaarchClient client;

    History(MaarchClient client) {
        this.client = client;
    }

    /** How many lines hold that text as we would have sent it; empty when the history is not shown. */
    Optional<Integer> lines(long resId, String text) {
        String sent = StatusJson.keepable(text);
        int count = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            int offset = page * PAGE;
            Optional<JsonArray> lines = client.ask(maarch -> maarch.history(resId, PAGE, offset))
                    .map(answer -> answer.get("history"))
                    .filter(JsonArray.class::isInstance)
                    .map(JsonValue::asJsonArray);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            count += (int) lines.get().stream().filter(line -> says(line, sent)).count();
            if (lines.get().size() < PAGE) {
                break;
            }
        }
        return Optional.of(count);
    }

    private static boolean says(JsonValue line, String text) {
        return line instanceof JsonObject one
                && one.get("info") instanceof JsonString info
                && info.getString().equals(text);
    }
}
