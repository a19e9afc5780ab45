package org.welco.tenant.hobo;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SharedSecretTest {

    @Test
    void two_keys_give_what_Publik_s_services_derive_from_them() {
        assertThat(SharedSecret.of("eiue7aa10nt6e9*#jg2bsfvdgl)cr%4(tafibfjx9i$pgnfj#v", "12345"))
                .isEqualTo("109fca71e7dc8ec49708a08fa7c02795de13f34f7d29d27bd150f203b3e0ab40");
    }

    @Test
    void zeros_on_the_left_are_not_written() {
        assertThat(SharedSecret.of("x", "x")).isEqualTo("0");
    }

    @Property(tries = 200)
    void both_sides_derive_the_same(@ForAll String one, @ForAll String other) {
        assertThat(SharedSecret.of(one, other)).isEqualTo(SharedSecret.of(other, one));
    }
}
