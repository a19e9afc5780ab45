package org.welco.publik.authentic.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.function.Predicate;
import org.welco.confirmation.mobile.AccountMarks;

/**
 * The flag {@code <attribute>_verified} of authentic. Sent alone it is set on the value that is there: the value itself is not sent,
 * since authentic refuses an unchanged phone that is an identifier. The address of mail is, since authentic takes its own mark away without it.
 */
@ApplicationScoped
public class AuthenticMarks implements AccountMarks {

    private static final String MAIL = "email";

    private AccountLinks links;

    AuthenticMarks() {}

    @Inject
    public AuthenticMarks(AccountLinks links) {
        this.links = links;
    }

    @Override
    public Outcome mark(String citizen, String attribute, Predicate<String> same) {
        if (!AuthenticCitizens.isUuid(citizen)) {
            return Outcome.GONE;
        }
        return links.call(link -> {
            Optional<AccountJson> found = link.user(citizen).filter(AccountJson::isOpen);
            return found.isPresent() ? mark(link, found.get(), attribute, same) : Outcome.GONE;
        });
    }

    private static Outcome mark(AccountLink link, AccountJson account, String attribute, Predicate<String> same) {
        if (!holds(account, attribute, same)) {
            return Outcome.CHANGED;
        }
        Optional<AccountJson> marked = link.change(uuid(account), flag(account, attribute, true));
        if (marked.isEmpty()) {
            return Outcome.GONE;
        }
        if (holds(marked.get(), attribute, same)) {
            return Outcome.MARKED;
        }
        // somebody changed it between our two calls: the other value is proved by nobody
        link.change(uuid(account), flag(marked.get(), attribute, false));
        return Outcome.CHANGED;
    }

    private static boolean holds(AccountJson account, String attribute, Predicate<String> same) {
        return Optional.ofNullable(account.values().get(attribute)).filter(same).isPresent();
    }

    private static JsonObject flag(AccountJson account, String attribute, boolean proved) {
        JsonObjectBuilder change = Json.createObjectBuilder().add(attribute + AccountJson.VERIFIED, proved);
        String mail = account.json().getString(MAIL, "");
        return (mail.isEmpty() ? change : change.add(MAIL, mail)).build();
    }

    private static String uuid(AccountJson account) {
        return account.json().getString("uuid");
    }

    @Override
    public boolean isMarked(String citizen, String attribute) {
        return AuthenticCitizens.isUuid(citizen)
                && links.call(link -> link.inBackground().user(citizen))
                        .filter(account -> account.verified().contains(attribute))
                        .isPresent();
    }
}
