package org.welco.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.welco.tenant.hobo.HostNames;

class SchemaNameTest {

    @Test
    void a_schema_is_named_after_its_host() {
        assertThat(SchemaName.of("courrier.ville.localhost", 0)).matches("t_courrier_ville_localhost_[0-9a-f]{6}");
    }

    @Test
    void hosts_that_read_alike_have_different_schemas() {
        assertThat(SchemaName.of("a-b.fr", 0)).isNotEqualTo(SchemaName.of("a.b.fr", 0));
    }

    @Test
    void another_attempt_gives_another_name() {
        assertThat(SchemaName.of("a.fr", 1)).isNotEqualTo(SchemaName.of("a.fr", 0));
    }

    @Property
    void every_host_gives_a_plain_name_that_PostgreSQL_keeps_whole(@ForAll("hosts") String host) {
        assertThat(HostNames.isValid(host)).isTrue();
        assertThat(SchemaName.of(host, 0))
                .matches("t_[a-z0-9_]{1,40}_[0-9a-f]{6}")
                .hasSizeLessThanOrEqualTo(63);
    }

    @Test
    void ten_thousand_neighbouring_hosts_have_as_many_schemas() {
        Map<String, String> hostOf = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            String host = "courrier.ville" + i + ".fr";
            assertThat(hostOf.put(SchemaName.of(host, 0), host)).as(host).isNull();
        }
    }

    @Provide
    Arbitrary<String> hosts() {
        Arbitrary<String> inner = Arbitraries.strings().withChars("abcxyz019-").ofMaxLength(30);
        Arbitrary<String> label = Combinators.combine(edge(), inner, edge()).as((a, b, c) -> a + b + c);
        return label.list().ofMinSize(1).ofMaxSize(7).map(labels -> String.join(".", labels));
    }

    private static Arbitrary<String> edge() {
        return Arbitraries.of("a", "z", "0", "9");
    }
}
