package org.welco.publik.authentic.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.welco.agent.AgentDirectory;
import org.welco.agent.AgentDirectoryException;
import org.welco.agent.signin.SignInException;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/** Proves how Welco is declared in the tenant's authentic, as far as that is seen without signing anybody in. */
@ApplicationScoped
public class SignInCheck implements Check {

    /** Nobody's, as no account has it. */
    private static final String NOBODY = "0".repeat(32);

    private AuthenticSignIn signIn;
    private AgentDirectory directory;
    private CurrentTenant tenant;

    SignInCheck() {}

    @Inject
    public SignInCheck(AuthenticSignIn signIn, AgentDirectory directory, CurrentTenant tenant) {
        this.signIn = signIn;
        this.directory = directory;
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.SIGN_IN;
    }

    @Override
    public List<Finding> verify() {
        List<Finding> findings = new ArrayList<>();
        Tenant here = tenant.get();
        OidcSettings.Reading reading = OidcSettings.read(here);
        reading.complaints().forEach(complaint -> findings.add(Finding.error(complaint)));
        if (reading.settings().isPresent()) {
            verifyProvider(here, reading.settings().get(), findings);
        }
        findings.add(verifyDirectory(here));
        return findings;
    }

    private void verifyProvider(Tenant here, OidcSettings settings, List<Finding> findings) {
        try {
            OIDCProviderMetadata metadata = signIn.discovery().of(here, settings);
            findings.add(Finding.ok("authentic répond et s’appelle bien " + settings.issuer()));
            findings.add(algorithm(here, settings));
            new ClientProbe(signIn.endpoints(), settings, metadata).probe(findings);
        } catch (SignInException e) {
            findings.add(Finding.error(
                    switch (e.reason()) {
                        case UNREACHABLE ->
                            "authentic ne répond pas à " + settings.issuer() + Discovery.PATH + " : vérifier "
                                    + OidcKey.OIDC_ISSUER.key();
                        default ->
                            OidcKey.OIDC_ISSUER.key() + " : authentic ne s’appelle pas " + settings.issuer()
                                    + ", ou ses points d’accès sont sur un autre hôte";
                    }));
            return;
        }
        Optional<String> trouble = signIn.lastTrouble(here);
        findings.add(trouble.map(Finding::error)
                .orElseGet(() ->
                        Finding.notVerifiable("la politique d’identifiant (uuid) et le mode d’autorisation (aucune)"
                                + " se voient à la première connexion d’un agent")));
    }

    private Finding algorithm(Tenant here, OidcSettings settings) {
        if (settings.algorithm().equals(JWSAlgorithm.HS256)) {
            return Finding.ok("les jetons sont vérifiés par le secret (HS256)");
        }
        try {
            signIn.discovery().keys(here, settings);
            return Finding.ok("les clefs publiques d’authentic sont lisibles (RS256)");
        } catch (SignInException e) {
            return Finding.error(
                    OidcKey.OIDC_ALGORITHM.key() + " : authentic ne donne pas de clefs publiques ; y régler"
                            + " A2_IDP_OIDC_JWKSET, ou choisir HS256 des deux côtés");
        }
    }

    private Finding verifyDirectory(Tenant here) {
        try {
            directory.find(here, NOBODY);
            return Finding.ok("l’annuaire répond aux appels signés : comptes et rôles des agents sont relus");
        } catch (AgentDirectoryException e) {
            return Finding.error(
                    "l’annuaire d’authentic ne répond pas à nos appels signés, aucun agent ne peut entrer :"
                            + " vérifier qu’il est joignable et que hobo a déployé la même clef des deux côtés");
        }
    }
}
