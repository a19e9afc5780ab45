package org.welco.publik.authentic.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.function.Predicate;
import org.welco.citizen.DirectoryRefusedException;
import org.welco.confirmation.mobile.AccountMarks;

/**
 * The flag {@code <attribute>_verified} of authentic. Sent alone it is set on the value that is there: the value itself is not sent,
 * since authentic refuses an unchanged phone that is an identifier. The address of mail is, since authentic takes its own mark away without it.
 * It is read anew right before: authentic has no call that changes an account only if it is as we know it, so that an address changed in
 * the milliseconds between these two calls is written back. A value changed then is found in the answer.
 */
@ApplicationScoped
public class AuthenticMarks implements AccountMarks {

    private static final String MAIL = "email";
    private static final String UNKNOWN = "unknown_uuids";

    private AccountLinks links;

    AuthenticMarks() {}

    @Inject
    public AuthenticMarks(AccountLinks links) {
        this.links = links;
    }

    @Override
    public Outcome mark(String citizen, String attribute, Predicate<String> same, Runnable before) {
        if (!AuthenticCitizens.isUuid(citizen)) {
            return Outcome.GONE;
        }
        return links.call(link -> {
            Optional<Outcome> unlike = unlike(link, citizen, attribute, same);
            if (unlike.isPresent()) {
                return unlike.get();
            }
            before.run();
            Optional<AccountJson> now = open(link, citizen);
            if (now.filter(account -> holds(account, attribute, same)).isEmpty()) {
                return now.isPresent() ? Outcome.CHANGED : Outcome.GONE;
            }
            return change(link, citizen, flag(now.get(), attribute, true))
                    .map(marked -> holds(marked, attribute, same) ? Outcome.MARKED : Outcome.CHANGED)
                    .orElse(Outcome.GONE);
        });
    }

    private static Optional<Outcome> unlike(
            AccountLink link, String citizen, String attribute, Predicate<String> same) {
        Optional<AccountJson> account = open(link, citizen);
        if (account.isEmpty()) {
            return Optional.of(Outcome.GONE);
        }
        return holds(account.get(), attribute, same) ? Optional.empty() : Optional.of(Outcome.CHANGED);
    }

    @Override
    public void takeBack(String citizen, String attribute, Predicate<String> proved) {
        if (AuthenticCitizens.isUuid(citizen)) {
            links.<Object>call(link -> user(link, citizen)
                    .filter(account -> account.verified().contains(attribute) && !holds(account, attribute, proved))
                    .flatMap(account -> change(link, citizen, flag(account, attribute, false))));
        }
    }

    @Override
    public Mark look(String citizen, String attribute) {
        if (!AuthenticCitizens.isUuid(citizen)) {
            return Mark.GONE;
        }
        return links.call(link -> open(link.inBackground(), citizen)
                .filter(account -> account.values().containsKey(attribute))
                .map(account -> account.verified().contains(attribute) ? Mark.PROVED : Mark.UNPROVED)
                .orElse(Mark.GONE));
    }

    private static Optional<AccountJson> open(AccountLink link, String citizen) {
        return user(link, citizen).filter(AccountJson::isOpen);
    }

    private static Optional<AccountJson> user(AccountLink link, String citizen) {
        return known(link, citizen, link.user(citizen));
    }

    private static Optional<AccountJson> change(AccountLink link, String citizen, JsonObject change) {
        return known(link, citizen, link.change(citizen, change));
    }

    /** Whoever may not see an account is told that there is none: the synchronization refuses him instead. */
    private static Optional<AccountJson> known(AccountLink link, String citizen, Optional<AccountJson> answer) {
        if (answer.isEmpty() && !link.synchronize(question(citizen), UNKNOWN).contains(citizen)) {
            throw new DirectoryRefusedException("l’annuaire des comptes ne nous montre pas ce compte");
        }
        return answer;
    }

    private static JsonObject question(String citizen) {
        return Json.createObjectBuilder()
                .add("known_uuids", Json.createArrayBuilder().add(citizen))
                .build();
    }

    private static boolean holds(AccountJson account, String attribute, Predicate<String> same) {
        return Optional.ofNullable(account.values().get(attribute)).filter(same).isPresent();
    }

    private static JsonObject flag(AccountJson account, String attribute, boolean proved) {
        JsonObjectBuilder change = Json.createObjectBuilder().add(attribute + AccountJson.VERIFIED, proved);
        String mail = account.json().getString(MAIL, "");
        return (mail.isEmpty() ? change : change.add(MAIL, mail)).build();
    }
}
