package org.welco.access;

import java.util.Objects;
import java.util.Optional;
import org.welco.tenant.Tenant;

/**
 * What decides about a request, free of Servlet types.
 *
 * @param method as sent
 * @param rawPath path as in the request line, undecoded
 * @param rawQuery query as sent, undecoded; empty when none
 * @param tenant the tenant that the host names, empty for any other host
 * @param authorization the Authorization header, empty when none
 * @param direct sent by this very machine, with no sign of a proxy in between
 * @param fromAnotherSite a browser says that a page of another site made it send this
 */
public record IncomingCall(
        String method,
        String rawPath,
        String rawQuery,
        Optional<Tenant> tenant,
        String authorization,
        boolean direct,
        boolean fromAnotherSite) {

    public IncomingCall {
        Objects.requireNonNull(method);
        Objects.requireNonNull(rawPath);
        Objects.requireNonNull(rawQuery);
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(authorization);
    }
}
