package org.welco.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.welco.citizen.CitizenLine;
import org.welco.citizen.PageInHand;
import org.welco.search.Pages;

/** The band of the citizen in hand, the same on every page and in every cell. */
@Named("hand")
@RequestScoped
public class HandPage {

    private PageInHand inHand;
    private Pages pages;

    HandPage() {}

    @Inject
    public HandPage(PageInHand inHand, Pages pages) {
        this.inHand = inHand;
        this.pages = pages;
    }

    public boolean isPresent() {
        return inHand.get().isPresent();
    }

    /** Null when nobody is in hand; the band is not drawn then. */
    public CitizenLine getLine() {
        return inHand.get().orElse(null);
    }

    /** The page of his sheet. */
    public String getSheet() {
        return pages.citizen(inHand.uuid());
    }

    /** The next person comes. */
    public void leave() {
        inHand.leave();
    }

    /** Nothing to do: the band is drawn again with the answer. */
    public void refresh() {
        // asked for by another cell of the page
    }
}
