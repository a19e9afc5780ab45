package org.welco.sheet.block;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.agent.Agent;

/** What was done to lines without a database, for one thread. */
final class ActionsInMemory implements BlockActions {

    private record Row(Acting acting, String agent, Instant at, String line, State state, String problem) {}

    private final Map<Long, Row> rows = new LinkedHashMap<>();
    private long last;

    @Override
    public Optional<Long> begin(Acting acting, Agent agent, Instant at) {
        boolean underWay = rows.values().stream()
                .filter(row -> row.state() == State.ASKED)
                .map(Row::acting)
                .anyMatch(other -> other.citizen().equals(acting.citizen())
                        && other.block().equals(acting.block())
                        && other.mark().equals(acting.mark()));
        if (underWay) {
            return Optional.empty();
        }
        last++;
        rows.put(last, new Row(acting, agent.name(), at, "", State.ASKED, ""));
        return Optional.of(last);
    }

    @Override
    public boolean found(long id, String line) {
        return rows.computeIfPresent(
                                id,
                                (same, row) -> row.state() == State.ASKED
                                        ? new Row(row.acting(), row.agent(), row.at(), line, State.ASKED, "")
                                        : row)
                        .state()
                == State.ASKED;
    }

    @Override
    public void withdraw(long id) {
        rows.remove(id);
    }

    @Override
    public void settle(long id, State state, String problem) {
        rows.computeIfPresent(
                id, (same, row) -> new Row(row.acting(), row.agent(), row.at(), row.line(), state, problem));
    }

    @Override
    public void giveUp(Instant before, String problem) {
        rows.replaceAll((id, row) -> row.state() == State.ASKED && row.at().isBefore(before)
                ? new Row(row.acting(), row.agent(), row.at(), row.line(), State.UNSURE, problem)
                : row);
    }

    @Override
    public int forgetBefore(Instant moment) {
        throw new AssertionError("forgotten");
    }

    /** All that is kept, the oldest first, such as {@code factures Finir Eau Claire DONE}. */
    List<String> kept() {
        return rows.values().stream()
                .map(row -> String.join(
                        " ",
                        row.acting().block(),
                        row.acting().action(),
                        row.line(),
                        row.agent(),
                        row.state().name(),
                        row.problem()))
                .map(String::strip)
                .toList();
    }
}
