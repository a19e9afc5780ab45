package org.welco.citizen;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;

/**
 * The directory of accounts itself: asked live, and read whole to be indexed. Every method goes over the network, never
 * inside a transaction, and throws {@link CitizenDirectoryException} when there was no usable answer.
 */
public interface CitizenAccounts {

    /**
     * Whose accounts are citizens'.
     *
     * @param units slugs, in the order in which they are read
     * @param fingerprint changes whenever another account may count as a citizen's
     */
    record Scope(List<String> units, String fingerprint) {

        public Scope {
            units = List.copyOf(units);
            Objects.requireNonNull(fingerprint);
        }
    }

    /**
     * Where to read on.
     *
     * @param unit of that unit alone; empty: of all
     * @param since modified then or later, to the microsecond
     * @param cursor as the page before gave it, empty for the first
     */
    record Place(Optional<String> unit, Instant since, Optional<String> cursor) {

        public Place {
            Objects.requireNonNull(unit);
            Objects.requireNonNull(since);
            Objects.requireNonNull(cursor);
        }
    }

    /** Some accounts. @param next where to read on, empty when these are the last for now */
    record Page(List<CitizenAccount> accounts, Optional<String> next) {

        public Page {
            accounts = List.copyOf(accounts);
            Objects.requireNonNull(next);
        }
    }

    Scope scope();

    /** In the order in which they were modified, whatever they are; one may come twice. */
    Page modified(Place place);

    /** @return empty when there is no such account, or none that we may see */
    Optional<CitizenAccount> account(String uuid);

    /** Those that the directory does not know, any more or ever. @param uuids 500 at most */
    Set<String> unknown(Collection<String> uuids);

    /** Accounts whose roles may have changed since, which their date of modification does not tell. */
    Set<String> touched(Instant since);

    /** The units whose citizens that agent may see, among those of {@link #scope()}. */
    List<String> seenBy(Agent agent);

    /** As {@link CitizenDirectory#find}, by the directory's own search. */
    List<CitizenLine> find(String words, Agent agent, int limit);

    /** As {@link CitizenDirectory#get}. */
    Optional<CitizenLine> get(String uuid, Agent agent);
}
