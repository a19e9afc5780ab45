package org.welco.search.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.citizen.CitizenAccount;
import org.welco.citizen.CitizenAccounts;
import org.welco.citizen.CitizenAccounts.Page;
import org.welco.citizen.CitizenAccounts.Place;
import org.welco.citizen.CitizenAccounts.Scope;
import org.welco.search.load.FollowState.Loading;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/**
 * Makes the index what the directory of accounts is. It may be stopped between any two steps, and goes on from there: what is
 * read again does no harm. Goes over the network: outside any transaction. One run at a time per tenant, which the caller
 * claims.
 */
@ApplicationScoped
public class FollowCitizens {

    /**
     * Read again each time: an account gets its date before it can be seen, and clocks differ.
     */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    /** What may lie between our clock and the directory's. */
    static final Duration CLOCKS = Duration.ofMinutes(5);

    /** Uuids asked about at a time. */
    static final int CHECKED = 500;

    /** Each account whose roles changed comes up until {@link #CLOCKS} have passed, and is read again that often meanwhile. */
    static final Duration READ_AGAIN = Duration.ofMinutes(1);

    /** Accounts written together when they are read one by one. */
    private static final int AT_ONCE = 50;

    private static final Instant BEGINNING = Instant.EPOCH;

    private CitizenAccounts accounts;
    private FollowLedger ledger;
    private CurrentTenant tenant;
    private Clock clock;
    private final Map<Tenant, LatelyRead> read = new ConcurrentHashMap<>();

    FollowCitizens() {}

    @Inject
    public FollowCitizens(CitizenAccounts accounts, FollowLedger ledger, CurrentTenant tenant, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Loads what was not loaded yet, then brings in what changed and takes out some of what is gone.
     *
     * @throws org.welco.citizen.CitizenDirectoryException when the directory gives no usable answer; what was read until then stays
     */
    public FollowReport follow(FollowProgress progress) {
        Following run = new Following(ledger, progress);
        Scope scope = accounts.scope();
        if (!run.state.scope().equals(scope.fingerprint())) {
            run.state = run.state.of(scope.fingerprint());
            run.removed += ledger.restrict(scope.units(), run.state);
        }
        if (run.state.isToLoad() && !load(run, scope)) {
            return run.report(false);
        }
        boolean complete = changed(run) && touched(run) && gone(run, 1);
        return run.report(complete);
    }

    /** Reads everything again, and looks for everything that is gone; searches go on meanwhile. */
    public FollowReport followAll(FollowProgress progress) {
        Scope scope = accounts.scope();
        Following run = new Following(ledger, progress);
        boolean same = run.state.scope().equals(scope.fingerprint());
        run.state = same ? run.state.again() : run.state.of(scope.fingerprint());
        run.removed += ledger.restrict(scope.units(), run.state);
        boolean complete = load(run, scope) && changed(run) && touched(run) && gone(run, Integer.MAX_VALUE);
        return run.report(complete);
    }

    /** Whether everything was read for the last time so long ago; false while it never was, and while it is being read. */
    public boolean isOld(Duration age) {
        FollowState state = ledger.state();
        return state.loading().isEmpty()
                && state.fullAt()
                        .filter(at -> at.plus(age).isBefore(clock.instant()))
                        .isPresent();
    }

    /** One account, read now because somebody said that it changed. */
    public void look(String uuid) {
        Optional<CitizenAccount> account = accounts.account(uuid);
        if (account.isPresent()) {
            ledger.keep(List.of(account.get()), true);
        } else {
            ledger.drop(List.of(uuid));
        }
    }

    private boolean load(Following run, Scope scope) {
        List<String> units = scope.units();
        Loading place = run.state
                .loading()
                .filter(known -> units.contains(known.unit()))
                .orElseGet(() -> new Loading(clock.instant(), first(units), BEGINNING, Optional.empty()));
        for (int rank = Math.max(0, units.indexOf(place.unit())); rank < units.size(); rank++) {
            Optional<Instant> last = loadUnit(run, place);
            if (last.isEmpty()) {
                return false;
            }
            place = place.next(rank + 1 < units.size() ? units.get(rank + 1) : "", last.get());
        }
        Instant byOurClock = place.since().minus(CLOCKS);
        Instant from = place.surely().filter(byOurClock::isAfter).orElse(byOurClock);
        run.state = run.state.loaded(clock.instant(), from, place.since());
        ledger.write(run.state);
        ledger.tidy();
        return true;
    }

    private static String first(List<String> units) {
        return units.isEmpty() ? "" : units.get(0);
    }

    /** @return when its last account was modified; empty when it is to be gone on with another time */
    private Optional<Instant> loadUnit(Following run, Loading from) {
        Optional<String> cursor = Optional.empty();
        Instant to = from.to();
        do {
            if (!run.progress.goesOn()) {
                return Optional.empty();
            }
            Page page = accounts.modified(new Place(Optional.of(from.unit()), from.to(), cursor));
            to = latest(page, to);
            run.state = run.state.loading(from.at(to));
            if (run.state.isUsable()) {
                run.keepAgain(page.accounts());
            } else {
                run.keep(page.accounts(), false);
            }
            cursor = page.next();
        } while (cursor.isPresent());
        return Optional.of(to);
    }

    /** Of all units: one that moved into a unit of agents is told by no list of ours. */
    private boolean changed(Following run) {
        Instant since = run.state.followedTo().orElse(BEGINNING).minus(OVERLAP);
        Optional<String> cursor = Optional.empty();
        do {
            if (!run.progress.goesOn()) {
                return false;
            }
            Page page = accounts.modified(new Place(Optional.empty(), since, cursor));
            run.state = run.state.followed(latest(page, since));
            run.keep(page.accounts(), false);
            cursor = page.next();
        } while (cursor.isPresent());
        return true;
    }

    private static Instant latest(Page page, Instant before) {
        return page.accounts().stream()
                .map(CitizenAccount::modified)
                .filter(before::isBefore)
                .max(Instant::compareTo)
                .orElse(before);
    }

    private boolean touched(Following run) {
        Instant now = clock.instant();
        Instant since = run.state.touchedTo().orElse(now).minus(CLOCKS);
        LatelyRead lately = read.computeIfAbsent(tenant.get(), any -> new LatelyRead());
        List<CitizenAccount> some = new ArrayList<>();
        for (String uuid : lately.without(accounts.touched(since), now.minus(READ_AGAIN))) {
            if (!run.progress.goesOn()) {
                return false;
            }
            accounts.account(uuid).ifPresent(some::add);
            if (some.size() == AT_ONCE) {
                run.keep(some, true);
                some.forEach(one -> lately.add(one.uuid(), now));
                some.clear();
            }
        }
        run.state = run.state.touched(now);
        run.keep(some, true);
        some.forEach(one -> lately.add(one.uuid(), now));
        return true;
    }

    private boolean gone(Following run, int most) {
        for (int slice = 0; slice < most; slice++) {
            if (!run.progress.goesOn()) {
                return false;
            }
            List<String> some = ledger.after(run.state.checkedTo(), CHECKED);
            Set<String> unknown = some.isEmpty() ? Set.of() : accounts.unknown(some);
            boolean last = some.size() < CHECKED;
            run.state = run.state.checked(last ? "" : some.get(some.size() - 1));
            run.removed += ledger.drop(unknown, run.state);
            if (last) {
                return true;
            }
        }
        return true;
    }

    void forget(@Observes TenantReloaded change) {
        change.before().ifPresent(read::remove);
    }
}
