package org.welco.search.recent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.welco.agent.Agent;

/** Searches of agents, without a database. */
final class SearchesInMemory implements RecentSearches {

    private record Kept(String agent, String typed, Instant at) {}

    private final List<Kept> all = new ArrayList<>();

    @Override
    public void keep(Agent agent, String typed, Instant at, int most) {
        all.removeIf(one -> one.agent().equals(agent.nameId()) && one.typed().equals(typed));
        all.add(new Kept(agent.nameId(), typed, at));
        List<String> kept = since(agent, Instant.MIN).stream().limit(most).toList();
        all.removeIf(one -> one.agent().equals(agent.nameId()) && !kept.contains(one.typed()));
    }

    @Override
    public List<String> since(Agent agent, Instant from) {
        return all.stream()
                .filter(one -> one.agent().equals(agent.nameId()) && !one.at().isBefore(from))
                .sorted(Comparator.comparing(Kept::at).reversed())
                .map(Kept::typed)
                .toList();
    }

    @Override
    public void forget(Agent agent) {
        all.removeIf(one -> one.agent().equals(agent.nameId()));
    }

    @Override
    public int forgetBefore(Instant moment) {
        int before = all.size();
        all.removeIf(one -> one.at().isBefore(moment));
        return before - all.size();
    }
}
