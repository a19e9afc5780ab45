package org.welco.search.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/**
 * The dictionaries that this node holds, one per tenant that was searched lately. Each is brought up to date before it is
 * used, so that a name added by another node is known at once. Safe for any thread.
 */
@ApplicationScoped
public class Dictionaries {

    /** One that nobody used for so long is thrown away, and read again when it is needed. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** Words held at a time, of all tenants; about 40 bytes each. The one in use is held however large it is. */
    static final int MOST_WORDS = 1_000_000;

    private static final long NOTHING = -1;

    private record Held(long generation, int lastId, NameDictionary words, Instant used) {}

    private final Map<Tenant, Held> byTenant = new ConcurrentHashMap<>();
    private CurrentTenant tenant;
    private NameWords words;
    private Clock clock;

    Dictionaries() {}

    @Inject
    public Dictionaries(CurrentTenant tenant, NameWords words, Clock clock) {
        this.tenant = tenant;
        this.words = words;
        this.clock = clock;
    }

    /** The current tenant's, as it is at this moment. Joins the caller's transaction and needs one. */
    public NameDictionary current() {
        Tenant now = tenant.get();
        Held before = byTenant.get(now);
        Held fresh = before == null ? byTenant.computeIfAbsent(now, unknown -> read()) : after(before);
        byTenant.put(now, fresh);
        leaveRoom(now);
        return fresh.words();
    }

    /** Whether the current tenant's is in memory. */
    public boolean isHeld() {
        return byTenant.containsKey(tenant.get());
    }

    /** Reads the current tenant's, in a transaction of its own. */
    @Transactional
    public void hold() {
        current();
    }

    /** Two threads may read the same words at once: either's dictionary is a right one. */
    private Held after(Held before) {
        NameWords.Added added = words.since(before.generation(), before.lastId());
        if (added.generation() != before.generation()) {
            return held(added, new NameDictionary(added.words()), 0);
        }
        NameDictionary more =
                added.words().isEmpty() ? before.words() : before.words().with(added.words());
        return held(added, more, before.lastId());
    }

    private Held read() {
        NameWords.Added all = words.since(NOTHING, 0);
        return held(all, new NameDictionary(all.words()), 0);
    }

    private Held held(NameWords.Added added, NameDictionary dictionary, int lastBefore) {
        int last = added.words().isEmpty()
                ? lastBefore
                : added.words().get(added.words().size() - 1).id();
        return new Held(added.generation(), last, dictionary, clock.instant());
    }

    private void leaveRoom(Tenant inUse) {
        Instant oldest = clock.instant().minus(IDLE);
        byTenant.values().removeIf(held -> held.used().isBefore(oldest));
        while (byTenant.size() > 1 && wordsHeld() > MOST_WORDS) {
            byTenant.entrySet().stream()
                    .filter(held -> !held.getKey().equals(inUse))
                    .min(Comparator.comparing(held -> held.getValue().used()))
                    .map(Map.Entry::getKey)
                    .ifPresent(byTenant::remove);
        }
    }

    /** Words that this node holds now. */
    public int wordsHeld() {
        return byTenant.values().stream().mapToInt(held -> held.words().size()).sum();
    }

    void forget(@Observes TenantReloaded change) {
        if (change.now().isEmpty()) {
            change.before().ifPresent(byTenant::remove);
        }
    }
}
