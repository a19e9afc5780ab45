package org.welco.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.welco.tenant.RegisteredTenant.State;

/** What every register of tenants does. Each test uses hosts of its own. */
public abstract class TenantRegistryContract {

    protected abstract TenantRegistry registry();

    @Test
    void a_host_registered_twice_keeps_its_schema() {
        assertThat(registry().register("a1.fr")).isEqualTo(registry().register("a1.fr"));
    }

    @Test
    void a_new_host_is_active_and_not_migrated() {
        RegisteredTenant row = registry().register("a2.fr");

        assertThat(row.state()).isEqualTo(State.ACTIVE);
        assertThat(row.migratedTo()).isEmpty();
    }

    @Test
    void the_newest_script_run_is_remembered() {
        registry().register("a3.fr");
        registry().migrated("a3.fr", "202611250110");

        assertThat(registry().register("a3.fr").migratedTo()).contains("202611250110");
    }

    @Test
    void a_disabled_tenant_stays_registered() {
        registry().register("a4.fr");
        registry().put("a4.fr", State.DISABLED);

        assertThat(registry().all())
                .filteredOn(row -> row.host().equals("a4.fr"))
                .extracting(RegisteredTenant::state)
                .containsExactly(State.DISABLED);
    }

    @Test
    void a_renamed_host_keeps_its_schema() {
        String schema = registry().register("a5.fr").schema();

        assertThat(registry().rename("a5.fr", "b5.fr")).isTrue();
        assertThat(registry().register("b5.fr").schema()).isEqualTo(schema);
    }

    @Test
    void a_host_that_comes_back_after_a_rename_gets_a_schema_of_its_own() {
        registry().register("a6.fr");
        registry().rename("a6.fr", "b6.fr");

        assertThat(registry().register("a6.fr").schema())
                .isNotEqualTo(registry().register("b6.fr").schema());
    }

    @Test
    void a_host_is_not_renamed_onto_another() {
        registry().register("a7.fr");
        registry().register("b7.fr");

        assertThat(registry().rename("a7.fr", "b7.fr")).isFalse();
    }

    @Test
    void an_unknown_host_cannot_be_renamed() {
        assertThat(registry().rename("nobody.fr", "b8.fr")).isFalse();
    }

    @Test
    void a_forgotten_host_is_gone() {
        registry().register("a9.fr");
        registry().forget("a9.fr");

        assertThat(registry().all()).extracting(RegisteredTenant::host).doesNotContain("a9.fr");
    }
}
