package org.welco.search.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.request.RequestExports;
import org.welco.request.RequestExports.Page;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

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

    /** Forms in a row for which nobody answers, after which the others are not asked for. */
    static final int SILENCE = 3;

    /** Requests of a form that are found to be gone at a time; the others are taken out another night. */
    static final int MOST_GONE = 2000;

    private static final String NO_FORM =
            "w.c.s. n’annonce plus aucune démarche : l’index des demandes est gardé tel quel";

    private static final Logger LOG = System.getLogger(FollowRequests.class.getName());

    /** Slugs of the forms at which runs of this node stopped. */
    private final Map<Tenant, String> stopped = new ConcurrentHashMap<>();

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
     * @throws RequestSourceException when w.c.s. does not tell its forms, tells of none though there are requests of some, or does not answer for one of them: the others are followed
     *     all the same, unless it does not for {@link #SILENCE} in a row: the next run begins behind them. A form whose list it
     *     refuses is left out
     */
    public String follow(boolean all, BooleanSupplier goesOn) {
        List<Form> forms = exports.forms();
        if (forms.isEmpty() && ledger.holdsAny()) {
            throw new RequestSourceException(Kind.UNREADABLE, NO_FORM, false, null);
        }
        RequestTally tally =
                new RequestTally(ledger.restrict(forms.stream().map(Form::slug).toList()));
        for (Form form : inTurn(forms)) {
            try {
                follow(form, all, goesOn, tally);
                tally.read();
            } catch (RequestSourceException trouble) {
                tally.troubled(trouble);
                if (!trouble.kind().mayPass()) {
                    ledger.refuse(form.slug());
                }
                if (tally.unanswered() == SILENCE) {
                    stopped.put(tenant.get(), form.slug());
                    break;
                }
                LOG.log(
                        Level.WARNING,
                        "{0} search: requests of {1} not followed: {2}",
                        tenant.get().host(),
                        form.slug(),
                        trouble.getMessage());
            }
        }
        // forms in trouble wait for the next night: they would have all the others read again without end
        boolean answered = tally.silent().isEmpty() || tally.hasRead();
        if (all && answered && goesOn.getAsBoolean()) {
            ledger.full(clock.instant());
        }
        tally.silent().ifPresent(trouble -> {
            throw trouble;
        });
        return tally.words();
    }

    /** Forms in trouble come last, once they stopped a run: those behind them would never be followed. */
    private List<Form> inTurn(List<Form> forms) {
        String last = stopped.getOrDefault(tenant.get(), "");
        List<Form> turned = new ArrayList<>(forms);
        Collections.rotate(turned, -1 - forms.stream().map(Form::slug).toList().indexOf(last));
        return turned;
    }

    private void follow(Form form, boolean all, BooleanSupplier goesOn, RequestTally tally) {
        Optional<LocalDateTime> before = ledger.followed(form.slug());
        boolean whole = all || before.isEmpty();
        Optional<LocalDateTime> since = whole ? Optional.empty() : before.map(time -> time.minus(OVERLAP));
        // dates are cut to the second: whatever bears the last one may have changed again within it
        ToIntFunction<List<ExportedRequest>> write = whole
                ? some -> ledger.replace(form, some)
                : some -> ledger.keep(form, some, one -> !one.modifiedAt().isBefore(before.get()));
        Set<Long> seen = new HashSet<>();
        LocalDateTime latest = before.orElse(LocalDateTime.of(1970, 1, 1, 0, 0));
        int offset = 0;
        Page page;
        do {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            page = exports.modified(form.slug(), since, offset);
            keep(page.requests(), before, write, tally);
            page.requests().forEach(request -> seen.add(request.internalId()));
            latest = latest(page, latest);
            offset += Math.max(1, page.read() - AGAIN);
        } while (!page.last());
        if (whole && !dropGone(form, seen, goesOn, tally)) {
            return;
        }
        ledger.follow(form.slug(), latest);
    }

    /** Of a form that was followed before, what is older than what was followed and is written all the same had gone astray. */
    private void keep(
            List<ExportedRequest> requests,
            Optional<LocalDateTime> before,
            ToIntFunction<List<ExportedRequest>> write,
            RequestTally tally) {
        LocalDateTime surelyHeld = before.map(time -> time.minus(OVERLAP)).orElse(LocalDateTime.MIN);
        Map<Boolean, List<ExportedRequest>> parts = requests.stream()
                .collect(Collectors.partitioningBy(one -> one.modifiedAt().isBefore(surelyHeld)));
        tally.strayed(write.applyAsInt(parts.get(true)));
        tally.written(write.applyAsInt(parts.get(false)));
    }

    /** What changes while it is read moves to another page, and may be missed: it is asked for before it is taken out. */
    private boolean dropGone(Form form, Set<Long> seen, BooleanSupplier goesOn, RequestTally tally) {
        List<Long> gone = new ArrayList<>();
        for (Long internalId : ledger.others(form.slug(), seen)) {
            if (gone.size() == MOST_GONE) {
                break;
            }
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            Optional<ExportedRequest> there = exports.one(form.slug(), internalId);
            if (there.isPresent()) {
                tally.written(ledger.replace(form, List.of(there.get())));
            } else {
                gone.add(internalId);
            }
        }
        tally.removed(gone.isEmpty() ? 0 : ledger.drop(form.slug(), gone));
        return true;
    }

    private static LocalDateTime latest(Page page, LocalDateTime before) {
        return page.requests().stream()
                .map(ExportedRequest::modifiedAt)
                .filter(before::isBefore)
                .max(LocalDateTime::compareTo)
                .orElse(before);
    }

    void forget(@Observes TenantReloaded change) {
        change.before().ifPresent(stopped::remove);
    }
}
