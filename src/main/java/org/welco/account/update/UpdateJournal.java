package org.welco.account.update;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.welco.account.Channel;
import org.welco.agent.Agent;

/** What is kept of accounts that agents changed. Every method joins the caller's transaction and needs one. */
public interface UpdateJournal {

    /** How a change stands. */
    enum State {
        /** It is on its way. */
        ASKED,
        CHANGED,
        /** Nothing was changed. */
        REFUSED,
        /** No answer came. */
        UNKNOWN
    }

    /** What an agent asks for, with the citizen's agreement. */
    record Asked(String citizen, String unit, Revision.Source source, Channel channel, List<Change> changes) {

        public Asked {
            Objects.requireNonNull(citizen);
            Objects.requireNonNull(unit);
            Objects.requireNonNull(source);
            Objects.requireNonNull(channel);
            changes = List.copyOf(changes);
        }
    }

    /** @param at when the citizen agreed @param agentName of the agent to whom he did */
    record Kept(long id, Asked asked, String agentName, Instant at, State state) {}

    /** @return its number */
    long ask(Asked asked, Agent agent, Instant at);

    /** @param changes what was changed indeed @return false when it is not there, or was settled before */
    boolean change(long update, List<Change> changes, Instant at);

    /** @param state any but asked and changed @return false when it is not there, or was settled before */
    boolean settle(long update, State state, Instant at);

    /** Nothing was sent: it is as if it had not been asked for. */
    void withdraw(long update);

    /** Those of a citizen that changed something, the latest first. */
    List<Kept> changed(String citizen, int most);

    /**
     * Those of a citizen of which it is not known what came of them, the oldest first; whoever looks at them holds them until his
     * transaction ends.
     *
     * @param asked those that are on their way count when they were asked for before
     * @param since older ones do not count
     */
    List<Kept> open(String citizen, Instant asked, Instant since);

    /**
     * Whose changes those are of which it is not known what came of them, without whom one is on its way; in no order, so that among
     * more than that nobody is left out for good.
     *
     * @param asked those that were asked for since are on their way
     * @param since older ones do not count
     */
    List<String> unanswered(Instant asked, Instant since, int most);

    /**
     * Those before it of which it is not known what came of them changed nothing.
     *
     * @param asked those that were asked for since may be on their way still
     */
    void giveUp(String citizen, long before, Instant asked, Instant at);

    /** But for those of which the citizen is still to be told. @return how many were forgotten */
    int forgetBefore(Instant moment);
}
