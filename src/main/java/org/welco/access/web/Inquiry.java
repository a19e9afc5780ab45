package org.welco.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.welco.access.IncomingCall;
import org.welco.access.Proof;
import org.welco.access.Routes;

/**
 * What the mechanism found out about a request, for the filters behind it.
 *
 * @param failure what kept it from finding out, empty when nothing did
 */
record Inquiry(IncomingCall call, Routes.Match match, Proof proof, Optional<RuntimeException> failure) {

    private static final String ATTRIBUTE = Inquiry.class.getName();

    void leaveIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** @throws IllegalStateException when the mechanism did not run: nothing may come in then */
    static Inquiry of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Inquiry inquiry) {
            return inquiry;
        }
        throw new IllegalStateException("a request that no mechanism looked at");
    }
}
