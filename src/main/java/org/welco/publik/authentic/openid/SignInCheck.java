package org.welco.publik.authentic.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.welco.agent.AgentDirectory;
import org.welco.agent.AgentDirectoryException;
import org.welco.agent.signin.FactLedger;
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
    private FactLedger facts;
    private CurrentTenant tenant;

    SignInCheck() {}

    @Inject
    public SignInCheck(AuthenticSignIn signIn, AgentDirectory directory, FactLedger facts, CurrentTenant tenant) {
        this.facts = facts;
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
            findings.addAll(new SeenSignIns(facts, reading.settings().get(), here.fingerprint()).tell());
        }
        findings.add(verifyDirectory(here));
        return findings;
    }

    private void verifyProvider(Tenant here, OidcSettings settings, List<Finding> findings) {
        try {
            OIDCProviderMetadata metadata = signIn.discovery().of(here, settings);
            findings.add(Finding.ok("authentic répond et s’appelle bien " + settings.issuer()));
            if (settings.algorithm().equals(JWSAlgorithm.RS256)) {
                signIn.discovery().keys(here, settings);
                findings.add(Finding.ok("les clefs publiques d’authentic sont lisibles (RS256)"));
            }
            new ClientProbe(signIn.endpoints(), settings, metadata).probe(findings);
        } catch (ProviderException e) {
            findings.add(Finding.error(e.sentence()));
        }
    }

    private Finding verifyDirectory(Tenant here) {
        try {
            directory.find(here, NOBODY);
            return Finding.ok("l’annuaire répond aux appels signés : comptes et rôles des agents sont relus");
        } catch (AgentDirectoryException e) {
            return Finding.error("aucun agent ne peut entrer : "
                    + switch (e.reason()) {
                        case NOT_CONFIGURED ->
                            OidcSettings.authentic(here).isEmpty()
                                    ? "hobo.json ne nomme aucun authentic"
                                    : "hobo.json ne donne pas de clé partagée avec authentic ; hobo doit redéployer les deux";
                        case UNREACHABLE -> "l’annuaire d’authentic n’a pas répondu";
                        case REFUSED ->
                            "authentic refuse nos appels signés ; hobo doit déployer la même clé des deux côtés, et les"
                                    + " deux serveurs être à l’heure";
                        case UNREADABLE -> "ce qui répond à l’adresse d’authentic n’est pas son annuaire";
                    });
        }
    }
}
