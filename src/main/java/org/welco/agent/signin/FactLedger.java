package org.welco.agent.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Writes down what sign-ins show, so that every node knows it, also after a restart; each time in a short transaction of the
 * current tenant.
 */
@ApplicationScoped
public class FactLedger {

    private SignInFacts facts;
    private Clock clock;

    FactLedger() {}

    @Inject
    public FactLedger(SignInFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** @param client provider and identifier of the declaration in use */
    @Transactional
    public void keep(String client, SignInFact.Kind kind, String detail) {
        facts.keep(new SignInFact(client, kind, detail, clock.instant()));
    }

    /** What was seen of that declaration, newest first. */
    @Transactional
    public List<SignInFact> of(String client) {
        return facts.all().stream().filter(fact -> fact.client().equals(client)).toList();
    }

    /** NameID of the agent who signed in last, by whatever declaration. */
    @Transactional
    public Optional<String> lastAgent() {
        return facts.all().stream()
                .filter(fact -> fact.kind() == SignInFact.Kind.ENTERED)
                .map(SignInFact::detail)
                .findFirst();
    }
}
