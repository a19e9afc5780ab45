package org.welco.agent.signin;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.tenant.Tenant;

/** An identity provider that knows one agent, and takes any code but the word "wrong". */
final class PlayedProvider implements IdentityProvider {

    static final String AGENT = "a0000000000000000000000000000001";

    int redeemed;
    final List<String> refusals = new ArrayList<>();

    @Override
    public URI authorization(Tenant tenant, Attempt attempt) {
        return URI.create("https://connexion.ville.fr/authorize?state=" + attempt.state());
    }

    @Override
    public Identity redeem(Tenant tenant, Attempt attempt, String code, Optional<String> issuer)
            throws SignInException {
        redeemed++;
        if (code.equals("wrong")) {
            throw new SignInException(Reason.NOT_BELIEVED, "a wrong code");
        }
        return new Identity(AGENT, "session-7");
    }

    @Override
    public void refused(Tenant tenant, Attempt attempt, String error) {
        refusals.add(error);
    }

    @Override
    public URI endOfSession(Tenant tenant) {
        return URI.create("https://connexion.ville.fr/logout");
    }

    @Override
    public boolean isCalled(Tenant tenant, String issuer) {
        return issuer.equals("https://connexion.ville.fr/");
    }
}
