package org.welco.search.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.request.RequestExports;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/** Reads one request into the index, because somebody said that it changed. Outside any transaction. Safe for any thread. */
@ApplicationScoped
public class LookAtRequest {

    private static final Duration FORMS_FRESH = Duration.ofMinutes(1);

    private record Known(List<Form> forms, Instant at) {

        private Optional<Form> called(String slug) {
            return forms.stream().filter(form -> form.slug().equals(slug)).findFirst();
        }
    }

    private final Map<Tenant, Known> known = new ConcurrentHashMap<>();
    private RequestExports exports;
    private RequestLedger ledger;
    private CurrentTenant tenant;
    private Clock clock;

    LookAtRequest() {}

    @Inject
    public LookAtRequest(RequestExports exports, RequestLedger ledger, CurrentTenant tenant, Clock clock) {
        this.exports = exports;
        this.ledger = ledger;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Takes it out when w.c.s. has its form and not itself. Of a form that w.c.s. does not tell nothing is concluded here.
     *
     * @return whether it is there
     * @throws org.welco.request.RequestSourceException when w.c.s. gave no usable answer
     */
    public boolean look(String slug, long internalId) {
        Optional<Form> form = lately().called(slug);
        if (form.isEmpty()) {
            // it may have been made within the minute
            form = now().called(slug);
        }
        if (form.isEmpty()) {
            return false;
        }
        Optional<ExportedRequest> request = exports.one(slug, internalId);
        if (request.isEmpty()) {
            ledger.missing(slug, internalId);
            return false;
        }
        ledger.replace(form.get(), List.of(request.get()));
        return true;
    }

    /** The forms as they were a minute ago at most: a workflow may tell of many requests at once. */
    private Known lately() {
        Known before = known.get(tenant.get());
        return before != null && before.at().plus(FORMS_FRESH).isAfter(clock.instant()) ? before : now();
    }

    private Known now() {
        Known now = new Known(exports.forms(), clock.instant());
        known.put(tenant.get(), now);
        return now;
    }

    void forget(@Observes TenantReloaded change) {
        change.before().ifPresent(known::remove);
    }
}
