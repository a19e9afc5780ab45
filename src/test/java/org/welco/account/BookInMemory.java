package org.welco.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.citizen.RegistrationMails.Written;

/** The book of accounts without a database, for one thread. */
public final class BookInMemory implements AccountBook {

    private record Row(String agent, String unit, String typed, Standing standing, String gesture, boolean held) {}

    private final Map<String, String> reserved = new HashMap<>();
    private final Map<String, Row> asked = new HashMap<>();
    private final Set<String> distinct = new HashSet<>();
    private final Map<String, Boolean> mails = new HashMap<>();
    private final Map<String, Instant> madeAt = new HashMap<>();
    private final Set<String> proved = new HashSet<>();

    @Override
    public boolean reserve(String unit, Reserved wanted, String account, Duration time) {
        return reserved.computeIfAbsent(unit + wanted, key -> account).equals(account);
    }

    @Override
    public boolean renew(String unit, Reserved wanted, String account, Duration time) {
        return account.equals(reserved.get(unit + wanted));
    }

    @Override
    public void release(String unit, Reserved wanted, String account) {
        reserved.remove(unit + wanted, account);
    }

    @Override
    public void release(String account) {
        reserved.values().removeIf(account::equals);
    }

    @Override
    public int renew(String account, Duration time) {
        return (int) reserved.values().stream().filter(account::equals).count();
    }

    @Override
    public Optional<Asked> ask(Asking asking, Agent agent, Instant at, Duration time) {
        Row fresh = new Row(agent.nameId(), asking.unit(), asking.typed(), Standing.NEW, asking.gesture(), true);
        Row there = asked.getOrDefault(asking.account(), fresh);
        if (!there.agent().equals(agent.nameId()) || !there.unit().equals(asking.unit())) {
            return Optional.empty();
        }
        boolean same = there.typed().equals(asking.typed());
        if (there.standing() == Standing.MADE) {
            return Optional.of(new Asked(Standing.MADE, same));
        }
        if (there.held() && !there.gesture().equals(asking.gesture())) {
            return Optional.of(new Asked(Standing.HELD, same));
        }
        if (there.standing() == Standing.NEW) {
            mails.put(asking.account(), asking.mail());
        }
        put(
                asking.account(),
                there.standing() == Standing.NEW ? fresh : there,
                there.standing(),
                asking.gesture(),
                true);
        return Optional.of(new Asked(there.standing(), same));
    }

    private void put(String account, Row row, Standing standing, String gesture, boolean held) {
        asked.put(account, new Row(row.agent(), row.unit(), row.typed(), standing, gesture, held));
    }

    private Optional<Row> of(String account, String gesture) {
        return Optional.ofNullable(asked.get(account))
                .filter(row -> row.gesture().equals(gesture) && row.standing() != Standing.MADE);
    }

    @Override
    public boolean sent(String account, String gesture, Duration time) {
        Optional<Row> row = of(account, gesture);
        row.ifPresent(one -> put(account, one, Standing.SENT, gesture, true));
        return row.isPresent();
    }

    @Override
    public boolean made(String account, String typed, Instant at) {
        Row row = asked.get(account);
        if (row == null) {
            return false;
        }
        String kept = typed.isEmpty() ? row.typed() : typed;
        asked.put(account, new Row(row.agent(), row.unit(), kept, Standing.MADE, row.gesture(), false));
        madeAt.put(account, at);
        return true;
    }

    @Override
    public void mail(String account, boolean written) {
        mails.put(account, written);
    }

    @Override
    public void mailMoved(String account) {
        mails.put(account, false);
        proved.remove(account);
    }

    @Override
    public Optional<Instant> mailWritten(String account) {
        return Optional.ofNullable(madeAt.get(account)).filter(at -> mails.getOrDefault(account, false));
    }

    @Override
    public List<Written> mailsUnproved(Instant before, int skip, int most) {
        return madeAt.entrySet().stream()
                .filter(one -> mails.get(one.getKey()) && !proved.contains(one.getKey()))
                .filter(one -> one.getValue().isBefore(before))
                .map(one -> new Written(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Written::at).thenComparing(Written::citizen))
                .skip(skip)
                .limit(most)
                .toList();
    }

    @Override
    public void mailsProved(Collection<String> accounts) {
        proved.addAll(accounts);
    }

    @Override
    public boolean withdraw(String account, String gesture) {
        return of(account, gesture).map(row -> asked.remove(account)).isPresent();
    }

    @Override
    public void letGo(String account, String gesture) {
        of(account, gesture).ifPresent(row -> put(account, row, row.standing(), gesture, false));
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

    /** Whether nothing is reserved. */
    public boolean isEmpty() {
        return reserved.isEmpty();
    }
}
