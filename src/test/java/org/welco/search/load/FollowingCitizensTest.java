package org.welco.search.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.welco.access.MovingClock;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.publik.testing.PublikTown;
import org.welco.search.TenantPhones;
import org.welco.search.testing.IndexInMemory;
import org.welco.search.testing.NoWords;
import org.welco.search.testing.PlayedAccounts;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.TenantReloaded;

/** The index becomes what the directory is, whatever happens on the way. */
class FollowingCitizensTest {

    private static final Instant START = Instant.parse("2026-11-29T10:00:00Z");

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final Tenant tenant = PublikTown.tenant(
            "courrier.ville.test",
            java.net.URI.create("http://127.0.0.1:1/"),
            java.net.URI.create("http://127.0.0.1:2/"),
            Map.of());

    private final MovingClock clock = new MovingClock(START.toString());
    private PlayedAccounts accounts = new PlayedAccounts(START, "usagers");
    private final IndexInMemory index = new IndexInMemory();
    private FollowState state = FollowState.NOTHING;
    private FollowCitizens follow = following(accounts);

    private FollowCitizens following(PlayedAccounts directory) {
        FollowStates states = new FollowStates() {
            @Override
            public FollowState read() {
                return state;
            }

            @Override
            public void write(FollowState written) {
                state = written;
            }
        };
        return new FollowCitizens(
                directory, new FollowLedger(states, index, new TenantPhones(current), new NoWords()), current, clock);
    }

    private FollowReport run(FollowProgress progress) {
        return gate.call(tenant, () -> follow.follow(progress));
    }

    private FollowReport run() {
        return run(new UntilStep(Integer.MAX_VALUE));
    }

    private void passes(Duration time) {
        clock.move(time);
        accounts.passes(time);
    }

    private void write(int number, String name) {
        accounts.write("c" + number, "usagers", name, false, Duration.ZERO);
    }

    @Test
    void the_first_run_reads_everybody_page_by_page() {
        for (int number = 0; number < 20; number++) {
            write(number, "Martin" + number);
        }

        FollowReport report = run();

        assertThat(report.complete()).isTrue();
        assertThat(index.citizens()).isEqualTo(accounts.citizens()).hasSize(20);
        assertThat(state.isUsable()).isTrue();
    }

    @Test
    void an_interrupted_load_is_not_relied_on_and_goes_on_where_it_was() {
        for (int number = 0; number < 20; number++) {
            write(number, "Martin" + number);
        }

        assertThat(run(new UntilStep(3)).complete()).isFalse();
        assertThat(state.isUsable()).isFalse();
        assertThat(index.count()).isEqualTo(9);

        FollowReport rest = run();
        assertThat(rest.complete()).isTrue();
        assertThat(rest.put()).isEqualTo(11);
    }

    @Test
    void a_change_a_creation_and_a_deletion_are_followed() {
        write(1, "Martin");
        write(2, "Petit");
        run();
        passes(Duration.ofMinutes(1));

        write(1, "Durand");
        write(3, "Moreau");
        accounts.delete("c2");
        run();

        assertThat(index.citizens()).isEqualTo(Map.of("c1", "Durand", "c3", "Moreau"));
    }

    @Test
    void nothing_new_writes_nothing() {
        write(1, "Martin");
        run();
        passes(Duration.ofSeconds(15));

        assertThat(run().put()).isZero();
    }

    @Test
    void who_becomes_an_agent_leaves_the_index_and_comes_back_as_a_citizen() {
        write(1, "Martin");
        run();
        passes(Duration.ofHours(1));

        accounts.turnsAgent("c1", true);
        run();
        assertThat(index.citizens()).isEmpty();

        passes(Duration.ofHours(1));
        accounts.turnsAgent("c1", false);
        run();
        assertThat(index.citizens()).containsOnlyKeys("c1");
    }

    @Test
    void who_becomes_an_agent_while_the_first_load_is_interrupted_is_not_kept() {
        for (int number = 0; number < 9; number++) {
            write(number, "Martin" + number);
        }
        run(new UntilStep(1));
        accounts.turnsAgent("c1", true);
        passes(Duration.ofHours(1));
        run();

        assertThat(index.citizens()).doesNotContainKey("c1").hasSize(8);
    }

    @Test
    void who_moves_into_a_unit_that_is_not_ours_leaves_the_index() {
        write(1, "Martin");
        run();
        passes(Duration.ofMinutes(10));

        accounts.write("c1", "ailleurs", "Martin", false, Duration.ZERO);
        run();

        assertThat(index.citizens()).isEmpty();
    }

    @Test
    void other_units_make_a_new_load() {
        write(1, "Martin");
        accounts.write("d1", "ville-b", "Petit", false, Duration.ZERO);
        run();
        accounts.units("ville-b");
        run();

        assertThat(index.citizens()).isEqualTo(Map.of("d1", "Petit"));
    }

    @Test
    void an_account_dated_before_it_can_be_seen_is_not_missed() {
        write(1, "Martin");
        run();
        accounts.write("c2", "usagers", "Petit", false, Duration.ofSeconds(60));
        passes(Duration.ofSeconds(10));
        write(3, "Moreau");
        run();
        passes(Duration.ofSeconds(60));
        run();

        assertThat(index.citizens()).containsOnlyKeys("c1", "c2", "c3");
    }

