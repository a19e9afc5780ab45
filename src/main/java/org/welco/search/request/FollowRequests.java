package org.welco.search.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.request.RequestExports;
import org.welco.request.RequestExports.Page;
import org.welco.request.RequestSourceException;
import org.welco.tenant.CurrentTenant;

/**
 * Makes the index of requests what w.c.s. holds, form by form. May be stopped between two pages; what is read again does no
 * harm. Outside any transaction. One run at a time per tenant, which the caller claims.
 */
@ApplicationScoped
public class FollowRequests {

    /** Read again each time: dates are local, to the second, and an hour comes twice in autumn. */
    static final Duration OVERLAP = Duration.ofMinutes(65);

    /** Rows of a page that are read again with the next one: what is deleted meanwhile moves the others up. */
    static final int AGAIN = 5;

    private static final Logger LOG = System.getLogger(FollowRequests.class.getName());

    private RequestExports exports;
    private RequestLedger ledger;
    private CurrentTenant tenant;
    private Clock clock;

    FollowRequests() {}

    @Inject
    public FollowRequests(RequestExports exports, RequestLedger ledger, CurrentTenant tenant, Clock clock) {
        this.exports = exports;
        this.ledger = ledger;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Whether everything was read for the last time so long ago, or never. */
    public boolean isOld(Duration age) {
        return ledger.fullAt()
                .filter(at -> at.plus(age).isAfter(clock.instant()))
                .isEmpty();
    }

    /**
     * @param all whether everything is read again, and what is gone taken out
     * @param goesOn asked before each page
     * @return one French line
     * @throws RequestSourceException when w.c.s. does not answer, or does not tell its forms; a form whose list it refuses is
     *     left out
     */
    public String follow(boolean all, BooleanSupplier goesOn) {
        List<Form> forms = exports.forms();
        int written = 0;
        int removed = ledger.restrict(forms.stream().map(Form::slug).toList());
        int refused = 0;
        for (Form form : forms) {
            try {
                Done done = follow(form, all, goesOn);
                written += done.written();
                removed += done.removed();
            } catch (RequestSourceException trouble) {
                if (trouble.kind() == RequestSourceException.Kind.UNREACHABLE) {
                    throw trouble;
                }
                LOG.log(
                        Level.WARNING,
                        "{0} search: requests of a form not followed: {1}",
                        tenant.get().host(),
                        trouble.getMessage());
                refused++;
            }
        }
        if (all && refused == 0 && goesOn.getAsBoolean()) {
            ledger.full(clock.instant());
        }
        return "%d demandes écrites, %d retirées".formatted(written, removed)
                + (refused == 0 ? "" : ", %d démarches refusées".formatted(refused));
    }

    private record Done(int written, int removed) {}

    private Done follow(Form form, boolean all, BooleanSupplier goesOn) {
        Optional<LocalDateTime> before = ledger.followed(form.slug());
        boolean whole = all || before.isEmpty();
        Optional<LocalDateTime> since = whole ? Optional.empty() : before.map(time -> time.minus(OVERLAP));
        Set<Long> seen = new HashSet<>();
        LocalDateTime latest = before.orElse(LocalDateTime.of(1970, 1, 1, 0, 0));
        int written = 0;
        int offset = 0;
        Page page;
        do {
            if (!goesOn.getAsBoolean()) {
                return new Done(written, 0);
            }
            page = exports.modified(form.slug(), since, offset);
            written += ledger.keep(form, page.requests());
            page.requests().forEach(request -> seen.add(request.internalId()));
            latest = latest(page, latest);
            offset += Math.max(1, page.read() - AGAIN);
        } while (!page.last());
        int removed = whole ? ledger.keepOnly(form.slug(), seen) : 0;
        ledger.follow(form.slug(), latest);
        return new Done(written, removed);
    }

    private static LocalDateTime latest(Page page, LocalDateTime before) {
        return page.requests().stream()
                .map(ExportedRequest::modifiedAt)
                .filter(before::isBefore)
                .max(LocalDateTime::compareTo)
                .orElse(before);
    }

    /** One request, read now because somebody said that it changed. @return whether it is there */
    public boolean look(String slug, long internalId) {
        Optional<Form> form =
                exports.forms().stream().filter(one -> one.slug().equals(slug)).findFirst();
        Optional<ExportedRequest> request = form.flatMap(one -> exports.one(slug, internalId));
        if (request.isPresent()) {
            ledger.keep(form.get(), List.of(request.get()));
            return true;
        }
        ledger.drop(slug, List.of(internalId));
        return false;
    }
}
