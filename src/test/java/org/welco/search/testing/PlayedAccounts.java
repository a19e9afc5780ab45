package org.welco.search.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenAccount;
import org.welco.citizen.CitizenAccounts;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.CitizenLine;

/**
 * A directory of accounts with a clock of its own, whose lists move while they are read, whose accounts are dated some time
 * before they can be seen, and which fails when it is told to. One thread.
 */
public final class PlayedAccounts implements CitizenAccounts {

    private static final int PAGE = 3;

    private record Held(CitizenAccount account, Instant seenFrom) {}

    private final Map<String, Held> accounts = new TreeMap<>();
    private final Map<String, Instant> journal = new TreeMap<>();
    private List<String> units;
    private Instant now;
    private int failsIn = Integer.MAX_VALUE;
    private int readAlone;

    public PlayedAccounts(Instant now, String... units) {
        this.now = now;
        this.units = List.of(units);
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    public void units(String... others) {
        units = List.of(others);
    }

    /** The call after so many more gets no answer. */
    public void failsIn(int calls) {
        failsIn = calls;
    }

    /** An account is written now, and can be seen so much later. */
    public void write(String uuid, String unit, String lastName, boolean agent, Duration seenAfter) {
        CitizenAccount account = new CitizenAccount(
                uuid, unit, now, !agent, "Jean", lastName, List.of(), "", List.of(), Optional.empty(), "");
        accounts.put(uuid, new Held(account, now.plus(seenAfter)));
        passes(Duration.ofNanos(1000));
    }

    /** His roles change, of which the date of modification tells nothing. */
    public void turnsAgent(String uuid, boolean agent) {
        Held held = accounts.get(uuid);
        if (held != null) {
            CitizenAccount one = held.account();
            accounts.put(
                    uuid,
                    new Held(
                            new CitizenAccount(
                                    uuid,
                                    one.unit(),
                                    one.modified(),
                                    !agent,
                                    one.firstName(),
                                    one.lastName(),
                                    List.of(),
                                    "",
                                    List.of(),
                                    Optional.empty(),
                                    ""),
                            held.seenFrom()));
            journal.put(uuid, now);
        }
    }

    public void delete(String uuid) {
        accounts.remove(uuid);
        journal.remove(uuid);
    }

    /** Surnames of the citizens by uuid, as the index should have them. */
    public Map<String, String> citizens() {
        return seen().stream()
                .map(this::judged)
                .filter(CitizenAccount::citizen)
                .collect(Collectors.toMap(
                        CitizenAccount::uuid, CitizenAccount::lastName, (one, other) -> one, TreeMap::new));
    }

    private CitizenAccount judged(CitizenAccount one) {
        return new CitizenAccount(
                one.uuid(),
                one.unit(),
                one.modified(),
                one.citizen() && units.contains(one.unit()),
                one.firstName(),
                one.lastName(),
                one.otherNames(),
                one.mail(),
                one.phones(),
                one.birthDate(),
                one.town());
    }

    private List<CitizenAccount> seen() {
        return accounts.values().stream()
                .filter(held -> !held.seenFrom().isAfter(now))
                .map(Held::account)
                .sorted(Comparator.comparing(CitizenAccount::modified))
                .toList();
    }

    private void answers() {
        if (failsIn-- <= 0) {
            failsIn = Integer.MAX_VALUE;
            throw new CitizenDirectoryException("injoignable", null);
        }
    }

    @Override
    public Scope scope() {
        answers();
        return new Scope(units, units.toString());
    }

    @Override
    public Page modified(Place place) {
        answers();
        Instant from = place.cursor().map(Instant::parse).orElse(place.since());
        List<CitizenAccount> all = seen().stream()
                .filter(one -> !one.modified().isBefore(place.since())
                        && !one.modified().isBefore(from))
                .filter(one -> place.unit().isEmpty() || place.unit().get().equals(one.unit()))
                .map(this::judged)
                .toList();
        Optional<String> next =
                all.size() > PAGE ? Optional.of(all.get(PAGE).modified().toString()) : Optional.empty();
        return new Page(all.stream().limit(PAGE).toList(), next);
    }

    /** How often a single account was asked for. */
    public int readAlone() {
        return readAlone;
    }

    @Override
    public Optional<CitizenAccount> account(String uuid) {
        answers();
        readAlone++;
        return seen().stream()
                .filter(one -> one.uuid().equals(uuid))
                .map(this::judged)
                .findFirst();
    }

    @Override
    public Set<String> unknown(Collection<String> uuids) {
        answers();
        Set<String> unknown = new HashSet<>(uuids);
        unknown.removeAll(accounts.keySet());
        return unknown;
    }

    @Override
    public Set<String> touched(Instant since) {
        answers();
        return journal.entrySet().stream()
                .filter(entry -> !entry.getValue().isBefore(since))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> seenBy(Agent agent) {
        return units;
    }

    @Override
    public List<CitizenLine> find(String words, Agent agent, int limit) {
        return List.of();
    }

    @Override
    public Optional<CitizenLine> get(String uuid, Agent agent) {
        return Optional.empty();
    }
}