    @Test
    void a_directory_whose_clock_is_late_is_followed_by_its_own() {
        accounts = new PlayedAccounts(START.minus(Duration.ofHours(2)), "usagers");
        follow = following(accounts);
        write(1, "Martin");
        run();
        passes(Duration.ofMinutes(3));
        write(2, "Petit");
        run();

        assertThat(index.citizens()).containsOnlyKeys("c1", "c2");
    }

    @Test
    void reading_everything_again_repairs_what_was_lost() {
        write(1, "Martin");
        passes(Duration.ofHours(1));
        write(2, "Petit");
        run();
        index.remove(List.of("c1"));
        run();
        assertThat(index.citizens()).doesNotContainKey("c1");

        gate.call(tenant, () -> follow.followAll(new UntilStep(Integer.MAX_VALUE)));

        assertThat(index.citizens()).isEqualTo(accounts.citizens());
    }

    @Test
    void reading_everything_again_writes_anew_what_is_indexed_otherwise_now() {
        write(1, "Martin");
        run();
        index.misspell("c1", "Mratin");
        run();
        assertThat(index.citizens()).containsValue("Mratin");

        passes(Duration.ofHours(1));
        write(2, "Petit");
        run();

        FollowReport report = gate.call(tenant, () -> follow.followAll(new UntilStep(Integer.MAX_VALUE)));

        assertThat(index.citizens()).isEqualTo(Map.of("c1", "Martin", "c2", "Petit"));
        assertThat(report.words()).endsWith(" ; 1 écarts corrigés");
    }

    @Test
    void a_look_at_one_account_leaves_the_progress_of_a_run_alone() {
        for (int number = 0; number < 9; number++) {
            write(number, "Martin" + number);
        }
        run(new UntilStep(1));
        FollowState before = state;

        gate.call(tenant, () -> {
            follow.look("c8");
            follow.look("c99");
            return null;
        });

        assertThat(index.citizens()).containsKey("c8");
        assertThat(state).isSameAs(before);
    }

    @Test
    void who_changed_roles_is_read_once_a_minute_and_no_more() {
        write(1, "Martin");
        run();
        accounts.turnsAgent("c1", true);
        for (int seconds = 0; seconds < 60; seconds += 15) {
            run();
            passes(Duration.ofSeconds(15));
        }
        assertThat(accounts.readAlone()).isEqualTo(1);

        accounts.turnsAgent("c1", false);
        run();
        assertThat(index.citizens()).containsOnlyKeys("c1");
    }

    @Test
    void nothing_is_remembered_of_a_town_that_is_no_longer_served() {
        write(1, "Martin");
        run();
        accounts.turnsAgent("c1", true);
        run();
        follow.forget(new TenantReloaded(Optional.of(tenant), Optional.empty()));
        run();

        assertThat(accounts.readAlone()).isEqualTo(2);
    }

    @Test
    void who_was_read_for_his_roles_by_a_run_that_ended_early_is_read_again() {
        write(1, "Martin");
        write(2, "Petit");
        run();
        passes(Duration.ofHours(1));
        write(3, "Moreau");
        run();
        accounts.turnsAgent("c1", true);
        accounts.turnsAgent("c2", true);
        run(new UntilStep(2));
        run();

        assertThat(index.citizens()).containsOnlyKeys("c3");
    }

    @Test
    void a_directory_that_fails_leaves_what_was_read() {
        for (int number = 0; number < 9; number++) {
            write(number, "Martin" + number);
        }
        accounts.failsIn(2);

        assertThatExceptionOfType(CitizenDirectoryException.class).isThrownBy(this::run);
        assertThat(index.count()).isEqualTo(3);
        assertThat(run().complete()).isTrue();
        assertThat(index.citizens()).isEqualTo(accounts.citizens());
    }

    @Property(tries = 400)
    void interrupted_anywhere_it_ends_in_the_same_index(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int gestures) {
        FollowingCitizensTest one = new FollowingCitizensTest();
        one.lives(new Random(seed), gestures);
        one.passes(Duration.ofSeconds(120));
        one.run();
        one.run();
        assertThat(one.index.citizens()).isEqualTo(one.accounts.citizens());
    }

    /** Accounts come, change, go; runs are interrupted, or get no answer; clocks are apart by 30 seconds at most. */
    private void lives(Random random, int gestures) {
        accounts = new PlayedAccounts(START.plusSeconds(random.nextInt(61) - 30), "usagers", "ville-b");
        follow = following(accounts);
        for (int number = 0; number < random.nextInt(15); number++) {
            write(number, "Martin" + number);
        }
        for (int gesture = 0; gesture < gestures; gesture++) {
            happens(random, "c" + random.nextInt(15), gesture);
            passes(Duration.ofSeconds(random.nextInt(60)));
        }
    }

    private void happens(Random random, String uuid, int gesture) {
        switch (random.nextInt(7)) {
            case 0, 1 ->
                accounts.write(
                        uuid,
                        random.nextInt(4) == 0 ? "ville-b" : "usagers",
                        "Nom" + gesture,
                        random.nextInt(6) == 0,
                        Duration.ofSeconds(random.nextInt(60)));
            case 2 -> accounts.delete(uuid);
            case 3 -> accounts.turnsAgent(uuid, random.nextBoolean());
            case 4 -> accounts.write(uuid, "agents", "Parti", true, Duration.ZERO);
            case 5 -> run(new UntilStep(random.nextInt(8)));
            default -> {
                accounts.failsIn(random.nextInt(8));
                try {
                    run();
                } catch (CitizenDirectoryException unanswered) {
                    assertThat(unanswered).hasMessage("injoignable");
                }
                accounts.failsIn(Integer.MAX_VALUE);
            }
        }
    }
}
