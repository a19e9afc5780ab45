package org.welco.search.testing;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.welco.citizen.CitizenAccount;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.publik.testing.PublikTown;
import org.welco.search.citizen.EntriesOfAccounts;
import org.welco.search.citizen.FindCitizens;
import org.welco.search.citizen.IndexedCitizen;
import org.welco.search.find.Hit;
import org.welco.search.find.Sight;
import org.welco.search.name.Dictionaries;
import org.welco.search.query.Phones;
import org.welco.search.query.Understanding;
import org.welco.search.store.ByIndex;
import org.welco.search.store.JpaCitizenIndex;
import org.welco.search.store.JpaNameWords;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** A town in a real index, and how often its citizens are found by what is wrong of their names. */
public final class IndexedTown {

    private static final int BATCH = 1000;
    private static final int SHOWN = 10;
    private static final int KEPT = 50_000;
    private static final Sight ALL = new Sight(Set.of("usagers"), Set.of());
    private static final Phones FRENCH = new Phones("FR");

    private final StoreOnPostgres store = StoreOnPostgres.migrated();
    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final Tenant tenant = PublikTown.tenant(
            "courrier.ville.test", URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), Map.of());
    private final List<CitizenAccount> citizens = new ArrayList<>();
    private final Bearers bearers = new Bearers(SHOWN);

    private final Understanding understanding = new Understanding(FRENCH, Clock.systemUTC());
    private final FindCitizens find;
    private int counted;

    /** Makes the town and writes it into the index. */
    public IndexedTown(long seed, int size) {
        EntityManager em = store.with(manager -> manager);
        ByIndex byIndex = new ByIndex(em);
        JpaNameWords words = new JpaNameWords(em, byIndex);
        JpaCitizenIndex index = new JpaCitizenIndex(em, words, byIndex);
        find = new FindCitizens(index, new Dictionaries(current, words, Clock.systemUTC()));
        FrenchTown town = new FrenchTown(seed, size);
        for (int from = 0; from < size; from += BATCH) {
            List<CitizenAccount> some = new ArrayList<>();
            for (int number = from; number < Math.min(size, from + BATCH); number++) {
                some.add(town.citizen(number));
            }
            some.forEach(one -> remember(one, size));
            store.does(() -> index.put(
                    some.stream().map(one -> EntriesOfAccounts.of(one, FRENCH)).toList()));
        }
        store.update("analyze search_citizen");
        store.in(words::tidy);
    }

    /** All names are counted; of citizens some ten thousand are kept to be asked for. */
    private void remember(CitizenAccount one, int size) {
        bearers.count(one);
        if (size <= KEPT || counted++ % (size / KEPT) == 0) {
            citizens.add(one);
        }
    }

    public StoreOnPostgres store() {
        return store;
    }

    /** Whether ten lines can show everybody of that name. */
    public boolean isToldByFullName(CitizenAccount one) {
        return bearers.areFewOfFullName(one);
    }

    /** The same of the surname alone. */
    public boolean isToldBySurname(CitizenAccount one) {
        return bearers.areFewOfSurname(one);
    }

    public List<Hit<IndexedCitizen>> search(String typed) {
        return gate.call(tenant, () -> store.in(() -> find.find(understanding.of(typed), ALL, SHOWN)));
    }

    /** One of those that are kept. */
    public CitizenAccount anybody(Random random) {
        return citizens.get(random.nextInt(citizens.size()));
    }

    /** Searches of one kind. @param milliseconds of each, in order */
    public record Measured(double recall, long[] milliseconds, List<String> missed) {

        /** What 95 of a hundred searches do not exceed. */
        public long p95() {
            long[] sorted = milliseconds.clone();
            java.util.Arrays.sort(sorted);
            return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
        }

        public long p50() {
            long[] sorted = milliseconds.clone();
            java.util.Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    /** The share of citizens that are among ten lines when they are asked for so. */
    public Measured measure(
            int searches, Random random, Predicate<CitizenAccount> eligible, Function<CitizenAccount, String> asked) {
        long[] took = new long[searches];
        List<String> missed = new ArrayList<>();
        for (int number = 0; number < searches; number++) {
            CitizenAccount one;
            do {
                one = citizens.get(random.nextInt(citizens.size()));
            } while (!eligible.test(one));
            String typed = asked.apply(one);
            String uuid = one.uuid();
            long began = System.nanoTime();
            boolean found =
                    search(typed).stream().anyMatch(hit -> hit.row().uuid().equals(uuid));
            took[number] = (System.nanoTime() - began) / 1000;
            if (!found) {
                missed.add(typed + " <- " + Bearers.fullName(one));
            }
        }
        for (int number = 0; number < searches; number++) {
            took[number] = Math.round(took[number] / 1000.0);
        }
        return new Measured(1 - (double) missed.size() / searches, took, missed);
    }
}
