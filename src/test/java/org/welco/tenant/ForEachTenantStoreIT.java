package org.welco.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.platform.persistence.DirectConnections;
import org.welco.platform.persistence.Migrations;
import org.welco.tenant.store.JdbcJobClaims;
import org.welco.testing.StoreDatabase;

class ForEachTenantStoreIT {

    private static final DataSource DATABASE = migrated();
    private static final Duration HOUR = Duration.ofHours(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor();
    private final CurrentTenant current = new CurrentTenant();
    private final JobClaims claims = new JdbcJobClaims(DATABASE, Duration.ofSeconds(60), heartbeats);

    @AfterEach
    void no_thread_is_left() {
        threads.shutdownNow();
        heartbeats.shutdownNow();
    }

    @Test
    void each_due_tenant_is_worked_for_inside_its_gate() throws Exception {
        Map<String, String> seen = new ConcurrentHashMap<>();

        await(node(4).due(
                        "inside",
                        HOUR,
                        (tenant, claim) -> seen.put(tenant.host(), current.get().host())));

        assertThat(seen).containsExactlyInAnyOrderEntriesOf(Map.of("a.fr", "a.fr", "b.fr", "b.fr", "c.fr", "c.fr"));
    }

    @Test
    void one_tenant_s_failure_is_noted_and_never_stops_another() throws Exception {
        await(node(4).due("failing", HOUR, (tenant, claim) -> {
            if (tenant.host().equals("a.fr")) {
                throw new IllegalStateException("a");
            }
        }));

        assertThat(results("failing"))
                .isEqualTo(Map.of("a.fr", "échec : IllegalStateException", "b.fr", "ok", "c.fr", "ok"));
    }

    @Test
    void a_tenant_that_was_just_served_is_left_alone_until_its_interval() throws Exception {
        await(node(4).due("again", HOUR, (tenant, claim) -> {}));

        assertThat(node(4).due("again", HOUR, (tenant, claim) -> {})).isEmpty();
    }

    @Test
    void a_tenant_without_interval_or_with_one_that_cannot_be_read_is_passed_over() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Function<Tenant, Optional<Duration>> interval = tenant -> switch (tenant.host()) {
            case "a.fr" -> Optional.empty();
            case "b.fr" -> throw new IllegalArgumentException("b");
            default -> Optional.of(HOUR);
        };

        await(node(4).due("interval", interval, (tenant, claim) -> seen.add(tenant.host())));

        assertThat(seen).containsExactly("c.fr");
    }

    @Test
    void what_is_beyond_this_node_s_places_is_left_to_others() throws Exception {
        CountDownLatch gateOpens = new CountDownLatch(1);
        ForEachTenant small = node(2);

        List<Future<?>> started = small.due("places", HOUR, (tenant, claim) -> gateOpens.await());
        List<Future<?>> elsewhere = node(2).due("places", HOUR, (tenant, claim) -> {});
        gateOpens.countDown();
        await(started);
        await(elsewhere);

        assertThat(started).hasSize(2);
        assertThat(elsewhere).hasSize(1);
    }

    @Test
    void two_nodes_that_tick_together_never_serve_a_tenant_twice() throws Exception {
        Map<String, Integer> times = new ConcurrentHashMap<>();
        TenantWork count = (tenant, claim) -> times.merge(tenant.host(), 1, Integer::sum);
        Future<List<Future<?>>> one = threads.submit(() -> node(8).due("together", HOUR, count));
        Future<List<Future<?>>> other = threads.submit(() -> node(8).due("together", HOUR, count));
        await(one.get());
        await(other.get());

        assertThat(times).isEqualTo(Map.of("a.fr", 1, "b.fr", 1, "c.fr", 1));
    }

    @Test
    void a_database_that_does_not_answer_fails_no_timer() {
        DataSource nowhere = new org.postgresql.ds.PGSimpleDataSource();
        JobClaims silent = new JdbcJobClaims(nowhere, Duration.ofSeconds(60), heartbeats);
        Tenants tenants = new Tenants();
        tenants.replace(Map.of("a.fr", ATenant.of("a.fr")));

        assertThat(new ForEachTenant(tenants, new TenantGate(current, threads), silent, 4)
                        .due("silent", HOUR, (tenant, claim) -> {}))
                .isEmpty();
    }

    private Map<String, String> results(String job) {
        return claims.standings(job).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().lastResult()));
    }

    private ForEachTenant node(int parallel) {
        Tenants tenants = new Tenants();
        tenants.replace(Map.of("a.fr", ATenant.of("a.fr"), "b.fr", ATenant.of("b.fr"), "c.fr", ATenant.of("c.fr")));
        return new ForEachTenant(tenants, new TenantGate(current, threads), claims, parallel);
    }

    private static void await(List<Future<?>> work) throws Exception {
        for (Future<?> future : work) {
            future.get();
        }
    }

    private static DataSource migrated() {
        DataSource database = StoreDatabase.fresh();
        new Migrations(new DirectConnections(database)).migrateShared();
        return database;
    }
}
