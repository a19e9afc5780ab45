package org.welco.publik.authentic.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.welco.account.AccountForm.Unit;
import org.welco.account.NewAccounts;
import org.welco.account.NewAccounts.Outcome.State;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;

/**
 * Accounts made in authentic. A plain second POST of the same makes a twin or a 500: {@code ?get_or_create=uuid} may be sent again, but
 * looks at neither unit nor rights, so that what comes back is looked at here.
 */
@ApplicationScoped
public class AuthenticNewAccounts implements NewAccounts {

    /** The longest page that authentic gives. */
    private static final int PAGE = 100;

    /** Beyond it authentic's hits have little in common with what was typed. */
    private static final double NEAR = 0.5;

    private static final Logger LOG = System.getLogger(AuthenticNewAccounts.class.getName());

    private static final String NOT_ALLOWED = "L’annuaire des comptes ne nous permet pas de créer ce compte.";
    private static final String MAIL = "email";

    private AccountLinks links;
    private CreationTerms terms;

    AuthenticNewAccounts() {}

    @Inject
    public AuthenticNewAccounts(AccountLinks links, CreationTerms terms) {
        this.links = links;
        this.terms = terms;
    }

    @Override
    public Terms terms(Agent agent) {
        return links.call(link -> {
            CreationTerms.Known known = terms.of(link.queued());
            List<Unit> units = AuthenticCitizens.seenBy(agent, link.queued()).stream()
                    .map(slug -> new Unit(slug, known.units().getOrDefault(slug, slug)))
                    .toList();
            return new Terms(units, known.choices(), known.longest());
        });
    }

    @Override
    public List<Person> withMail(String unit, String mail) {
        return links.call(link -> persons(
                link.queued().withMail(mail, unit, PAGE),
                unit,
                account -> account.values().getOrDefault(MAIL, "").equalsIgnoreCase(mail),
                link));
    }

    @Override
    public List<Person> withPhone(String unit, String e164) {
        return links.call(link -> persons(
                link.queued().search(e164, unit, PAGE),
                unit,
                account -> account.phones().contains(e164),
                link));
    }

    @Override
    public List<Person> named(String unit, String name) {
        Question question = Question.of(name);
        return question.isEmpty()
                ? List.of()
                : links.call(link -> persons(
                        link.queued().search(question.words(), unit, PAGE),
                        unit,
                        account -> account.distance() <= NEAR,
                        link));
    }

    @Override
    public List<Person> born(String unit, LocalDate day) {
        return links.call(link -> persons(
                link.queued().search(day.toString(), unit, PAGE),
                unit,
                account -> account.birthDate().filter(day.toString()::equals).isPresent(),
                link));
    }

    @Override
    public Optional<Person> person(String unit, String uuid) {
        return AuthenticCitizens.isUuid(uuid)
                ? links.call(link -> {
                    List<AccountJson> found = link.queued().user(uuid).stream().toList();
                    return persons(found, unit, account -> account.uuid().equals(uuid), link).stream()
                            .findFirst();
                })
                : Optional.empty();
    }

    /** Parameters that authentic does not know give everybody: each account is compared with what was asked for. */
    private static List<Person> persons(
            List<AccountJson> accounts, String unit, Predicate<AccountJson> fits, AccountLink link) {
        return accounts.stream()
                .filter(account -> account.ou().equals(unit))
                .filter(fits)
                .map(account -> new Person(
                        account.uuid(), account.values(), account.phones(), AuthenticCitizens.isCitizen(account, link)))
                .toList();
    }

    @Override
    public Outcome make(NewAccount account, boolean sentBefore) {
        return links.call(link -> make(account, sentBefore, link.queued()));
    }

    private Outcome make(NewAccount account, boolean sentBefore, AccountLink link) {
        JsonObject body = body(account, link.settings());
        WritingAnswer answer = sent(body, link);
        boolean before = sentBefore || answer.isLost();
        if (answer.isLost()) {
            answer = again(body, link);
        }
        if (answer.isLost()) {
            return Outcome.of(State.UNKNOWN);
        }
        if (answer.isKnown() && !before) {
            return Outcome.of(State.FOREIGN);
        }
        if (answer.isCreated() || answer.isKnown()) {
            boolean applied = answer.isCreated();
            return answer.account()
                    .map(there -> there(there, account, applied))
                    .orElseGet(() -> Outcome.of(State.UNKNOWN));
        }
        if (answer.isForbidden()) {
            LOG.log(Level.ERROR, "{0} authentic: an account was not to be made: {1}", links.host(), answer.status());
        }
        Outcome refused =
                Outcome.refused(answer.isForbidden() ? Map.of("", NOT_ALLOWED) : answer.refusalsByAttribute());
        return before ? lookedFor(account, refused, link) : refused;
    }

    /** What authentic refuses now it may have taken before: only the account itself tells. */
    private static Outcome lookedFor(NewAccount account, Outcome refused, AccountLink link) {
        try {
            return link.user(account.uuid())
                    .map(there -> there(there, account, false))
                    .orElse(refused);
        } catch (CitizenDirectoryException silent) {
            return Outcome.of(State.UNKNOWN);
        }
    }

    /** A body is not applied to an account that is there: it may hold what was sent before. */
    private static Outcome there(AccountJson there, NewAccount account, boolean applied) {
        if (!isOurs(there, account)) {
            return Outcome.of(State.FOREIGN);
        }
        return Outcome.of(applied ? State.MADE : isAsSent(there, account) ? State.THERE : State.DIFFERS);
    }

    private static WritingAnswer sent(JsonObject account, AccountLink link) {
        return link.write(authentic -> authentic.create("uuid", account.toString()));
    }

    /** Once more at once; what cannot even be sent then is as if it had got no answer. */
    private static WritingAnswer again(JsonObject body, AccountLink link) {
        try {
            return sent(body, link);
        } catch (CitizenDirectoryException notSent) {
            return WritingAnswer.LOST;
        }
    }

    private static JsonObject body(NewAccount account, AccountSettings settings) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        account.values().forEach((name, value) -> {
            if (value instanceof Boolean yes) {
                body.add(name, yes);
            } else {
                body.add(name, value.toString());
            }
        });
        if (account.mail()) {
            body.add("send_registration_email", true);
            settings.portal().ifPresent(portal -> body.add("send_registration_email_next_url", portal.toString()));
        }
        return body.add("uuid", account.uuid()).add("ou", account.unit()).build();
    }

    private static boolean isOurs(AccountJson made, NewAccount account) {
        Map<String, String> there = made.values();
        return made.ou().equals(account.unit())
                && made.uuid().equals(account.uuid())
                && List.of("first_name", "last_name").stream()
                        .allMatch(name -> Optional.ofNullable(account.values().get(name))
                                .map(Object::toString)
                                .equals(Optional.ofNullable(there.get(name))));
    }

    private static boolean isAsSent(AccountJson there, NewAccount account) {
        Map<String, String> known = there.values();
        Map<String, String> sent = new HashMap<>();
        account.values().forEach((name, value) -> sent.put(name, value.toString()));
        boolean sameValues = sent.entrySet().stream()
                .filter(one -> there.json().containsKey(one.getKey()))
                .allMatch(one -> one.getValue().strip().equalsIgnoreCase(known.getOrDefault(one.getKey(), "")));
        /* also what was sent before and is no more */
        return sameValues
                && sent.getOrDefault(MAIL, "").equalsIgnoreCase(known.getOrDefault(MAIL, ""))
                && sent.values().containsAll(there.phones());
    }
}
