package org.welco.search.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.welco.citizen.CitizenAccount;
import org.welco.search.TenantPhones;
import org.welco.search.citizen.CitizenIndex;
import org.welco.search.citizen.CitizenIndex.Entry;
import org.welco.search.citizen.EntriesOfAccounts;
import org.welco.search.name.NameWords;
import org.welco.search.query.Phones;

/** What is written of accounts that were read, each time in one short transaction with how far that brings us. */
@ApplicationScoped
public class FollowLedger {

    /** What one write changed. */
    public record Written(int put, int removed) {

        Written and(Written other) {
            return new Written(put + other.put, removed + other.removed);
        }
    }

    private FollowStates states;
    private CitizenIndex index;
    private TenantPhones phones;
    private NameWords words;

    FollowLedger() {}

    @Inject
    public FollowLedger(FollowStates states, CitizenIndex index, TenantPhones phones, NameWords words) {
        this.states = states;
        this.index = index;
        this.phones = phones;
        this.words = words;
    }

    @Transactional
    public FollowState state() {
        return states.read();
    }

    @Transactional
    public void write(FollowState state) {
        states.write(state);
    }

    /** Forgets whoever is of no unit any more, as a new load begins. */
    @Transactional
    public int restrict(Collection<String> units, FollowState state) {
        states.write(state);
        return index.removeOutside(units);
    }

    /**
     * Citizens are put in, accounts that are none taken out.
     *
     * @param anew also those that the index holds as of the same moment: their roles may have changed, or how they are indexed
     */
    @Transactional
    public Written keep(List<CitizenAccount> accounts, boolean anew, FollowState state) {
        states.write(state);
        return written(accounts, anew);
    }

    /** The same beside a run, whose progress it does not touch. */
    @Transactional
    public Written keep(List<CitizenAccount> accounts, boolean anew) {
        return written(accounts, anew);
    }

    private Written written(List<CitizenAccount> accounts, boolean anew) {
        Phones region = phones.get();
        Map<String, Instant> held =
                index.held(accounts.stream().map(CitizenAccount::uuid).toList());
        List<Entry> entries = accounts.stream()
                .filter(CitizenAccount::citizen)
                .filter(account -> anew || !account.modified().equals(held.get(account.uuid())))
                .map(account -> EntriesOfAccounts.of(account, region))
                .toList();
        Set<String> gone = new HashSet<>();
        accounts.stream()
                .filter(account -> !account.citizen() && held.containsKey(account.uuid()))
                .map(CitizenAccount::uuid)
                .forEach(gone::add);
        return new Written(index.put(entries), gone.isEmpty() ? 0 : index.remove(gone));
    }

    /** Takes away those that the directory does not know any more. */
    @Transactional
    public int drop(Collection<String> uuids, FollowState state) {
        states.write(state);
        return removed(uuids);
    }

    /** The same beside a run, whose progress it does not touch. */
    @Transactional
    public int drop(Collection<String> uuids) {
        return removed(uuids);
    }

    private int removed(Collection<String> uuids) {
        return uuids.isEmpty() ? 0 : index.remove(uuids);
    }

    /** Forgets words of names that nobody bears any more. Reads the whole index: for when everything was read. */
    @Transactional
    public int tidy() {
        return words.tidy();
    }

    @Transactional
    public List<String> after(String uuid, int limit) {
        return index.after(uuid, limit);
    }

    @Transactional
    public long count() {
        return index.count();
    }
}
