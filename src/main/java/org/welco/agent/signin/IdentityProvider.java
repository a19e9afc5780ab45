package org.welco.agent.signin;

import java.net.URI;
import java.util.Optional;
import org.welco.tenant.Tenant;

/**
 * Where a tenant's agents prove who they are. Implemented by a guest. Its methods may wait for the network, and are called
 * outside any transaction; they throw {@link SignInException} with a reason that fits.
 */
public interface IdentityProvider {

    /** The page to which the browser goes to prove who its agent is. */
    URI authorization(Tenant tenant, Attempt attempt) throws SignInException;

    /**
     * Finds out who came back. Nothing is believed that does not verify: signature, issuer, audience, times, nonce.
     *
     * @param code as the browser brought it
     * @param issuer as the browser brought it, empty when it brought none
     */
    Identity redeem(Tenant tenant, Attempt attempt, String code, Optional<String> issuer) throws SignInException;

    /**
     * The browser came back without a code.
     *
     * @param error the provider's word for it, empty when it gave none
     */
    void refused(Tenant tenant, Attempt attempt, String error);

    /** The page that ends the session there as well, and then comes back to us. */
    URI endOfSession(Tenant tenant) throws SignInException;

    /** Whether that is the name of the tenant's provider, as it gives it itself. */
    boolean isCalled(Tenant tenant, String issuer);
}
