package org.welco.container;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.welco.tenant.JobClaims;
import org.welco.tenant.JobStanding;

/** Looks over the shoulder of the product's own timers: each asks first how its job stands. In the test archive only. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class ProbeTimers implements JobClaims {

    private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    private final JobClaims claims;
    private final ProbeNews transactions;

    @Inject
    public ProbeTimers(@Delegate @Any JobClaims claims, ProbeNews transactions) {
        this.claims = claims;
        this.transactions = transactions;
    }

    @Override
    public Map<String, JobStanding> standings(String job) {
        SEEN.add(job + " " + transactions.transactionStatus());
        return claims.standings(job);
    }

    static List<String> seen() {
        return List.copyOf(SEEN);
    }
}
