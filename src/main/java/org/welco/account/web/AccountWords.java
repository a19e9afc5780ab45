package org.welco.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.account.AccountField;
import org.welco.account.AccountField.Kind;
import org.welco.account.AccountForm;
import org.welco.account.NewAccounts.Person;
import org.welco.account.Twin;
import org.welco.platform.page.PageWords;
import org.welco.platform.time.IsoDay;
import org.welco.search.TenantPhones;

/** Sentences, dates and comparisons in the language of the page. */
@Named
@RequestScoped
public class AccountWords extends PageWords {

    private static final String BUNDLE = "org.welco.account.web.messages";

    /** Shown of a number that both have: enough to know it again. */
    private static final int ENDING = 5;

    /**
     * One line of a comparison.
     *
     * @param typed empty when nothing was
     * @param known of the other account, empty when it holds nothing
     */
    public record Compared(String label, String typed, String known, boolean same) {}

    private TenantPhones phones;

    AccountWords() {
        super(BUNDLE);
    }

    @Inject
    public AccountWords(TenantPhones phones) {
        super(BUNDLE);
        this.phones = phones;
    }

    /** The parameters of the request whose names begin so, by the rest of their names. */
    static Map<String, String> parameters(String beginning) {
        Map<String, String> found = new HashMap<>();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .forEach((name, value) -> {
                    if (name.startsWith(beginning)) {
                        found.put(name.substring(beginning.length()), value);
                    }
                });
        return found;
    }

    /** A value of the directory as an agent writes it; what is not what its kind promises stays as it came. */
    public String written(AccountField field, String value) {
        return switch (field.kind()) {
            case PHONE, MOBILE -> phones.get().national(value);
            case DAY, BIRTH_DAY ->
                IsoDay.of(value).map(date -> day("account.date", date)).orElse(value);
            case TEXT, CHOICE, MAIL, POSTCODE, YES_OR_NO -> value;
        };
    }

    /** A value of the directory as people read it. */
    String shown(AccountField field, String value) {
        if (value.isEmpty()) {
            return get("account.unsaid");
        }
        return switch (field.kind()) {
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(AccountField.Choice::label)
                        .findFirst()
                        .orElse(value);
            case YES_OR_NO -> get(value.equals("true") ? "account.yes" : "account.no");
            default -> written(field, value);
        };
    }

    /** The day, hour and minute, by the clock of the town hall. */
    String moment(Instant instant) {
        return of("account.date.moment", day("account.date", inTown(instant)), hour("account.clock", instant));
    }

    /** Whether a value can be chosen of a field that is chosen. */
    public boolean offers(AccountField field, String value) {
        return field.kind() == Kind.YES_OR_NO
                || field.choices().stream().anyMatch(choice -> choice.value().equals(value));
    }

    /** Why it is thought to be the same person, the strongest ground. */
    public String ground(Twin twin) {
        return get("account.ground." + twin.strongest().name());
    }

    /** No more of the other account than tells whether it is the person: what differs is not shown of phones and mails. */
    List<Compared> compare(Twin twin, AccountForm form, Map<String, String> typed) {
        List<Compared> lines = new ArrayList<>();
        for (AccountField field : form.fields()) {
            String own = typed.getOrDefault(field.name(), "");
            line(field, own, twin.person()).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<Compared> line(AccountField field, String own, Person person) {
        String known = person.value(field.name());
        return switch (field.kind()) {
            case PHONE, MOBILE ->
                !own.isEmpty() && person.phones().contains(own)
                        ? Optional.of(new Compared(field.label(), ending(own), "", true))
                        : Optional.empty();
            case MAIL ->
                !own.isEmpty() && own.equalsIgnoreCase(known)
                        ? Optional.of(new Compared(field.label(), own, "", true))
                        : Optional.empty();
            case BIRTH_DAY ->
                known.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Compared(field.label(), day(own), year(known), own.equals(known)));
            case TEXT ->
                known.isEmpty() || !isTold(field)
                        ? Optional.empty()
                        : Optional.of(new Compared(field.label(), own, known, own.equalsIgnoreCase(known)));
            case CHOICE, DAY, POSTCODE, YES_OR_NO -> Optional.empty();
        };
    }

    private static boolean isTold(AccountField field) {
        return List.of("first_name", "last_name", "city").contains(field.name());
    }

    private String ending(String e164) {
        String written = phones.get().national(e164);
        return "••\u00a0" + written.substring(Math.max(0, written.length() - ENDING));
    }

    private String day(String iso) {
        return IsoDay.of(iso).map(date -> day("account.date", date)).orElse("");
    }

    private static String year(String iso) {
        return IsoDay.of(iso).map(date -> Integer.toString(date.getYear())).orElse("");
    }

    /** How what must be typed looks, beside its label; empty where it needs no word. */
    public String hint(AccountField field) {
        if (field.required()) {
            return get("account.required");
        }
        boolean told = field.kind() == Kind.MOBILE
                || field.kind() == Kind.PHONE
                || field.kind() == Kind.BIRTH_DAY
                || field.kind() == Kind.DAY;
        return told ? get("account.hint." + field.kind().name()) : "";
    }
}
