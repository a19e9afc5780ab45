package org.welco.web.screen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.welco.access.Refusal;
import org.welco.citizen.CitizenChangedException;
import org.welco.citizen.PageInHand;

/** Looks at what each gesture says of its page, before any cell sees it. */
@ApplicationScoped
public class GestureCheck {

    static final String PAGE = "X-Welco-Page";
    static final String CITIZEN = "X-Welco-Citizen";

    private static final Refusal CITIZEN_CHANGED = new Refusal(
            409, "citizen-changed", "L’usager en main a changé sur cette page : rien n’a été fait. Recommencez.");

    private PageInHand inHand;

    GestureCheck() {}

    @Inject
    public GestureCheck(PageInHand inHand) {
        this.inHand = inHand;
    }

    /**
     * @param response gets the citizen who is in hand now, for the page to show
     * @return why the gesture is not done, empty when it goes on
     */
    Optional<Refusal> refusal(HttpServletRequest request, HttpServletResponse response) {
        try {
            inHand.speaksFor(orEmpty(request.getHeader(PAGE)), orEmpty(request.getHeader(CITIZEN)));
            return Optional.empty();
        } catch (CitizenChangedException e) {
            response.setHeader(CITIZEN, inHand.uuid());
            return Optional.of(CITIZEN_CHANGED);
        }
    }

    private static String orEmpty(String header) {
        return header == null ? "" : header;
    }
}
