package org.welco.search.hint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.request.RequestSourceException;
import org.welco.search.load.FollowCitizens;
import org.welco.search.request.LookAtRequest;
import org.welco.search.request.MarkCode;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/**
 * Reads what changed on another thread, so that whoever told us is answered at once. Nothing that was told is believed but the
 * tracking code of a request: the source itself is asked. A hint that is lost does no harm: the index follows all the same, some
 * seconds later. A code would be lost for good, since the source's lists do not tell it: it is kept before anybody is answered.
 */
@ApplicationScoped
public class TakeHints {

    /** Accounts or requests of one message; those beyond are left to the timer. */
    public static final int MOST = 500;

    private static final Logger LOG = System.getLogger(TakeHints.class.getName());

    private FollowCitizens citizens;
    private LookAtRequest requests;
    private MarkCode codes;
    private TenantGate gate;
    private CurrentTenant current;

    TakeHints() {}

    @Inject
    public TakeHints(
            FollowCitizens citizens, LookAtRequest requests, MarkCode codes, TenantGate gate, CurrentTenant current) {
        this.citizens = citizens;
        this.requests = requests;
        this.codes = codes;
        this.gate = gate;
        this.current = current;
    }

    /** @param uuids of accounts that were made, changed or deleted */
    public void accounts(Collection<String> uuids) {
        List<String> some = uuids.stream().distinct().limit(MOST).toList();
        Tenant tenant = current.get();
        later(tenant, "account", () -> some.forEach(uuid -> look(tenant, uuid)));
    }

    /** A node that stops, or has too much to do, takes nothing on any more: that is no harm to whoever told us. */
    private void later(Tenant tenant, String what, Runnable work) {
        try {
            gate.submit(tenant, () -> {
                work.run();
                return null;
            });
        } catch (RejectedExecutionException refused) {
            say(tenant, what, refused);
        }
    }

    /**
     * Called without transaction.
     *
     * @param form slug of its form
     * @param code its tracking code where it was told, 8 capitals: alone of all that is told it is taken as it is
     */
    public void request(String form, long internalId, Optional<String> code) {
        Tenant tenant = current.get();
        code.ifPresent(known -> codes.mark(form, internalId, known));
        later(tenant, "request", () -> {
            try {
                requests.look(form, internalId);
            } catch (RuntimeException failure) {
                say(tenant, "request", failure);
            }
        });
    }

    /** One that fails, for whatever reason, keeps nobody from looking at the next. */
    private void look(Tenant tenant, String uuid) {
        try {
            citizens.look(uuid);
        } catch (RuntimeException failure) {
            say(tenant, "account", failure);
        }
    }

    /** What we did not foresee may quote anything: it is told by its name. */
    private static void say(Tenant tenant, String what, RuntimeException failure) {
        boolean ours = failure instanceof CitizenDirectoryException || failure instanceof RequestSourceException;
        LOG.log(
                Level.WARNING,
                "{0} search: told of a changed {1}, left to the timer: {2}",
                tenant.host(),
                what,
                ours ? failure.getMessage() : failure.getClass().getName());
    }
}
