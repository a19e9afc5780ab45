package org.welco.search.load;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far the index follows the directory of accounts.
 *
 * @param scope fingerprint of whose accounts were citizens' when the load began; empty before the first
 * @param loading while everything is read: where it stands; empty when it is not
 * @param fullAt when everything had been read for the last time, by our clock
 * @param followedTo everything modified up to then, by the directory's clock, is in the index
 * @param checkedTo deletions were looked for among the uuids up to this one
 * @param touchedTo changes of roles were asked for up to then, by our clock
 */
public record FollowState(
        String scope,
        Optional<Loading> loading,
        Optional<Instant> fullAt,
        Optional<Instant> followedTo,
        String checkedTo,
        Optional<Instant> touchedTo) {

    /** Before anything was read. */
    public static final FollowState NOTHING =
            new FollowState("", Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty());

    /**
     * Where the reading of everything stands.
     *
     * @param since when it began, by our clock
     * @param unit the unit being read; those before it are done
     * @param to its accounts modified before then are done, those of that very moment perhaps
     * @param surely by the directory's clock, when the quietest of the units that are done was last changed: from then on
     *     one of them may have changed unseen. Empty when none is done
     */
    public record Loading(Instant since, String unit, Instant to, Optional<Instant> surely) {

        public Loading {
            Objects.requireNonNull(since);
            Objects.requireNonNull(unit);
            Objects.requireNonNull(to);
            Objects.requireNonNull(surely);
        }

        Loading at(Instant place) {
            return new Loading(since, unit, place, surely);
        }

        /** That unit is done, the next one begins. @param last when its last account was modified, EPOCH when it has none */
        Loading next(String nextUnit, Instant last) {
            Optional<Instant> quietest = surely.filter(last::isAfter).or(() -> Optional.of(last));
            return new Loading(since, nextUnit, Instant.EPOCH, last.equals(Instant.EPOCH) ? surely : quietest);
        }
    }

    public FollowState {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(loading);
        Objects.requireNonNull(fullAt);
        Objects.requireNonNull(followedTo);
        Objects.requireNonNull(checkedTo);
        Objects.requireNonNull(touchedTo);
    }

    /** Whether everything was read once, so that a search may rely on the index. */
    public boolean isUsable() {
        return fullAt.isPresent();
    }

    FollowState loading(Loading now) {
        return new FollowState(scope, Optional.of(now), fullAt, followedTo, checkedTo, touchedTo);
    }

    /**
     * Everything was read.
     *
     * @param at when, by our clock
     * @param from by the directory's clock: what was modified since is to be read again
     * @param began when the reading began, by our clock: roles may have changed since
     */
    FollowState loaded(Instant at, Instant from, Instant began) {
        Optional<Instant> follow = followedTo.filter(to -> to.isAfter(from)).or(() -> Optional.of(from));
        return new FollowState(
                scope, Optional.empty(), Optional.of(at), follow, checkedTo, touchedTo.or(() -> Optional.of(began)));
    }

    FollowState followed(Instant to) {
        Optional<Instant> latest =
                followedTo.filter(before -> before.isAfter(to)).or(() -> Optional.of(to));
        return new FollowState(scope, loading, fullAt, latest, checkedTo, touchedTo);
    }

    FollowState checked(String to) {
        return new FollowState(scope, loading, fullAt, followedTo, to, touchedTo);
    }

    FollowState touched(Instant to) {
        return new FollowState(scope, loading, fullAt, followedTo, checkedTo, Optional.of(to));
    }

    /** Everything is to be read again from the first account; what is held stays usable meanwhile. */
    FollowState again() {
        return new FollowState(scope, Optional.empty(), fullAt, followedTo, "", touchedTo);
    }

    /** Whether something is left to be read of everything. */
    boolean isToLoad() {
        return fullAt.isEmpty() || loading.isPresent();
    }

    /** Other accounts count as citizens' now: nothing that is held may be relied on. */
    FollowState of(String newScope) {
        return new FollowState(newScope, Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty());
    }
}
