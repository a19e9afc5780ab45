package org.welco.request.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.primefaces.PrimeFaces;
import org.welco.access.CurrentCaller;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenLine;
import org.welco.citizen.PageInHand;
import org.welco.request.RequestDrafts;
import org.welco.request.RequestSourceException;
import org.welco.request.draft.BegunState;
import org.welco.request.start.FollowStarted;
import org.welco.request.start.StartLedger;
import org.welco.request.start.StartRefusedException;
import org.welco.request.start.StartRequest;
import org.welco.request.start.StartedLine;

/**
 * A request that the agent began, where w.c.s. brings him back to: its number, the code to read aloud, a receipt; or what keeps it from
 * having a number, and what he can do. Of others' requests nothing is shown.
 */
@Named
@RequestScoped
public class StartedCell {

    private static final String FILL = "fill";

    private CurrentCaller caller;
    private StartLedger ledger;
    private StartRequest start;
    private FollowStarted follow;
    private RequestDrafts drafts;
    private PageInHand inHand;
    private RequestWords words;
    private Optional<StartedLine> line;

    StartedCell() {}

    @Inject
    public StartedCell(
            CurrentCaller caller,
            StartLedger ledger,
            StartRequest start,
            FollowStarted follow,
            RequestDrafts drafts,
            PageInHand inHand,
            RequestWords words) {
        this.caller = caller;
        this.ledger = ledger;
        this.start = start;
        this.follow = follow;
        this.drafts = drafts;
        this.inHand = inHand;
        this.words = words;
    }

    private Optional<Long> id() {
        return Optional.of(RequestWords.parameter("id"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }

    private Optional<StartedLine> line() {
        if (line == null) {
            line = id().flatMap(id -> ledger.line(id, agent()));
        }
        return line;
    }

    public boolean isKnown() {
        return line().isPresent();
    }

    /** Null when he began no such request. */
    public StartedLine getLine() {
        return line().orElse(null);
    }

    /** Of the window. */
    public String getTitle() {
        return line().map(one -> one.number()
                        .map(number -> words.of("request.title.number", number))
                        .orElse(one.title()))
                .orElseGet(() -> words.get("request.unknown"));
    }

    public String getState() {
        return line().map(one -> words.get("request.state." + one.state().name()))
                .orElse("");
    }

    /** The page looks again by itself. */
    public boolean isMoving() {
        return line().filter(one -> one.state() == BegunState.SENDING
                        || one.state() == BegunState.DRAFT
                        || one.state() == BegunState.CITIZEN_AWAITED && !one.asksWhetherToWait(words.now()))
                .isPresent();
    }

    /** w.c.s. does not know the citizen: wait on, or go on without him? */
    public boolean isAsking() {
        return line().filter(one -> one.asksWhetherToWait(words.now())).isPresent();
    }

    /** Something that the agent may have sent (again). */
    public boolean isSendable() {
        return line().filter(one -> one.state().isSendable() && one.state() != BegunState.CITIZEN_AWAITED)
                .isPresent();
    }

    /** Sending it again may make a second one. */
    public boolean isAnew() {
        return line().filter(one -> one.state() == BegunState.ANSWER_LOST || one.state() == BegunState.GONE)
                .isPresent();
    }

    /** Where the agent goes on filling it; empty when there is no draft. */
    public String getDraft() {
        return line().filter(one -> one.state() == BegunState.DRAFT)
                .map(one -> drafts.fillingPage(one.form(), one.requestId().orElseThrow())
                        .toString())
                .orElse("");
    }

    /** Whether he comes to go on filling it: the page leads there by itself. */
    public boolean isLeading() {
        return RequestWords.parameter(FILL).equals("yes") && !getDraft().isEmpty();
    }

    /** The page is on its way: a draft that he goes to is looked at soon and often again. */
    public void open() {
        if (!FacesContext.getCurrentInstance().isPostback() && isLeading()) {
            ledger.opened(line().orElseThrow().id(), agent());
        }
    }

    /** The address that leads to a draft. */
    static String toDraft(long id) {
        return "/request/" + id + "?" + FILL + "=yes";
    }

    public String getResume() {
        return line().filter(one -> one.state() == BegunState.DRAFT)
                .map(one -> toDraft(one.id()))
                .orElse("");
    }

    /** His unfinished drafts in w.c.s., one of which may be this. */
    public String getPending() {
        return drafts.pendingPage().toString();
    }

    /** Whom it is for, when he is in hand; empty for anybody else. */
    public String getWhom() {
        return inHand.get()
                .filter(held -> line().flatMap(StartedLine::citizen)
                        .filter(held.uuid()::equals)
                        .isPresent())
                .map(CitizenLine::fullName)
                .orElse("");
    }

    /** Asks w.c.s. what became of it. */
    public void look() {
        if (line().isPresent()) {
            follow.look(line().get().id());
            drawAgain();
        }
        PrimeFaces.current().ajax().addCallbackParam("moving", isMoving());
        PrimeFaces.current()
                .ajax()
                .addCallbackParam("state", line().map(one -> one.state().name()).orElse(""));
        PrimeFaces.current().ajax().addCallbackParam("draft", getDraft());
    }

    public void sendAgain() {
        gesture(start::sendAgain);
    }

    public void goOn() {
        gesture(start::goOnWithoutCitizen);
    }

    public void drop() {
        gesture(ledger::drop);
    }

    private void gesture(BiConsumer<Long, Agent> gesture) {
        id().ifPresent(id -> {
            try {
                gesture.accept(id, agent());
            } catch (StartRefusedException refused) {
                refusal(words.get("request.refused." + refused.reason().name()));
            } catch (RequestSourceException trouble) {
                refusal(words.sentence(trouble.getMessage()));
            }
        });
        drawAgain();
        PrimeFaces.current().ajax().addCallbackParam("moving", isMoving());
        PrimeFaces.current().ajax().addCallbackParam("draft", getDraft());
    }

    private static void refusal(String sentence) {
        PrimeFaces.current().ajax().addCallbackParam("refusal", sentence);
    }

    private void drawAgain() {
        line = null;
    }

    private Agent agent() {
        return caller.get().agent().orElseThrow();
    }
}
