package org.welco.search.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.search.TenantPhones;
import org.welco.search.request.RequestIndex.Entry;
import org.welco.tenant.CurrentTenant;

/** What is written of requests that were read, each time in one short transaction. */
@ApplicationScoped
public class RequestLedger {

    private RequestIndex index;
    private RequestFollowStates states;
    private RequestCodes codes;
    private TenantPhones phones;
    private CurrentTenant tenant;

    RequestLedger() {}

    @Inject
    public RequestLedger(
            RequestIndex index,
            RequestFollowStates states,
            RequestCodes codes,
            TenantPhones phones,
            CurrentTenant tenant) {
        this.index = index;
        this.states = states;
        this.codes = codes;
        this.phones = phones;
        this.tenant = tenant;
    }

    @Transactional
    public Optional<LocalDateTime> followed(String form) {
        return states.followed(form);
    }

    @Transactional
    public void follow(String form, LocalDateTime to) {
        states.follow(form, to);
    }

    /** Whether the index holds any request. */
    @Transactional
    public boolean holdsAny() {
        return index.count() > 0;
    }

    @Transactional
    public void refuse(String form) {
        states.refuse(form);
    }

    @Transactional
    public Optional<Instant> fullAt() {
        return states.fullAt();
    }

    @Transactional
    public void full(Instant at) {
        states.full(at);
    }

    /**
     * Writes what a list says that changed; what is held as of later stays.
     *
     * @param anew which are written even when they are held as of the same moment
     * @return how many say anything else than what was held
     */
    @Transactional
    public int keep(Form form, List<ExportedRequest> requests, Predicate<ExportedRequest> anew) {
        Map<Long, LocalDateTime> held = index.held(
                form.slug(), requests.stream().map(ExportedRequest::internalId).toList());
        return index.put(entries(
                form,
                requests.stream()
                        .filter(request ->
                                anew.test(request) || !request.modifiedAt().equals(held.get(request.internalId())))));
    }

    /** Writes what was just read, whatever is held. @return how many say anything else than what was held */
    @Transactional
    public int replace(Form form, List<ExportedRequest> requests) {
        return index.replace(entries(form, requests.stream()));
    }

    private List<Entry> entries(Form form, Stream<ExportedRequest> requests) {
        RequestEntries entries = new RequestEntries(RequestFields.of(tenant.get()), phones.get());
        return requests.map(request -> entries.of(request, form)).toList();
    }

    @Transactional
    public void mark(String form, long internalId, String mark) {
        codes.mark(form, internalId, mark);
    }

    /** Takes out requests that are gone, and the marks of their codes. @return how many were in the index */
    @Transactional
    public int drop(String form, Collection<Long> internalIds) {
        int removed = index.remove(form, internalIds);
        codes.forget(form, internalIds);
        return removed;
    }

    /** What is not there is gone when it was held; otherwise it may come yet, and the mark of its code waits. */
    @Transactional
    public void missing(String form, long internalId) {
        if (index.remove(form, List.of(internalId)) > 0) {
            codes.forget(form, List.of(internalId));
        }
    }

    /** Those of a form of which anything is held, were it only the mark of a code, and that are not among these. */
    @Transactional
    public Set<Long> others(String form, Set<Long> internalIds) {
        Set<Long> others = new TreeSet<>(index.ids(form));
        others.addAll(codes.known(form));
        others.removeAll(internalIds);
        return others;
    }

    /** Takes out the requests of all other forms. The marks of their codes stay: the list may lack a form and have it again. */
    @Transactional
    public int restrict(Collection<String> forms) {
        states.restrict(forms);
        return index.removeOutside(forms);
    }
}
