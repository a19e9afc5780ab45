package org.welco.account.update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.welco.agent.Agent;

/** The journal of changes without a database, for one thread. */
public final class JournalInMemory implements UpdateJournal {

    private final Map<Long, Kept> rows = new TreeMap<>();
    private long last;

    @Override
    public long ask(Asked asked, Agent agent, Instant at) {
        last++;
        rows.put(last, new Kept(last, asked, agent.name(), at, State.ASKED));
        return last;
    }

    private static boolean isOpen(Kept row) {
        return row.state() == State.ASKED || row.state() == State.UNKNOWN;
    }

    private boolean settle(long update, UnaryOperator<Kept> settled) {
        Kept row = rows.get(update);
        if (row == null || !isOpen(row)) {
            return false;
        }
        rows.put(update, settled.apply(row));
        return true;
    }

    @Override
    public boolean change(long update, List<Change> changes, Instant at) {
        return settle(update, row -> {
            Asked was = row.asked();
            Asked now = new Asked(was.citizen(), was.unit(), was.source(), was.channel(), changes);
            return new Kept(update, now, row.agentName(), row.at(), State.CHANGED);
        });
    }

    @Override
    public boolean settle(long update, State state, Instant at) {
        return settle(update, row -> new Kept(update, row.asked(), row.agentName(), row.at(), state));
    }

    @Override
    public void withdraw(long update) {
        rows.remove(update);
    }

    @Override
    public List<Kept> changed(String citizen, int most) {
        return rows.values().stream()
                .filter(row -> row.asked().citizen().equals(citizen) && row.state() == State.CHANGED)
                .sorted(Comparator.comparing(Kept::id).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<Kept> open(String citizen, Instant asked, Instant since) {
        return rows.values().stream()
                .filter(row -> row.asked().citizen().equals(citizen) && isOpen(row))
                .filter(row -> !row.at().isBefore(since))
                .filter(row -> row.state() == State.UNKNOWN || row.at().isBefore(asked))
                .toList();
    }

    @Override
    public List<String> unanswered(Instant asked, Instant since, int most) {
        return rows.values().stream()
                .filter(JournalInMemory::isOpen)
                .map(row -> row.asked().citizen())
                .distinct()
                .filter(citizen -> rows.values().stream()
                        .filter(row -> isOpen(row) && row.asked().citizen().equals(citizen))
                        .allMatch(
                                row -> row.state() == State.UNKNOWN || row.at().isBefore(asked)))
                .limit(most)
                .toList();
    }

    @Override
    public void giveUp(String citizen, long before, Instant asked, Instant at) {
        new ArrayList<>(rows.values())
                .stream()
                        .filter(row -> row.asked().citizen().equals(citizen)
                                && (row.state() == State.UNKNOWN
                                        || row.state() == State.ASKED
                                                && row.at().isBefore(asked))
                                && row.id() < before)
                        .forEach(row -> settle(row.id(), State.REFUSED, at));
    }

    @Override
    public int forgetBefore(Instant moment) {
        return 0;
    }

    /** All that is kept, the oldest first. */
    List<Kept> rows() {
        return List.copyOf(rows.values());
    }
}
