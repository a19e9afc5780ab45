package org.welco.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.welco.account.AccountField;
import org.welco.account.AccountForm;
import org.welco.account.Channel;
import org.welco.account.Complaint;
import org.welco.account.Twin;
import org.welco.account.update.Conflict;
import org.welco.account.update.UpdateAccount.End;
import org.welco.account.update.UpdateAccount.Result;
import org.welco.citizen.CitizenDirectoryException;

/** What an agent does with the fields of an account: nothing is kept here between two gestures, each brings what was changed. */
@Named
@RequestScoped
public class UpdateCell {

    private static final String FIELD = "field.";
    /** What the account held when the field was drawn. */
    private static final String KNOWN = "known.";

    private UpdateDesk desk;
    private AccountWords words;
    private FieldNews news;
    private AccountForm form = new AccountForm(List.of(), List.of());

    UpdateCell() {}

    @Inject
    public UpdateCell(UpdateDesk desk, AccountWords words, FieldNews news) {
        this.desk = desk;
        this.words = words;
        this.news = news;
    }

    /** A field was left. */
    public void check() {
        guarded(() -> desk.judge(AccountWords.parameters(KNOWN), AccountWords.parameters(FIELD))
                .ifPresentOrElse(
                        verdict -> judged(
                                verdict.complaints(),
                                verdict.conflicts(),
                                verdict.taken(),
                                verdict.changes().keySet()),
                        () -> FieldNews.tell("refusal", words.get("account.gone"))));
    }

    public void save() {
        guarded(() -> {
            Result result = desk.update(
                    AccountWords.parameters(KNOWN),
                    AccountWords.parameters(FIELD),
                    Channel.of(AccountWords.parameter("agreed")));
            judged(result.complaints(), result.conflicts(), result.taken(), Set.of());
            FieldNews.tell("refusals", FieldNews.object(result.refusals()).toString());
            FieldNews.tell(isDone(result.end()) ? "done" : "refusal", sentence(result));
        });
    }

    private static boolean isDone(End end) {
        return end == End.CHANGED || end == End.NOTHING_CHANGED;
    }

    /** What the directory took, or passed over, is named by its label. */
    private String sentence(Result result) {
        if (result.end() != End.CHANGED || result.refusals().isEmpty()) {
            return words.get("update.end." + result.end().name());
        }
        return words.of(
                "update.partly",
                form.fields().stream()
                        .filter(field -> result.refusals().containsKey(field.name()))
                        .map(AccountField::label)
                        .collect(Collectors.joining(", ")));
    }

    private void guarded(Runnable gesture) {
        try {
            /* before anything is sent: what came of it must be told whatever the directory says afterwards */
            form = desk.form();
            gesture.run();
        } catch (CitizenDirectoryException failure) {
            FieldNews.tell("trouble", words.sentence(failure.getMessage()));
        }
    }

    private void judged(
            Map<String, Complaint> complaints,
            Map<String, Conflict> conflicts,
            Map<String, Twin> taken,
            Set<String> read) {
        FieldNews.tell(
                "judged",
                Json.createObjectBuilder()
                        .add("complaints", news.complaints(complaints))
                        .add("conflicts", conflicts(conflicts))
                        .add("taken", news.taken(form, taken))
                        .add("free", news.free(form, read, taken))
                        .build()
                        .toString());
    }

    private JsonObject conflicts(Map<String, Conflict> conflicts) {
        JsonObjectBuilder told = Json.createObjectBuilder();
        form.fields().stream()
                .filter(field -> conflicts.containsKey(field.name()))
                .forEach(field -> told.add(field.name(), conflict(field, conflicts.get(field.name()))));
        return told.build();
    }

    private JsonObject conflict(AccountField field, Conflict conflict) {
        return Json.createObjectBuilder()
                .add("known", conflict.now())
                .add("written", words.written(field, conflict.now()))
                .add("sentence", words.of("update.conflict", words.shown(field, conflict.now())))
                .add("theirs", words.of("update.conflict.theirs", words.shown(field, conflict.now())))
                .add("mine", words.of("update.conflict.mine", words.shown(field, conflict.typed())))
                .build();
    }
}
