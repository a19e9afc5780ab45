package org.welco.request.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.primefaces.PrimeFaces;
import org.welco.access.CurrentCaller;
import org.welco.access.role.Channel;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.PageInHand;
import org.welco.request.RequestDrafts;
import org.welco.request.RequestSourceException;
import org.welco.request.draft.BegunState;
import org.welco.request.start.StartLedger;
import org.welco.request.start.StartOrder;
import org.welco.request.start.StartRefusedException;
import org.welco.request.start.StartRefusedException.Reason;
import org.welco.request.start.StartRequest;
import org.welco.request.start.StartedLine;

/** An agent begins a form for whoever is in hand, or without account; and what he has not finished for him. */
@Named
@RequestScoped
public class StartCell {

    private static final int BAD_REQUEST = 400;

    private CurrentCaller caller;
    private StartRequest start;
    private StartLedger ledger;
    private RequestDrafts drafts;
    private PageInHand inHand;
    private RequestWords words;
    private List<StartedLine> unfinished;

    StartCell() {}

    @Inject
    public StartCell(
            CurrentCaller caller,
            StartRequest start,
            StartLedger ledger,
            RequestDrafts drafts,
            PageInHand inHand,
            RequestWords words) {
        this.caller = caller;
        this.start = start;
        this.ledger = ledger;
        this.drafts = drafts;
        this.inHand = inHand;
        this.words = words;
    }

    /** Nothing to do: what is not finished is drawn with the answer. */
    public void look() {
        // asked for when another is in hand
    }

    /**
     * Tells the page where to go: to the draft, or to the page of the request that says what keeps it from being one. A gesture that no
     * page of ours makes is answered 400, and nothing is done.
     */
    public void start() {
        String caller = RequestWords.parameter("caller").replaceAll("[ .()\\u00a0\\u202f-]", "");
        if (!caller.matches("(\\+?[0-9]{3,20})?")) {
            tell("refusal", words.get("request.refused.caller"));
            return;
        }
        Optional<StartOrder> order = order(caller);
        if (order.isEmpty()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(BAD_REQUEST);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        try {
            long id = start.start(order.get());
            tell("go", ledger.line(id, agent()).map(this::draftOrPage).orElse(""));
        } catch (StartRefusedException refused) {
            tell("unfinished", refused.reason() == Reason.UNFINISHED);
            tell("refusal", words.get("request.refused." + refused.reason().name()));
        } catch (RequestSourceException | CitizenDirectoryException trouble) {
            tell("refusal", words.sentence(trouble.getMessage()));
        }
    }

    private Optional<StartOrder> order(String number) {
        Optional<Channel> channel = Channel.of(RequestWords.parameter("channel"));
        Optional<UUID> gesture = uuid(RequestWords.parameter("gesture"));
        String form = RequestWords.parameter("form");
        if (channel.isEmpty() || gesture.isEmpty() || form.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StartOrder(
                agent(),
                gesture.get(),
                form,
                channel.get(),
                Optional.of(inHand.uuid()).filter(uuid -> !uuid.isEmpty()),
                Optional.of(number).filter(one -> !one.isEmpty() && channel.get() == Channel.PHONE),
                RequestWords.parameter("again").equals("yes")));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static void tell(String name, Object value) {
        PrimeFaces.current().ajax().addCallbackParam(name, value);
    }

    /** Newest first: what he has not finished for whoever is in hand, or without account. */
    public List<StartedLine> getUnfinished() {
        if (unfinished == null) {
            unfinished = ledger.unfinished(agent(), Optional.of(inHand.uuid()).filter(uuid -> !uuid.isEmpty()));
        }
        return unfinished;
    }

    /** To a draft made this very moment the way is straight. */
    private String draftOrPage(StartedLine line) {
        return line.state() == BegunState.DRAFT
                ? drafts.fillingPage(line.form(), line.requestId().orElseThrow())
                        .toString()
                : page(line);
    }

    /** Where a line leads: by its page to its draft, or to what keeps it from being one. */
    public String page(StartedLine line) {
        return line.state() == BegunState.DRAFT ? StartedCell.toDraft(line.id()) : "/request/" + line.id();
    }

    private Agent agent() {
        return caller.get().agent().orElseThrow();
    }
}
