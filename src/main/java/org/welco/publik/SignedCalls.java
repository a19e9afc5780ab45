package org.welco.publik;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;
import org.welco.access.signature.QuerySigner;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.KnownService;

/** Signs each call to one service of the platform, in the name of one tenant. Safe for any thread. */
public final class SignedCalls implements ClientRequestFilter {

    private final QuerySigner signer;
    private final String orig;
    private final String secret;

    /** @param service one that shares a secret with us */
    public SignedCalls(QuerySigner signer, Tenant tenant, KnownService service) {
        if (service.secret().isEmpty()) {
            throw new IllegalArgumentException(service + " shares no secret with us");
        }
        this.signer = signer;
        this.orig = tenant.baseUrl().getHost();
        this.secret = service.secret();
    }

    /** The query is signed as the text that goes out: nothing may encode it again afterwards. */
    @Override
    public void filter(ClientRequestContext call) {
        URI uri = call.getUri();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String address = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        call.setUri(URI.create(address + "?" + signer.sign(query, orig, secret)));
    }
}
