package org.welco.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
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
 * @param browsing what else a browser says
 */
public record IncomingCall(
        String method,
        String rawPath,
        String rawQuery,
        Optional<Tenant> tenant,
        String authorization,
        boolean direct,
        boolean fromAnotherSite,
        Browsing browsing) {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /**
     * What a browser says of a request, and whose session it carries.
     *
     * @param present whether a browser sent it at all
     * @param ownPage whether a page of this very tenant made it send this
     * @param socket whether it asks for a websocket, by which much may be said afterwards
     * @param agent the signed-in agent of this tenant, empty when nobody is
     */
    public record Browsing(boolean present, boolean ownPage, boolean socket, Optional<Agent> agent) {

        public static final Browsing NONE = new Browsing(false, false, false, Optional.empty());

        public Browsing {
            Objects.requireNonNull(agent);
        }
    }

    public IncomingCall {
        Objects.requireNonNull(method);
        Objects.requireNonNull(rawPath);
        Objects.requireNonNull(rawQuery);
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(authorization);
        Objects.requireNonNull(browsing);
    }

    /** Of no browser. */
    public IncomingCall(
            String method,
            String rawPath,
            String rawQuery,
            Optional<Tenant> tenant,
            String authorization,
            boolean direct,
            boolean fromAnotherSite) {
        this(method, rawPath, rawQuery, tenant, authorization, direct, fromAnotherSite, Browsing.NONE);
    }

    /** The same, in the session of that agent. */
    public IncomingCall by(Agent agent) {
        Browsing signedIn = new Browsing(browsing.present(), browsing.ownPage(), browsing.socket(), Optional.of(agent));
        return new IncomingCall(method, rawPath, rawQuery, tenant, authorization, direct, fromAnotherSite, signedIn);
    }

    boolean readsOnly() {
        return READING.contains(method) && !browsing.socket();
    }
}
