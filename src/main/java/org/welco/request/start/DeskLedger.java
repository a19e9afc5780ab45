package org.welco.request.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.welco.request.RequestDrafts.Drafted;
import org.welco.request.draft.BegunState;
import org.welco.tenant.CurrentTenant;

/**
 * The short transactions around the calls to w.c.s. for requests begun at the desk: what is to be sent, what became of it, which
 * number it got. Each method is one, and makes no remote call. What is not there any more is left alone: it was purged.
 */
@ApplicationScoped
public class DeskLedger {

    private static final String NEVER_CAME_BACK = "l’envoi a été interrompu : le brouillon existe peut-être";

    private static final String NEVER_KNOWN = "w.c.s. ne connaissait toujours pas cet usager au bout d’une heure";

    /** For how long an agent may read a tracking code aloud. */
    private static final Duration CODE_KEPT = Duration.ofDays(1);

    private DeskRequests requests;
    private CurrentTenant tenant;
    private Clock clock;

    DeskLedger() {}

    @Inject
    public DeskLedger(DeskRequests requests, CurrentTenant tenant, Clock clock) {
        this.requests = requests;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** What is to be sent, when it is to be sent. */
    @Transactional
    public Optional<ToStart> toSend(long id) {
        return requests.lock(id)
                .filter(one -> one.course().state().isSendable())
                .map(DeskRequest::toStart);
    }

    /** See {@link org.welco.request.draft.BegunRow#startSending}. */
    @Transactional
    public OptionalInt startSending(long id, int attempts, boolean withoutCitizen) {
        Optional<DeskRequest> one = still(id, attempts);
        return one.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(one.get().course().startSending(withoutCitizen, now()));
    }

    /** See {@link org.welco.request.draft.BegunRow#drafted}. */
    @Transactional
    public boolean drafted(long id, int attempt, Drafted made) {
        return requests.lock(id)
                .filter(one -> one.drafted(attempt, made, now()))
                .isPresent();
    }

    /** @param outcome TO_SEND, ANSWER_LOST or FAILED */
    @Transactional
    public void notDrafted(long id, int attempt, BegunState outcome, String problem) {
        requests.lock(id).ifPresent(one -> one.course().notDrafted(attempt, outcome, problem));
    }

    /** The call could not even be tried. */
    @Transactional
    public void postponed(long id, String problem) {
        requests.lock(id).ifPresent(one -> one.course().postponed(problem, now()));
    }

    /** w.c.s. does not know the citizen yet. */
    @Transactional
    public void awaitCitizen(long id, int attempts, boolean anew) {
        still(id, attempts).ifPresent(one -> one.course().awaitCitizen(anew, now()));
    }

    private Optional<DeskRequest> still(long id, int attempts) {
        return requests.lock(id)
                .filter(one -> one.course().state().isSendable() && one.course().attempts() == attempts);
    }

    /** As it stands now; one whose sender died is given up, and one whose citizen never came. Empty when there is nothing to ask w.c.s. about. */
    @Transactional
    public Optional<StartedLine> followed(long id) {
        Optional<DeskRequest> found = requests.lock(id);
        found.ifPresent(one -> {
            one.course().giveUpSending(NEVER_CAME_BACK, now());
            one.course().giveUpWaiting(NEVER_KNOWN, now());
        });
        return found.map(DeskRequest::line)
                .filter(line -> line.state() == BegunState.DRAFT || line.state() == BegunState.CITIZEN_AWAITED);
    }

    /** Looked at, and still without a number. */
    @Transactional
    public void looked(long id, Optional<String> problem) {
        requests.lock(id).ifPresent(one -> one.course().looked(problem, now()));
    }

    /** w.c.s. has the draft no more. */
    @Transactional
    public void gone(long id) {
        requests.lock(id).ifPresent(DeskRequest::gone);
    }

    /** It could not be looked at: its turn comes again, after the others'. */
    @Transactional
    public void putOff(long id) {
        requests.lock(id).ifPresent(one -> one.course().putOff(now()));
    }

    /** The draft became a request. */
    @Transactional
    public void numbered(long id, String number) {
        requests.lock(id).ifPresent(one -> one.numbered(number));
    }

    /** Those whose time to be looked at has come, the longest due first. */
    @Transactional
    public List<Long> toLookAt(int limit) {
        return requests.toLookAt(now(), limit);
    }

    /** Forgets what is older than the tenant wants, and codes that nobody reads aloud any more. @return how many requests */
    @Transactional
    public int sweep() {
        requests.forgetCodesBefore(now().minus(CODE_KEPT));
        return requests.forgetBefore(now().minusDays(StartKey.daysKept(tenant.get())));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
