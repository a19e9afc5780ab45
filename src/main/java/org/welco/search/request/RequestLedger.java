package org.welco.search.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.search.TenantPhones;
import org.welco.search.request.RequestIndex.Entry;
import org.welco.tenant.CurrentTenant;

/** What is written of requests that were read, each time in one short transaction. */
@ApplicationScoped
public class RequestLedger {

    private RequestIndex index;
    private TenantPhones phones;
    private CurrentTenant tenant;

    RequestLedger() {}

    @Inject
    public RequestLedger(RequestIndex index, TenantPhones phones, CurrentTenant tenant) {
        this.index = index;
        this.phones = phones;
        this.tenant = tenant;
    }

    @Transactional
    public Optional<LocalDateTime> followed(String form) {
        return index.followed(form);
    }

    @Transactional
    public void follow(String form, LocalDateTime to) {
        index.follow(form, to);
    }

    @Transactional
    public Optional<Instant> fullAt() {
        return index.fullAt();
    }

    @Transactional
    public void full(Instant at) {
        index.full(at);
    }

    /** @return how many were written: those that were held as of the same moment are not */
    @Transactional
    public int keep(Form form, List<ExportedRequest> requests) {
        RequestEntries entries = new RequestEntries(RequestFields.of(tenant.get()), phones.get());
        Map<Long, LocalDateTime> held = index.held(
                form.slug(), requests.stream().map(ExportedRequest::internalId).toList());
        List<Entry> written = requests.stream()
                .filter(request -> !request.modifiedAt().equals(held.get(request.internalId())))
                .map(request -> entries.of(request, form))
                .toList();
        index.put(written);
        return written.size();
    }

    @Transactional
    public int drop(String form, Collection<Long> internalIds) {
        return index.remove(form, internalIds);
    }

    /** Takes away those of a form that are not among these. */
    @Transactional
    public int keepOnly(String form, Set<Long> internalIds) {
        Set<Long> gone = new HashSet<>(index.ids(form));
        gone.removeAll(internalIds);
        return gone.isEmpty() ? 0 : index.remove(form, gone);
    }

    @Transactional
    public int restrict(Collection<String> forms) {
        return index.removeOutside(forms);
    }
}
