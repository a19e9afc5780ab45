package org.welco.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.welco.access.BodyTooBigException;
import org.welco.access.CurrentCaller;
import org.welco.access.Gatekeeper;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.Verdict;

/** Lets in or turns away, as the table of paths and callers says. */
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient CurrentCaller currentCaller;

    @Inject
    public AccessFilter(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Inquiry inquiry = Inquiry.of(request);
        if (inquiry.failure().isPresent()) {
            throw inquiry.failure().get();
        }
        Verdict verdict = Gatekeeper.judge(inquiry.call(), inquiry.match(), inquiry.proof());
        if (verdict.refusal().isPresent()) {
            refuse(request, response, inquiry, verdict);
            return;
        }
        inquiry.proof().caller().ifPresent(currentCaller::is);
        serve(request, response, chain);
    }

    /** What a person asked for is answered by a page; what a page of ours asks for by itself is not. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, Inquiry inquiry, Verdict verdict)
            throws IOException {
        if (verdict.page() && PageAnswer.isForAPerson(request)) {
            PageAnswer.write(request, response, inquiry, verdict);
        } else if (isUnknown(inquiry, verdict) && PageAnswer.isNavigation(request)) {
            PageAnswer.unknown(request, response, inquiry.call().tenant().orElseThrow());
        } else {
            RefusalAnswer.write(response, verdict);
        }
    }

    private static boolean isUnknown(Inquiry inquiry, Verdict verdict) {
        return inquiry.call().tenant().isPresent()
                && verdict.refusal().filter(Refusal.NOT_FOUND::equals).isPresent();
    }

    /** Servlets refuse by exception; resources have mappers for it. */
    private static void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RefusedException e) {
            RefusalAnswer.write(response, e.refusal());
        } catch (BodyTooBigException e) {
            RefusalAnswer.write(response, Refusal.BODY_TOO_BIG);
        }
    }
}
