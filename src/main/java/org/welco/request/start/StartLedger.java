package org.welco.request.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.request.draft.BegunState;
import org.welco.request.start.StartRefusedException.Reason;

/** What agents do with requests begun at the desk: each method is one short transaction without any remote call. */
@ApplicationScoped
public class StartLedger {

    private static final int MOST = 5;

    private DeskRequests requests;
    private Clock clock;

    StartLedger() {}

    @Inject
    public StartLedger(DeskRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Writes it, to be sent. The same gesture again is the same request.
     *
     * @param title of the form, as shown
     * @throws StartRefusedException when he has not finished another one for this citizen, and did not say that he knows
     */
    @Transactional
    public Written begin(StartOrder order, String title) {
        requests.lock(order.agent());
        Optional<DeskRequest> same = requests.of(order.agent(), order.gesture());
        if (same.isPresent()) {
            return new Written(same.get().id(), false);
        }
        boolean unfinished = order.citizen().isPresent()
                && !requests.unfinished(order.agent(), order.citizen(), 1).isEmpty();
        if (unfinished && !order.again()) {
            throw new StartRefusedException(Reason.UNFINISHED);
        }
        DeskRequest made = new DeskRequest(order, title, OffsetDateTime.now(clock));
        requests.add(made);
        return new Written(made.id(), true);
    }

    /** @return empty when he began no such request: others' are none of his business */
    @Transactional
    public Optional<StartedLine> line(long id, Agent agent) {
        return requests.find(id).filter(one -> one.isOf(agent.nameId())).map(DeskRequest::line);
    }

    /** Whether it is his, asked before anybody is called. @throws StartRefusedException when it is not */
    @Transactional
    public void allow(long id, Agent agent) {
        known(id, agent);
    }

    /** He goes there to fill it: it is looked at again soon. @throws StartRefusedException when it is not his */
    @Transactional
    public void opened(long id, Agent agent) {
        known(id, agent).course().opened(OffsetDateTime.now(clock));
    }

    /** He gives it up here; twice is once. @throws StartRefusedException when it is not his, or not to be given up */
    @Transactional
    public void drop(long id, Agent agent) {
        DeskRequest one = known(id, agent);
        if (one.course().state() != BegunState.DETACHED) {
            one.drop();
        }
    }

    private DeskRequest known(long id, Agent agent) {
        return requests.lock(id)
                .filter(one -> one.isOf(agent.nameId()))
                .orElseThrow(() -> new StartRefusedException(Reason.UNKNOWN));
    }

    /** Those that he has not finished, newest first. @param citizen empty for those without account */
    @Transactional
    public List<StartedLine> unfinished(Agent agent, Optional<String> citizen) {
        return requests.unfinished(agent, citizen, MOST).stream()
                .map(DeskRequest::line)
                .toList();
    }

    /** The title under which a form was last begun here; its slug when it never was. */
    @Transactional
    public String titleOf(String form) {
        return requests.titleOf(form).orElse(form);
    }

    /** @param isNew false when that very gesture had been done before */
    public record Written(long id, boolean isNew) {}
}
