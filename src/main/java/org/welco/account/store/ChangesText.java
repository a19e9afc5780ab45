package org.welco.account.store;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.welco.account.update.Change;
import org.welco.platform.json.JsonOfOthers;

/** The column {@code changes}: a list of objects that give attribute, before and after. */
final class ChangesText {

    private static final String ATTRIBUTE = "attribute";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private ChangesText() {}

    static String of(List<Change> changes) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        changes.forEach(change -> list.add(Json.createObjectBuilder()
                .add(ATTRIBUTE, change.attribute())
                .add(BEFORE, change.before())
                .add(AFTER, change.after())));
        return list.build().toString();
    }

    static List<Change> read(String text) {
        return JsonOfOthers.array(text).getValuesAs(JsonObject.class).stream()
                .map(one -> new Change(one.getString(ATTRIBUTE), one.getString(BEFORE), one.getString(AFTER)))
                .toList();
    }
}
