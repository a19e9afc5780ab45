package org.welco.referential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.connector.ConnectorCalls;
import org.welco.connector.ConnectorException;
import org.welco.connector.DeclaredList;
import org.welco.tenant.CurrentTenant;

/** Whether the referentials of attributes can be read, and answer. */
@ApplicationScoped
public class ReferentialsCheck implements Check {

    /** Nobody's word, of which most lists of addresses hold something. */
    private static final String PROBE = "rue";

    private CurrentTenant tenant;
    private ConnectorCalls calls;

    ReferentialsCheck() {}

    @Inject
    public ReferentialsCheck(CurrentTenant tenant, ConnectorCalls calls) {
        this.tenant = tenant;
        this.calls = calls;
    }

    @Override
    public Topic topic() {
        return Topic.CITIZENS;
    }

    @Override
    public List<Finding> verify() {
        DeclaredList<Referential> settings = DeclaredReferential.all(tenant.get());
        List<Finding> findings = new ArrayList<>();
        settings.all().forEach(one -> findings.add(probe(one)));
        settings.complaints()
                .forEach(complaint -> findings.add(Finding.error(complaint + ", l’attribut se saisit librement")));
        return findings;
    }

    private Finding probe(Referential referential) {
        try {
            referential.suggestions(
                    calls.ask(referential.service(), referential.service().address(Map.of(Referential.TYPED, PROBE))));
            return Finding.ok("référentiel de l’attribut « " + referential.attribute() + " » : le service répond");
        } catch (ConnectorException trouble) {
            return Finding.warning("référentiel de l’attribut « " + referential.attribute() + " » : "
                    + trouble.getMessage() + " ; l’attribut se saisit librement");
        }
    }
}
