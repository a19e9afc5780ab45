package org.welco.publik.authentic.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.welco.account.AccountForm.Unit;
import org.welco.account.NewAccounts;
import org.welco.account.NewAccounts.Outcome.State;
import org.welco.agent.Agent;

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

    /** The key under which it says that a mobile is taken. */
    private static final String OF_PHONE = "attributes";

    private static final String MOBILE = "mobile";

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
                account -> account.values().getOrDefault("email", "").equalsIgnoreCase(mail),
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

    private static Outcome make(NewAccount account, boolean sentBefore, AccountLink link) {
        JsonObject body = body(account);
        CreationAnswer answer = link.create(body);
        boolean repeated = answer.isLost();
        if (repeated) {
            answer = again(body, link);
        }
        if (answer.isLost()) {
            return Outcome.of(State.UNKNOWN);
        }
        if (answer.isCreated() || answer.isKnown() && (sentBefore || repeated)) {
            boolean ours =
                    answer.account().filter(made -> isOurs(made, account)).isPresent();
            return Outcome.of(ours ? State.MADE : State.FOREIGN);
        }
        return answer.isKnown() ? Outcome.of(State.FOREIGN) : Outcome.refused(byAttribute(answer.refusals()));
    }

    /** Once more at once; what cannot even be sent then is as if it had got no answer. */
    private static CreationAnswer again(JsonObject body, AccountLink link) {
        try {
            return link.create(body);
        } catch (org.welco.citizen.CitizenDirectoryException notSent) {
            return CreationAnswer.LOST;
        }
    }

    private static JsonObject body(NewAccount account) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        account.values().forEach((name, value) -> {
            if (value instanceof Boolean yes) {
                body.add(name, yes);
            } else {
                body.add(name, value.toString());
            }
        });
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

    private static Map<String, String> byAttribute(Map<String, String> refusals) {
        if (!refusals.containsKey(OF_PHONE)) {
            return refusals;
        }
        Map<String, String> named = new java.util.LinkedHashMap<>(refusals);
        named.put(MOBILE, named.remove(OF_PHONE));
        return named;
    }
}
