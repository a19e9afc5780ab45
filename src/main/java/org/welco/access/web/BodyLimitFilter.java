package org.welco.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.welco.access.Refusal;

/**
 * Holds bodies to the limit of their route: at once when their length is told, while they are read otherwise, by a
 * {@link org.welco.access.BodyTooBigException} in whoever reads.
 */
public class BodyLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = Inquiry.of(request).match().route().orElseThrow().bodyLimit();
        if (request.getContentLengthLong() > limit) {
            // what was announced is not read: the connection cannot serve again
            response.setHeader("Connection", "close");
            RefusalAnswer.write(response, Refusal.BODY_TOO_BIG);
            return;
        }
        chain.doFilter(new BoundedRequest(request, limit), response);
    }
}
