package org.welco.tenant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.platform.persistence.DirectConnections;
import org.welco.platform.persistence.Migrations;
import org.welco.tenant.ATenant;
import org.welco.tenant.JobClaim;
import org.welco.tenant.JobClaims;
import org.welco.tenant.JobStanding;
import org.welco.tenant.Tenant;
import org.welco.testing.StoreDatabase;

class JobClaimsStoreIT {

    private static final DataSource DATABASE = migrated();
    private static final Duration HOUR = Duration.ofHours(1);

    private final Tenant ville = ATenant.of("ville.fr");
    private final Tenant agglo = ATenant.of("agglo.fr");
    private ScheduledExecutorService heartbeats;
    private JobClaims node1;
    private JobClaims node2;

    @BeforeEach
    void two_nodes() throws SQLException {
        execute("truncate welco.job_claim");
        heartbeats = Executors.newScheduledThreadPool(2);
        node1 = new JdbcJobClaims(DATABASE, Duration.ofSeconds(60), heartbeats);
        node2 = new JdbcJobClaims(DATABASE, Duration.ofSeconds(60), heartbeats);
    }

    @AfterEach
    void no_heart_beats_on() {
        heartbeats.shutdownNow();
    }

    @Test
    void a_job_is_held_by_one_node_only() {
        node1.claim(ville, "harvest").orElseThrow();

        assertThat(node2.claim(ville, "harvest")).isEmpty();
    }

    @Test
    void the_same_node_does_not_take_a_job_twice_either() {
        node1.claim(ville, "harvest").orElseThrow();

        assertThat(node1.claim(ville, "harvest")).isEmpty();
    }

    @Test
    void another_job_and_another_tenant_are_free() {
        node1.claim(ville, "harvest").orElseThrow();

        assertThat(node2.claim(agglo, "harvest")).isPresent();
        assertThat(node2.claim(ville, "housekeeping")).isPresent();
    }

    @Test
    void a_job_that_is_done_can_be_claimed_by_a_command_at_once() {
        node1.claim(ville, "harvest").orElseThrow().done("ok");

        assertThat(node2.claim(ville, "harvest")).isPresent();
    }

    @Test
    void a_claim_that_is_closed_without_result_is_noted_as_interrupted() {
        node1.claim(ville, "harvest").orElseThrow().close();

        assertThat(standing("harvest").lastResult()).isEqualTo("interrompu");
        assertThat(standing("harvest").claimed()).isFalse();
    }

    @Test
    void closing_after_the_result_changes_nothing() {
        try (JobClaim claim = node1.claim(ville, "harvest").orElseThrow()) {
            claim.done("3 courriers");
        }

        assertThat(standing("harvest").lastResult()).isEqualTo("3 courriers");
    }

    @Test
    void a_job_never_done_is_due() {
        assertThat(node1.claimIfDue(ville, "harvest", HOUR)).isPresent();
    }

    @Test
    void a_job_just_done_is_not_due_before_its_interval() {
        node1.claimIfDue(ville, "harvest", HOUR).orElseThrow().done("ok");

        assertThat(node2.claimIfDue(ville, "harvest", HOUR)).isEmpty();
    }

    @Test
    void an_interval_made_shorter_counts_at_once() throws SQLException {
        node1.claimIfDue(ville, "harvest", HOUR).orElseThrow().done("ok");
        execute(
                "update welco.job_claim set last_run = now() - interval '10 min', next_run = now() - interval '10 min'");

        assertThat(node2.claimIfDue(ville, "harvest", HOUR)).isEmpty();
        assertThat(node2.claimIfDue(ville, "harvest", Duration.ofMinutes(5))).isPresent();
    }

    @Test
    void a_next_run_that_was_said_wins_over_the_interval() throws SQLException {
        node1.claimIfDue(ville, "harvest", HOUR).orElseThrow().done("ok", Duration.ofHours(3));
        execute("update welco.job_claim set last_run = last_run - interval '2 h'");
        assertThat(node2.claimIfDue(ville, "harvest", HOUR)).isEmpty();

        node1.claim(ville, "harvest").orElseThrow().done("encore", Duration.ZERO);
        assertThat(node2.claimIfDue(ville, "harvest", HOUR)).isPresent();
    }

    @Test
    void a_node_that_died_is_replaced_once_its_lease_is_over() throws SQLException {
        node1.claimIfDue(ville, "harvest", HOUR).orElseThrow();
        leaseIsOver();

        assertThat(standing("harvest").isDue(HOUR)).isTrue();
        assertThat(node2.claimIfDue(ville, "harvest", HOUR)).isPresent();
    }

    @Test
    void whoever_lost_the_job_changes_nothing_of_it_any_more() throws SQLException {
        JobClaim lost = node1.claim(ville, "harvest").orElseThrow();
        leaseIsOver();
        node2.claim(ville, "harvest").orElseThrow();
        lost.done("trop tard");

        assertThat(standing("harvest").claimed()).isTrue();
        assertThat(standing("harvest").lastResult()).isEmpty();
    }

    @Test
    void whoever_lost_the_job_is_told_at_the_next_heartbeat() throws Exception {
        JobClaims quick = new JdbcJobClaims(DATABASE, Duration.ofSeconds(3), heartbeats);
        JobClaim lost = quick.claim(ville, "harvest").orElseThrow();
        assertThat(lost.isHeld()).isTrue();
        execute("update welco.job_claim set claimed_by = 'another node'");

        assertThat(becomesFalse(lost::isHeld)).isTrue();
    }

    @Test
    void a_claim_is_renewed_while_it_is_held() throws Exception {
        JobClaims quick = new JdbcJobClaims(DATABASE, Duration.ofMillis(300), heartbeats);
        JobClaim claim = quick.claim(ville, "harvest").orElseThrow();
        String first = leaseUntil();

        assertThat(becomesFalse(() -> leaseUntil().equals(first))).isTrue();
        assertThat(claim.isHeld()).isTrue();
    }

    @Test
    void a_claim_whose_database_does_not_answer_is_lost_when_its_lease_is_over() throws Exception {
        PausedSource source = new PausedSource(DATABASE);
        JobClaim claim = new JdbcJobClaims(source, Duration.ofMillis(300), heartbeats)
                .claim(ville, "harvest")
                .orElseThrow();
        source.pause();

        assertThat(becomesFalse(claim::isHeld)).isTrue();
    }

    @Test
    void of_twenty_claims_at_once_one_succeeds() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Callable<Optional<JobClaim>>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            JobClaims node = i % 2 == 0 ? node1 : node2;
            calls.add(() -> node.claimIfDue(ville, "harvest", HOUR));
        }
        int successes = 0;
        for (Future<Optional<JobClaim>> result : threads.invokeAll(calls)) {
            successes += result.get().isPresent() ? 1 : 0;
        }
        threads.shutdownNow();

        assertThat(successes).isEqualTo(1);
    }

    private JobStanding standing(String job) {
        return node2.standings(job).get("ville.fr");
    }

    private static void leaseIsOver() throws SQLException {
        execute("update welco.job_claim set lease_until = now() - interval '1 s'");
    }

    private static String leaseUntil() throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select lease_until::text from welco.job_claim")) {
            row.next();
            return row.getString(1);
        }
    }

    /** A guard around what the heartbeat does by itself: ten seconds at most. */
    private static boolean becomesFalse(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            if (!condition.call()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource migrated() {
        DataSource database = StoreDatabase.fresh();
        new Migrations(new DirectConnections(database)).migrateShared();
        return database;
    }
}
