package org.welco.tenant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.welco.tenant.ATenant;
import org.welco.tenant.Tenant;

class FolderConfigsTest {

    @Test
    void a_setting_is_read_as_it_was_written() {
        Tenant tenant = ATenant.with("ville.fr", Map.of("MAARCH_FEED", "{\"PASSWORD\": \"p${HOME}\\\\a,b\"}"));

        assertThat(tenant.setting("MAARCH_FEED")).contains("{\"PASSWORD\": \"p${HOME}\\\\a,b\"}");
    }

    @Test
    void no_environment_variable_nor_system_property_reaches_a_tenant() {
        Tenant tenant = ATenant.of("ville.fr");

        assertThat(tenant.setting("PATH")).isEmpty();
        assertThat(tenant.setting("java.version")).isEmpty();
    }

    @Test
    void two_tenants_have_each_their_own() {
        Tenant ville = ATenant.with("ville.fr", Map.of("A", "ville"));
        Tenant agglo = ATenant.with("agglo.fr", Map.of("A", "agglo"));

        assertThat(ville.setting("A")).contains("ville");
        assertThat(agglo.setting("A")).contains("agglo");
    }

    @Test
    void a_blank_setting_is_none() {
        assertThat(ATenant.with("ville.fr", Map.of("A", " ")).setting("A")).isEmpty();
    }

    @Test
    void a_source_prints_no_setting() {
        Tenant tenant = ATenant.with("ville.fr", Map.of("PASSWORD", "motdepasse"));

        assertThat(tenant.config().getConfigSources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.toString()).doesNotContain("motdepasse"));
    }
}
