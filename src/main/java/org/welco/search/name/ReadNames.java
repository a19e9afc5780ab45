package org.welco.search.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/**
 * Reads the names of a town while an agent's page is on its way to him: the first search of a morning would wait for them, some
 * seconds in a large town. Safe for any thread.
 */
@ApplicationScoped
public class ReadNames {

    private static final Logger LOG = System.getLogger(ReadNames.class.getName());

    private final Set<Tenant> reading = ConcurrentHashMap.newKeySet();
    private Dictionaries dictionaries;
    private TenantGate gate;
    private CurrentTenant current;

    ReadNames() {}

    @Inject
    public ReadNames(Dictionaries dictionaries, TenantGate gate, CurrentTenant current) {
        this.dictionaries = dictionaries;
        this.gate = gate;
        this.current = current;
    }

    /** Returns at once. What cannot be read now is read by the first search, which tells its agent of any trouble. */
    public void ahead() {
        Tenant town = current.get();
        if (dictionaries.isHeld() || !reading.add(town)) {
            return;
        }
        gate.submit(town, () -> {
            try {
                dictionaries.hold();
            } catch (RuntimeException trouble) {
                LOG.log(
                        Level.WARNING,
                        "{0} search: names not read ahead: {1}",
                        town.host(),
                        trouble.getClass().getSimpleName());
            } finally {
                reading.remove(town);
            }
            return null;
        });
    }
}
