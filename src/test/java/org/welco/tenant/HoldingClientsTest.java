package org.welco.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.welco.access.Town;

class HoldingClientsTest {

    private static final String HOST = "courrier.ville.fr";

    private final List<String> closed = new ArrayList<>();
    private final PerTenant<String> clients =
            new PerTenant<>(tenant -> tenant.setting("NAME").orElseThrow(), closed::add);

    private static Tenant town(String name) {
        return Town.called(HOST).with("NAME", name).open();
    }

    private String used(Tenant tenant) {
        return clients.use(tenant, name -> name);
    }

    @Test
    void one_is_kept_as_long_as_the_settings_stay() {
        used(town("one"));
        assertThat(used(town("one"))).isEqualTo("one");
        assertThat(closed).isEmpty();
    }

    @Test
    void other_settings_make_another_and_close_the_former() {
        used(town("one"));
        assertThat(used(town("two"))).isEqualTo("two");
        assertThat(closed).containsExactly("one");
    }

    @Test
    void work_under_way_keeps_the_one_it_began_with() {
        String worked = clients.use(town("one"), name -> {
            used(town("two"));
            assertThat(closed).isEmpty();
            return name;
        });
        assertThat(worked).isEqualTo("one");
        assertThat(closed).containsExactly("one");
    }

    @Test
    void what_cannot_be_made_leaves_the_former_and_is_tried_again() {
        used(town("one"));
        assertThatThrownBy(() -> used(Town.called(HOST).open())).isInstanceOf(RuntimeException.class);
        assertThat(closed).isEmpty();
        assertThat(used(town("two"))).isEqualTo("two");
    }

    @Test
    void a_tenant_served_no_more_leaves_nothing_open() {
        used(town("one"));
        TenantReloaded gone = new TenantReloaded(Optional.of(town("one")), Optional.empty());
        clients.forget(gone);
        clients.forget(gone);
        assertThat(closed).containsExactly("one");
    }

    @Test
    void at_the_end_each_is_closed_once_its_work_is_done() {
        clients.use(town("one"), name -> {
            clients.closeAll();
            assertThat(closed).isEmpty();
            return name;
        });
        clients.closeAll();
        assertThat(closed).containsExactly("one");
    }
}
