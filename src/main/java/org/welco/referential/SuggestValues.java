package org.welco.referential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.agent.Agent;
import org.welco.connector.ConnectorCalls;
import org.welco.connector.ConnectorException;
import org.welco.platform.folding.Folding;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.PerTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/**
 * Values of attributes, as the tenant's referentials suggest and take them. Keeps nothing of what was typed; of strict attributes what
 * was suggested lately, on this node. Goes over the network: never inside a transaction. Safe for any thread.
 */
@ApplicationScoped
public class SuggestValues {

    private static final Logger LOG = System.getLogger(SuggestValues.class.getName());

    /** Less is not asked for. */
    static final int LEAST_TYPED = 3;

    /** What is more is cut. */
    static final int LONGEST_TYPED = 200;

    /** Of a tenant: many more than agents choose among at one time. */
    private static final int MOST_REMEMBERED = 5000;

    /** How it ended. */
    public enum Outcome {
        SUGGESTED,
        /** The attribute is typed freely: nothing suggests values for it. */
        UNBOUND,
        /** For roles that the agent does not hold; nothing was asked. */
        FORBIDDEN
    }

    /** @param strict whether nothing but a suggestion is taken */
    public record Suggested(Outcome outcome, boolean strict, List<Suggestion> suggestions) {

        public Suggested {
            Objects.requireNonNull(outcome);
            suggestions = List.copyOf(suggestions);
        }

        private static Suggested not(Outcome outcome) {
            return new Suggested(outcome, false, List.of());
        }
    }

    private final PerTenant<List<Referential>> referentials =
            new PerTenant<>(town -> DeclaredReferential.all(town).all(), gone -> {});
    private final Map<Tenant, Map<String, Boolean>> suggested = new ConcurrentHashMap<>();
    private CurrentTenant tenant;
    private ConnectorCalls calls;

    SuggestValues() {}

    @Inject
    public SuggestValues(CurrentTenant tenant, ConnectorCalls calls) {
        this.tenant = tenant;
        this.calls = calls;
    }

    /** Whether values of that attribute are suggested to that agent. */
    public boolean suggests(String attribute, Agent agent) {
        return of(attribute).filter(one -> one.isFor(agent)).isPresent();
    }

    /**
     * @param attribute as anybody may write it
     * @param typed as anybody may type it; too little brings nothing, and nothing is asked
     * @throws ConnectorException when the service gave no usable answer, or not in time
     */
    public Suggested suggest(String attribute, String typed, Agent agent) {
        Optional<Referential> found = of(attribute);
        if (found.isEmpty()) {
            return Suggested.not(Outcome.UNBOUND);
        }
        Referential referential = found.get();
        if (!referential.isFor(agent)) {
            return Suggested.not(Outcome.FORBIDDEN);
        }
        String asked = typed.strip();
        List<Suggestion> lines = asked.length() < LEAST_TYPED ? List.of() : ask(referential, asked);
        if (referential.strict()) {
            lines.forEach(one -> remembered().put(kept(attribute, one.values().get(attribute)), true));
        }
        return new Suggested(Outcome.SUGGESTED, referential.strict(), lines);
    }

    /** What a choice gives may be a part or a code, which its service does not find again. */
    private Map<String, Boolean> remembered() {
        return suggested.computeIfAbsent(
                tenant.get(),
                unknown -> Collections.synchronizedMap(new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                        return size() > MOST_REMEMBERED;
                    }
                }));
    }

    private static String kept(String attribute, String value) {
        return attribute + " " + Folding.of(value.strip());
    }

    /**
     * Whether a value may be kept for an attribute: any, unless its referential is strict; then one that it suggests, whatever case
     * and accents, or that was suggested lately. While its service gives no usable answer any is taken, for nobody is sent away for that.
     *
     * @param value empty is taken: whether an attribute is needed is not asked here
     */
    public boolean takes(String attribute, String value) {
        Optional<Referential> strict = of(attribute).filter(Referential::strict);
        if (strict.isEmpty() || value.isBlank() || remembered().containsKey(kept(attribute, value))) {
            return true;
        }
        try {
            String folded = Folding.of(value.strip());
            return ask(strict.get(), value.strip()).stream()
                    .map(one -> one.values().get(attribute))
                    .anyMatch(one -> Folding.of(one).equals(folded));
        } catch (ConnectorException trouble) {
            LOG.log(
                    Level.WARNING,
                    "{0} referential: {1}: {2}: a free value is taken",
                    tenant.get().host(),
                    attribute,
                    trouble.getMessage());
            return true;
        }
    }

    private List<Suggestion> ask(Referential referential, String typed) {
        String bounded = typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed;
        URI address = referential.service().address(Map.of(Referential.TYPED, bounded));
        return referential.suggestions(calls.ask(referential.service(), address));
    }

    private Optional<Referential> of(String attribute) {
        return referentials.use(
                tenant.get(),
                all -> all.stream()
                        .filter(one -> one.attribute().equals(attribute))
                        .findFirst());
    }

    void forget(@Observes TenantReloaded change) {
        referentials.forget(change);
        change.before().ifPresent(suggested::remove);
    }
}
