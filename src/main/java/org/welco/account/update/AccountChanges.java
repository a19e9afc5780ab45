package org.welco.account.update;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;

/**
 * The directory of accounts, as far as accounts are changed in it. Every method goes over the network, never inside a transaction, and
 * throws {@link org.welco.citizen.CitizenDirectoryException} when there was no usable answer.
 */
public interface AccountChanges {

    /**
     * An account as it is.
     *
     * @param unit slug of its organisational unit
     * @param values by attribute, those that are set
     * @param verified names of the attributes whose value was proved to be the citizen's
     */
    record Held(String unit, Map<String, String> values, Set<String> verified) {

        public Held {
            Objects.requireNonNull(unit);
            values = Map.copyOf(values);
            verified = Set.copyOf(verified);
        }

        /** Empty when it is unset. */
        public String value(String attribute) {
            return values.getOrDefault(attribute, "");
        }
    }

    /** @return empty when there is no such account of a citizen, or the agent may not see it */
    Optional<Held> held(String citizen, Agent agent);

    /** The values of an account, by attribute, for work that nobody waits for. @return empty when there is no such account */
    Optional<Map<String, String>> look(String citizen);

    /**
     * What is to be written.
     *
     * @param before by attribute, what the account must still hold; empty for what is unset
     * @param after of the same attributes, as the directory wants it; empty for what is to be unset
     */
    record Writing(Map<String, String> before, Map<String, Object> after) {

        public Writing {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }
    }

    /** What came of it. */
    enum State {
        /** It holds what was sent, but for what the refusals name. */
        CHANGED,
        /** It holds something else by now than it was to hold before; nothing was sent. */
        MOVED,
        /** Nothing was changed. */
        REFUSED,
        /** There is no such account any more, or the agent may not see it. */
        GONE,
        /** No answer came, and the account does not hold what was sent, or could not be read. */
        UNKNOWN
    }

    /**
     * @param refusals in French by attribute; what belongs to none has an empty name
     * @param now by attribute, what the account holds; empty unless it moved
     */
    record Answer(State state, Map<String, String> refusals, Map<String, String> now) {

        public Answer {
            Objects.requireNonNull(state);
            refusals = Map.copyOf(refusals);
            now = Map.copyOf(now);
        }

        public static Answer of(State state) {
            return new Answer(state, Map.of(), Map.of());
        }

        public static Answer of(State state, Map<String, String> refusals) {
            return new Answer(state, refusals, Map.of());
        }

        public static Answer moved(Map<String, String> now) {
            return new Answer(State.MOVED, Map.of(), now);
        }
    }

    /**
     * Writes it, all at once. Looked at right before: the directory has no call that writes only what is as we know it.
     *
     * @throws org.welco.citizen.CitizenDirectoryException only when nothing was sent
     */
    Answer write(String citizen, Writing writing, Agent agent);
}
