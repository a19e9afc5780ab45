package org.welco.publik.authentic.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.account.update.AccountChanges;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.publik.authentic.AuthenticError;

/**
 * Accounts changed in authentic. Only what changes is sent, since it refuses an unchanged phone that is an identifier; the address of
 * mail always is, as it stands, since authentic takes its mark of proof away without it; and so is the unit, since authentic looks for
 * a phone that is taken in its default one otherwise. Read anew right before: it has no call that changes an account only if it is as we know it.
 */
@ApplicationScoped
public class AuthenticChanges implements AccountChanges {

    private static final Logger LOG = System.getLogger(AuthenticChanges.class.getName());

    private static final String MAIL = "email";
    /** Where authentic does not let us know by which attribute people sign in. */
    private static final String MOBILE = "mobile";

    private static final String NOT_KEPT = "L’annuaire des comptes n’a pas gardé cette valeur.";
    private static final String NOT_ALLOWED = "L’annuaire des comptes ne nous permet pas de modifier ce compte.";
    private static final int DONE = 200;
    private static final int NOT_THERE = 404;

    private AccountLinks links;

    AuthenticChanges() {}

    @Inject
    public AuthenticChanges(AccountLinks links) {
        this.links = links;
    }

    @Override
    public Optional<Held> held(String citizen, Agent agent) {
        return links.call(link -> visible(citizen, agent, link.queued())
                .map(account -> new Held(account.ou(), account.values(), proved(account, link.queued()))));
    }

    private static Set<String> proved(AccountJson account, AccountLink link) {
        Set<String> proved = new HashSet<>(account.verified());
        signInPhone(account, link)
                .filter(name -> account.values().containsKey(name))
                .ifPresent(proved::add);
        return proved;
    }

    /** The attribute by which its owner signs in, once he has proved it. Nobody else's account costs a question. */
    private static Optional<String> signInPhone(AccountJson account, AccountLink link) {
        return account.isPhoneProved()
                ? Optional.of(link.signInWays()
                        .map(SignInWays::identifier)
                        .filter(name -> !name.isEmpty())
                        .orElse(MOBILE))
                : Optional.empty();
    }

    @Override
    public Optional<Map<String, String>> look(String citizen) {
        return AuthenticCitizens.isUuid(citizen)
                ? links.call(link -> link.inBackground().user(citizen).map(AccountJson::values))
                : Optional.empty();
    }

    private static Optional<AccountJson> visible(String citizen, Agent agent, AccountLink link) {
        return AuthenticCitizens.isUuid(citizen) ? AuthenticCitizens.visible(citizen, agent, link) : Optional.empty();
    }

    @Override
    public Answer write(String citizen, Writing writing, Agent agent) {
        return links.call(link -> {
            Optional<AccountJson> account = visible(citizen, agent, link.queued());
            if (account.isEmpty()) {
                return Answer.of(State.GONE);
            }
            Map<String, String> now = account.get().values();
            boolean unmoved = writing.before().entrySet().stream()
                    .allMatch(one -> one.getValue().equals(now.getOrDefault(one.getKey(), "")));
            return unmoved ? sent(account.get(), writing, link.queued()) : Answer.moved(now);
        });
    }

    private Answer sent(AccountJson account, Writing writing, AccountLink link) {
        JsonObject body = body(account, writing.after(), signInPhone(account, link));
        WritingAnswer answer = link.write(authentic -> authentic.change(account.uuid(), body.toString()));
        if (answer.isLost()) {
            return readBack(account.uuid(), writing, link);
        }
        if (answer.status() == DONE) {
            return answer.account()
                    .map(there -> kept(there, writing))
                    .orElseGet(() -> readBack(account.uuid(), writing, link));
        }
        if (answer.status() == NOT_THERE && AuthenticError.isIn(answer.body())) {
            return Answer.of(State.GONE);
        }
        if (answer.isForbidden()) {
            LOG.log(Level.ERROR, "{0} authentic: an account was not to be changed: {1}", links.host(), answer.status());
            return Answer.of(State.REFUSED, Map.of("", NOT_ALLOWED));
        }
        return Answer.of(State.REFUSED, answer.refusalsByAttribute());
    }

    /** @param proved the attribute that holds the phone that was proved, and is not any more when it is another */
    private static JsonObject body(AccountJson account, Map<String, Object> after, Optional<String> proved) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("ou", account.ou());
        String mail = account.json().getString(MAIL, "");
        if (!mail.isEmpty()) {
            body.add(MAIL, mail);
        }
        if (proved.filter(after::containsKey).isPresent()) {
            body.addNull(AccountJson.PHONE_PROVED);
        }
        after.forEach((name, value) -> {
            if (value instanceof Boolean yes) {
                body.add(name, yes);
            } else if (value.equals("") && !name.equals(MAIL)) {
                body.addNull(name);
            } else {
                body.add(name, value.toString());
            }
        });
        return body.build();
    }

    /** An API client that is limited to some attributes is answered 200, and the others are passed over in silence. */
    private static Answer kept(AccountJson there, Writing writing) {
        Map<String, String> lost = lost(there, writing);
        boolean none = lost.size() == writing.after().size();
        return Answer.of(none ? State.REFUSED : State.CHANGED, lost);
    }

    /** The answer got lost, the change maybe not. */
    private static Answer readBack(String citizen, Writing writing, AccountLink link) {
        try {
            boolean there = link.user(citizen)
                    .filter(account -> lost(account, writing).isEmpty())
                    .isPresent();
            return Answer.of(there ? State.CHANGED : State.UNKNOWN);
        } catch (CitizenDirectoryException silent) {
            return Answer.of(State.UNKNOWN);
        }
    }

    private static Map<String, String> lost(AccountJson there, Writing writing) {
        Map<String, String> values = there.values();
        Map<String, String> lost = new HashMap<>();
        writing.after().forEach((name, value) -> {
            String sent = value.toString().strip();
            String held = values.getOrDefault(name, "");
            if (!(name.equals(MAIL) ? sent.equalsIgnoreCase(held) : sent.equals(held))) {
                lost.put(name, NOT_KEPT);
            }
        });
        return lost;
    }
}
