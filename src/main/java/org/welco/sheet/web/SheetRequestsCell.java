package org.welco.sheet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.welco.access.CurrentCaller;
import org.welco.citizen.PageInHand;
import org.welco.request.CitizenRequest;
import org.welco.request.CitizenRequests;
import org.welco.request.RequestSourceException;
import org.welco.sheet.SheetPart;

/** The requests of the citizen in hand. Whoever has him in hand may see him: that was looked at when he was taken. */
@Named
@RequestScoped
public class SheetRequestsCell {

    /** Finished ones that are shown; the others are in w.c.s. */
    private static final int FINISHED = 20;

    private CurrentCaller caller;
    private CitizenRequests requests;
    private PageInHand inHand;
    private SheetWords words;
    private SheetGuard guard;
    private List<CitizenRequest> all = List.of();
    private boolean asked;
    private String trouble = "";

    SheetRequestsCell() {}

    @Inject
    public SheetRequestsCell(
            CurrentCaller caller, CitizenRequests requests, PageInHand inHand, SheetWords words, SheetGuard guard) {
        this.caller = caller;
        this.requests = requests;
        this.inHand = inHand;
        this.words = words;
        this.guard = guard;
    }

    public boolean isAllowed() {
        return guard.shows(SheetPart.REQUESTS);
    }

    public void ask() {
        if (!guard.admits(SheetPart.REQUESTS) || inHand.uuid().isEmpty()) {
            return;
        }
        asked = true;
        try {
            all = requests.of(inHand.uuid(), caller.get().agent().orElseThrow());
        } catch (RequestSourceException failure) {
            trouble = words.sentence(failure.getMessage());
        }
    }

    public boolean isAsked() {
        return asked;
    }

    /** As a sentence of its own; empty when all is well. */
    public String getTrouble() {
        return trouble;
    }

    /** Newest first, drafts among them. */
    public List<CitizenRequest> getOpen() {
        return all.stream().filter(request -> !request.finished()).toList();
    }

    /** Newest first, the latest ones. */
    public List<CitizenRequest> getFinished() {
        return all.stream().filter(CitizenRequest::finished).limit(FINISHED).toList();
    }

    public long getFinishedCount() {
        return all.stream().filter(CitizenRequest::finished).count();
    }

    /** Whether one of them is processed by others. */
    public boolean isSomeUnreadable() {
        return all.stream()
                .anyMatch(request -> !request.draft() && request.address().isEmpty());
    }
}
