package org.welco.agent.signin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Facts of one tenant, without a database. */
public final class FactsInMemory implements SignInFacts {

    private final List<SignInFact> facts = new ArrayList<>();

    @Override
    public void keep(SignInFact fact) {
        facts.removeIf(one -> one.client().equals(fact.client()) && one.kind() == fact.kind());
        facts.add(fact);
    }

    @Override
    public List<SignInFact> all() {
        return facts.stream()
                .sorted(Comparator.comparing(SignInFact::seenAt).reversed())
                .toList();
    }
}
