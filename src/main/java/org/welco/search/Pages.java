package org.welco.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import org.welco.platform.json.JsonOfOthers;
import org.welco.tenant.CurrentTenant;

/**
 * Where a hit leads: the page of the town's portal that the setting {@code PAGES} names, that of our desk unless it is said. What is
 * malformed is as if it were not said; {@code check} tells.
 */
@ApplicationScoped
public class Pages {

    private static final String ID = "{id}";
    private static final String CREATE = "create";

    private CurrentTenant tenant;

    Pages() {}

    @Inject
    public Pages(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    /** The sheet of a citizen, an absolute address. @param uuid 32 hexadecimal digits */
    public String citizen(String uuid) {
        return template("citizen")
                .map(address -> address.replace(ID, uuid))
                .orElseGet(() -> tenant.get().address("citizen/" + uuid).toString());
    }

    /** Where an account is made, an absolute address. @param carried the name of what was typed, of {@link CarriedSearches} */
    public String create(String carried) {
        return template(CREATE)
                .map(address -> address.replace(ID, carried))
                .orElseGet(() ->
                        tenant.get().address("citizen/new?carried=" + carried).toString());
    }

    /**
     * The same, with how the citizen came, such as {@code letter}; a page that the town names does without.
     *
     * @param carried as of {@link #create(String)}
     */
    public String create(String carried, String reason) {
        String address = create(carried);
        return template(CREATE).isPresent() ? address : address + "&reason=" + reason;
    }

    /** An article of the knowledge base, an absolute address. */
    public String article(long id) {
        return template("kb")
                .map(address -> address.replace(ID, String.valueOf(id)))
                .orElseGet(() -> tenant.get().address("kb/" + id).toString());
    }

    private Optional<String> template(String page) {
        return tenant.get()
                .setting(SearchKey.PAGES.key())
                .flatMap(Pages::object)
                .map(pages -> pages.get(page))
                .filter(JsonString.class::isInstance)
                .map(address -> ((JsonString) address).getString())
                .filter(address -> isAddress(page, address));
    }

    private static Optional<JsonObject> object(String text) {
        try {
            return Optional.of(JsonOfOthers.object(text));
        } catch (JsonException malformed) {
            return Optional.empty();
        }
    }

    /** What is made is nobody yet: its page may do without what stands for somebody. */
    private static boolean isAddress(String page, String text) {
        return text.matches("https?://[^\\s\"'<>]+") && (text.contains(ID) || page.equals(CREATE));
    }

    /** What is wrong with the setting, in French; empty when nothing is. */
    public Optional<String> complaint() {
        Optional<String> text = tenant.get().setting(SearchKey.PAGES.key());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean fine = object(text.get())
                .filter(pages -> pages.entrySet().stream()
                        .allMatch(page ->
                                page.getValue() instanceof JsonString one && isAddress(page.getKey(), one.getString())))
                .isPresent();
        return fine
                ? Optional.empty()
                : Optional.of(
                        SearchKey.PAGES.key()
                                + " : un objet d’adresses complètes qui contiennent {id} est attendu ; les fiches de notre guichet sont ouvertes");
    }
}
