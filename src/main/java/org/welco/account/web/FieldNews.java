package org.welco.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.primefaces.PrimeFaces;
import org.welco.account.AccountField;
import org.welco.account.AccountForm;
import org.welco.account.Complaint;
import org.welco.account.Twin;
import org.welco.search.Pages;

/** What is said beside fields, by their names, as the page's script reads it. */
@RequestScoped
public class FieldNews {

    private AccountWords words;
    private Pages pages;

    FieldNews() {}

    @Inject
    public FieldNews(AccountWords words, Pages pages) {
        this.words = words;
        this.pages = pages;
    }

    JsonObject complaints(Map<String, Complaint> complaints) {
        Map<String, String> told = new HashMap<>();
        complaints.forEach((name, complaint) -> told.put(name, words.get("account.complaint." + complaint.name())));
        return object(told);
    }

    /** @param owners by attribute, whose mail or mobile it is */
    JsonObject taken(AccountForm form, Map<String, Twin> owners) {
        JsonObjectBuilder taken = Json.createObjectBuilder();
        form.fields().stream()
                .filter(field -> owners.containsKey(field.name()))
                .forEach(field -> taken.add(field.name(), taken(field, owners.get(field.name()))));
        return taken.build();
    }

    private JsonObject taken(AccountField field, Twin twin) {
        boolean shown = twin.person().shown();
        String kind = field.kind().name();
        return Json.createObjectBuilder()
                .add(
                        "sentence",
                        shown
                                ? words.of(
                                        "account.taken." + kind, twin.person().fullName())
                                : words.get("account.taken.unseen." + kind))
                .add("uuid", shown ? twin.person().uuid() : "")
                .add("address", shown ? pages.citizen(twin.person().uuid()) : "")
                .build();
    }

    /** @param read names of the attributes of which something right was typed */
    JsonObject free(AccountForm form, Set<String> read, Map<String, Twin> owners) {
        Map<String, String> free = new HashMap<>();
        form.fields().stream()
                .filter(AccountField::isIdentifier)
                .filter(field -> read.contains(field.name()) && !owners.containsKey(field.name()))
                .forEach(field -> free.put(
                        field.name(), words.get("account.free." + field.kind().name())));
        return object(free);
    }

    static JsonObject object(Map<String, String> texts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        texts.forEach(object::add);
        return object.build();
    }

    static void tell(String name, Object value) {
        PrimeFaces.current().ajax().addCallbackParam(name, value);
    }
}
