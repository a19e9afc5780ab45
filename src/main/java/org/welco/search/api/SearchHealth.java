package org.welco.search.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.welco.search.load.FollowStanding;
import org.welco.search.request.RequestStanding;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.Tenants;

/**
 * Says, tenant by tenant, how its index stands, counted at most every minute. Never unready for it: agents work without
 * an index as well.
 */
@Readiness
@ApplicationScoped
public class SearchHealth implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(60);

    private record Said(String words, Instant at) {}

    private final Map<Tenant, Said> said = new ConcurrentHashMap<>();
    private Tenants tenants;
    private TenantGate gate;
    private FollowStanding standing;
    private RequestStanding requests;
    private Clock clock;

    SearchHealth() {}

    @Inject
    public SearchHealth(
            Tenants tenants, TenantGate gate, FollowStanding standing, RequestStanding requests, Clock clock) {
        this.tenants = tenants;
        this.gate = gate;
        this.standing = standing;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("search").up();
        said.keySet().retainAll(tenants.all());
        tenants.all().forEach(tenant -> answer.withData(tenant.host(), words(tenant)));
        return answer.build();
    }

    private String words(Tenant tenant) {
        Instant now = clock.instant();
        return said.compute(
                        tenant,
                        (key, before) ->
                                before != null && before.at().plus(FRESH).isAfter(now)
                                        ? before
                                        : new Said(asked(tenant), now))
                .words();
    }

    private String asked(Tenant tenant) {
        try {
            return gate.call(
                    tenant,
                    () -> standing.now().words() + " ; " + requests.now().words());
        } catch (RuntimeException failure) {
            return "illisible : " + failure.getClass().getSimpleName();
        }
    }
}
