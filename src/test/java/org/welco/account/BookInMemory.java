package org.welco.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;

/** The book of accounts without a database, for one thread. */
public final class BookInMemory implements AccountBook {

    private record Asked(String agent, String unit, Standing standing) {}

    private final Map<String, String> reserved = new HashMap<>();
    private final Map<String, Asked> asked = new HashMap<>();
    private final Set<String> distinct = new HashSet<>();

    @Override
    public boolean reserve(String unit, Reserved wanted, String account, Duration time) {
        return reserved.computeIfAbsent(unit + wanted, key -> account).equals(account);
    }

    @Override
    public void release(String account) {
        reserved.values().removeIf(account::equals);
    }

    @Override
    public Optional<Standing> ask(String account, String unit, Agent agent, Channel channel, Instant at) {
        Asked there = asked.computeIfAbsent(account, key -> new Asked(agent.nameId(), unit, Standing.NEW));
        return Optional.of(there)
                .filter(one -> one.agent().equals(agent.nameId()) && one.unit().equals(unit))
                .map(Asked::standing);
    }

    @Override
    public void sent(String account) {
        asked.computeIfPresent(account, (key, one) -> new Asked(one.agent(), one.unit(), Standing.SENT));
    }

    @Override
    public void made(String account, Instant at) {
        asked.computeIfPresent(account, (key, one) -> new Asked(one.agent(), one.unit(), Standing.MADE));
    }

    @Override
    public void withdraw(String account) {
        asked.computeIfPresent(account, (key, one) -> one.standing() == Standing.MADE ? one : null);
    }

    @Override
    public void distinct(String account, String other, Agent agent, Instant at) {
        distinct.add(account + " " + other);
    }

    @Override
    public Set<String> distinctFrom(String account, Collection<String> others) {
        Set<String> found = new HashSet<>(others);
        found.removeIf(other -> !distinct.contains(account + " " + other));
        return found;
    }

    @Override
    public int tidy(Instant before) {
        return 0;
    }

    /** Whether something of it is kept. */
    boolean knows(String account) {
        return asked.containsKey(account);
    }

    boolean isEmpty() {
        return reserved.isEmpty();
    }
}
