package org.welco.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The citizen in hand on the page that made the present request. Cells ask here, and take or leave a citizen here; the
 * page's other cells learn it from the answer.
 */
@RequestScoped
public class PageInHand {

    private static final Pattern PAGE = Pattern.compile("[0-9a-f]{32}");
    private static final String NONE = "";

    private InHand inHand;
    private String page = NONE;

    PageInHand() {}

    @Inject
    public PageInHand(InHand inHand) {
        this.inHand = inHand;
    }

    /**
     * Called once by whoever reads the request, before any gesture.
     *
     * @param pageId 32 hexadecimal digits; anything else is a page of nobody's
     * @param citizen uuid of the citizen whom that page shows, empty when it shows none
     * @throws CitizenChangedException when somebody else, or nobody, is in hand there: the gesture was meant for another
     */
    public void speaksFor(String pageId, String citizen) {
        page = PAGE.matcher(pageId).matches() ? pageId : NONE;
        if (!citizen.equals(uuid())) {
            throw new CitizenChangedException();
        }
    }

    public Optional<CitizenLine> get() {
        return page.equals(NONE) ? Optional.empty() : inHand.on(page);
    }

    /** Empty text when nobody is in hand. */
    public String uuid() {
        return get().map(CitizenLine::uuid).orElse("");
    }

    /** @throws IllegalStateException when the request names no page: a page of ours always does */
    public void take(CitizenLine citizen) {
        if (page.equals(NONE)) {
            throw new IllegalStateException("no page to hold a citizen for");
        }
        inHand.take(page, citizen);
    }

    /** The next person comes to the counter. */
    public void leave() {
        if (!page.equals(NONE)) {
            inHand.leave(page);
        }
    }
}
