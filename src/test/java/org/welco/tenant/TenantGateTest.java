package org.welco.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantGateTest {

    private final CurrentTenant current = new CurrentTenant();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final TenantGate gate = new TenantGate(current, executor);
    private final Tenant ville = ATenant.of("ville.fr");
    private final Tenant agglo = ATenant.of("agglo.fr");

    @AfterEach
    void no_thread_is_left() {
        executor.shutdownNow();
    }

    @Test
    void outside_there_is_no_tenant_and_asking_fails() {
        assertThat(current.isPresent()).isFalse();
        assertThatThrownBy(current::schema).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void inside_there_is_that_tenant() {
        assertThat(gate.call(ville, current::get)).isSameAs(ville);
    }

    @Test
    void a_gate_inside_a_gate_gives_the_outer_tenant_back() {
        gate.run(ville, () -> {
            gate.run(agglo, () -> assertThat(current.get()).isSameAs(agglo));
            assertThat(current.get()).isSameAs(ville);
        });
    }

    @Test
    void a_block_that_fails_leaves_no_tenant_behind() {
        assertThatThrownBy(() -> gate.run(ville, () -> {
                    throw new IllegalStateException("block");
                }))
                .hasMessage("block");
        assertThat(current.isPresent()).isFalse();
    }

    @Test
    void another_thread_is_inside_for_the_length_of_its_block_only() throws Exception {
        assertThat(gate.submit(ville, current::get).get()).isSameAs(ville);
        assertThat(executor.submit(current::isPresent).get()).isFalse();
    }
}
