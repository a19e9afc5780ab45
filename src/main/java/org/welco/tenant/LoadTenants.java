package org.welco.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.welco.tenant.hobo.TenantFolder;

/**
 * Looks at the folders and makes the tenants of this node agree with them: new ones get their schema, changed ones their
 * new settings, broken or removed ones are no longer served. Each node does this for itself, outside any transaction.
 */
@ApplicationScoped
public class LoadTenants {

    private static final System.Logger LOG = System.getLogger(LoadTenants.class.getName());

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private TenantFolders folders;
    private TenantSettings settings;
    private PrepareSchema prepareSchema;
    private Tenants tenants;
    private Event<TenantReloaded> reloaded;

    LoadTenants() {}

    @Inject
    public LoadTenants(
            TenantFolders folders,
            TenantSettings settings,
            PrepareSchema prepareSchema,
            Tenants tenants,
            Event<TenantReloaded> reloaded) {
        this.folders = folders;
        this.settings = settings;
        this.prepareSchema = prepareSchema;
        this.tenants = tenants;
        this.reloaded = reloaded;
    }

    /**
     * Waits for another thread that is at it, then looks itself.
     *
     * @throws TenantStoreException when folders or database cannot be read: tenants stay as they were
     */
    public void load() {
        oneAtATime.lock();
        try {
            loadAlone();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void loadAlone() {
        Map<String, Tenant> before = byHost(tenants.all(), Tenant::host);
        Map<String, String> brokenBefore = byHost(tenants.broken(), BrokenTenant::host).values().stream()
                .collect(Collectors.toMap(BrokenTenant::host, BrokenTenant::sentence));
        Map<String, Tenant> now = new TreeMap<>();
        List<BrokenTenant> broken = new ArrayList<>();
        List<FolderReading> readings = folders.scan();
        PrepareSchema.Round round = prepareSchema.begin(readings);
        for (FolderReading reading : readings) {
            try {
                TenantFolder folder = folderOf(reading);
                now.put(reading.host(), tenant(folder, round.schemaFor(folder), before.get(reading.host())));
            } catch (NotServedException e) {
                broken.add(new BrokenTenant(reading.host(), e.getMessage()));
            }
        }
        tenants.replace(now, broken);
        broken.forEach(trouble -> reportOnce(trouble, brokenBefore));
        tell(before, now);
    }

    private static TenantFolder folderOf(FolderReading reading) {
        return reading.folder().orElseThrow(() -> new NotServedException(reading.trouble()));
    }

    /** The very same object as long as nothing changes, so that its Config and whatever hangs on it live on. */
    private Tenant tenant(TenantFolder folder, String schema, Tenant before) {
        if (before != null
                && before.fingerprint().equals(folder.fingerprint())
                && before.schema().equals(schema)) {
            return before;
        }
        return new Tenant(folder, schema, settings.open(folder));
    }

    private static void reportOnce(BrokenTenant trouble, Map<String, String> before) {
        if (!trouble.sentence().equals(before.get(trouble.host()))) {
            LOG.log(System.Logger.Level.ERROR, "tenant {0}: not served: {1}", trouble.host(), trouble.sentence());
        }
    }

    private void tell(Map<String, Tenant> before, Map<String, Tenant> now) {
        Map<String, Tenant> either = new TreeMap<>(before);
        either.putAll(now);
        for (String host : either.keySet()) {
            Tenant was = before.get(host);
            Tenant is = now.get(host);
            if (was != is) {
                LOG.log(System.Logger.Level.INFO, "tenant {0}: {1}", host, change(was, is));
                tell(new TenantReloaded(Optional.ofNullable(was), Optional.ofNullable(is)));
            }
        }
    }

    private static String change(Tenant was, Tenant is) {
        if (is == null) {
            return "no longer served";
        }
        return was == null ? "served, schema " + is.schema() : "settings read again";
    }

    private void tell(TenantReloaded change) {
        try {
            reloaded.fire(change);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "tenant " + change.host() + ": an observer of its reload failed", e);
        }
    }

    private static <T> Map<String, T> byHost(List<T> list, Function<T, String> host) {
        Map<String, T> map = new HashMap<>();
        list.forEach(element -> map.put(host.apply(element), element));
        return map;
    }
}
