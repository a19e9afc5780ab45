package org.welco.mail.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.mail.MailFigures;
import org.welco.mail.ReadMail;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** The figures of each tenant for whoever watches, read again at most every few seconds however many ask. */
@ApplicationScoped
class WatchedFigures {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Seen(MailFigures figures, Instant at) {}

    private final Map<Tenant, Seen> seen = new ConcurrentHashMap<>();

    private ReadMail read;
    private TenantGate gate;
    private Clock clock;

    WatchedFigures() {}

    @Inject
    WatchedFigures(ReadMail read, TenantGate gate, Clock clock) {
        this.read = read;
        this.gate = gate;
        this.clock = clock;
    }

    MailFigures of(Tenant tenant) {
        Instant now = clock.instant();
        return seen.compute(
                        tenant,
                        (key, before) ->
                                before != null && before.at().plus(FRESH).isAfter(now)
                                        ? before
                                        : new Seen(gate.call(tenant, read::figures), now))
                .figures();
    }

    void forget(Tenant tenant) {
        seen.remove(tenant);
    }
}
