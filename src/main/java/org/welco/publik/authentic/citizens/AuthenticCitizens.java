package org.welco.publik.authentic.citizens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenAccount;
import org.welco.citizen.CitizenAccounts;
import org.welco.citizen.CitizenLine;

/** Citizens as authentic knows them, unit by unit, and as the tenant lets the agent see them. */
@ApplicationScoped
public class AuthenticCitizens implements CitizenAccounts {

    /** Beyond it authentic's hits have little in common with what was typed. */
    private static final double NEAR = 0.5;

    /** The longest page that authentic gives. */
    private static final int PAGE = 100;

    /** Grows with what the index keeps of an account: everything is read again then. */
    private static final String FORM = "1";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{32}");

    private AccountLinks links;

    AuthenticCitizens() {}

    @Inject
    public AuthenticCitizens(AccountLinks links) {
        this.links = links;
    }

    @Override
    public Scope scope() {
        return links.call(link -> {
            List<String> units = link.citizensOus();
            return new Scope(
                    units,
                    FORM + " " + units + " "
                            + link.settings().alsoCitizens().stream().sorted().toList());
        });
    }

    @Override
    public Page modified(Place place) {
        return links.call(link -> {
            AccountLink.Listed listed = link.inBackground().modified(place.unit(), place.since(), place.cursor());
            return new Page(
                    listed.accounts().stream()
                            .filter(account ->
                                    place.unit().isEmpty() || place.unit().get().equals(account.ou()))
                            .map(account -> account(account, link))
                            .filter(account -> UUID.matcher(account.uuid()).matches())
                            .toList(),
                    listed.next());
        });
    }

    private static CitizenAccount account(AccountJson account, AccountLink link) {
        return account.account(link.citizensOus(), link.settings().alsoCitizens());
    }

    @Override
    public Optional<CitizenAccount> account(String uuid) {
        if (!UUID.matcher(uuid).matches()) {
            return Optional.empty();
        }
        return links.call(link -> link.inBackground()
                .user(uuid)
                .map(account -> account(account, link))
                .filter(account -> account.uuid().equals(uuid)));
    }

    @Override
    public Set<String> unknown(Collection<String> uuids) {
        JsonObject question = Json.createObjectBuilder()
                .add("known_uuids", Json.createArrayBuilder(uuids))
                .build();
        return links.call(link -> link.inBackground().synchronize(question, "unknown_uuids")).stream()
                .filter(uuids::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> touched(Instant since) {
        JsonObject question = Json.createObjectBuilder()
                .add("known_uuids", JsonValue.EMPTY_JSON_ARRAY)
                .add("timestamp", AccountLink.MICROSECONDS.format(since))
                .build();
        return links.call(link -> link.inBackground().synchronize(question, "modified_users_uuids"));
    }

    @Override
    public List<String> seenBy(Agent agent) {
        return links.call(link -> seenBy(agent, link));
    }

    @Override
    public List<CitizenLine> find(String words, Agent agent, int limit) {
        if (limit < 1 || limit > 50) {
            throw new IllegalArgumentException("1 to 50");
        }
        Question question = Question.of(words);
        if (question.isEmpty()) {
            return List.of();
        }
        return links.call(link -> find(question, agent, limit, link));
    }

    private static List<CitizenLine> find(Question question, Agent agent, int limit, AccountLink link) {
        List<AccountJson> found = new ArrayList<>();
        for (String ou : seenBy(agent, link)) {
            link.search(question.words(), ou, PAGE).stream()
                    .filter(account -> account.ou().equals(ou))
                    .forEach(found::add);
        }
        Set<String> once = new HashSet<>();
        return found.stream()
                .filter(account -> isCitizen(account, link))
                .filter(account -> isNear(account, question))
                .sorted(Comparator.comparingDouble(AccountJson::distance))
                .map(AccountJson::line)
                .filter(line -> once.add(line.uuid()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<CitizenLine> get(String uuid, Agent agent) {
        if (!isUuid(uuid)) {
            return Optional.empty();
        }
        return links.call(link -> visible(uuid, agent, link).map(AccountJson::line));
    }

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** The open account of a citizen whom that agent may see. */
    static Optional<AccountJson> visible(String uuid, Agent agent, AccountLink link) {
        return link.user(uuid)
                .filter(account -> isCitizen(account, link))
                .filter(account -> seenBy(agent, link).contains(account.ou()))
                .filter(account -> account.line().uuid().equals(uuid));
    }

    static boolean isCitizen(AccountJson account, AccountLink link) {
        return account.isOpen() && !account.isAgent(link.settings().alsoCitizens());
    }

    private static boolean isNear(AccountJson account, Question question) {
        boolean born = question.birthDate().isEmpty() || account.birthDate().equals(question.birthDate());
        return born && (account.distance() <= NEAR || account.isNamed(question.words()));
    }

    /** Where agents' units are told apart, an agent whose own unit is not known sees nobody. */
    static List<String> seenBy(Agent agent, AccountLink link) {
        List<String> all = link.citizensOus();
        Optional<Map<String, List<String>>> perUnit = link.settings().agentOus();
        if (perUnit.isEmpty()) {
            return all;
        }
        List<String> his = unitOf(agent, link)
                .map(unit -> perUnit.get().getOrDefault(unit, List.of()))
                .orElse(List.of());
        return all.stream().filter(his::contains).toList();
    }

    /** Of an agent who is not signed in, such as one whose work is done in the background, the unit is asked for. */
    private static Optional<String> unitOf(Agent agent, AccountLink link) {
        return agent.unit().isEmpty() ? link.user(agent.nameId()).map(AccountJson::ou) : Optional.of(agent.unit());
    }
}
