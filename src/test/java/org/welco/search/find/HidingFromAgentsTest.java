package org.welco.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.publik.testing.PublikTown;
import org.welco.search.find.Sight.Attribute;

/** Each agent sees of citizens what one of his roles may see. */
class HidingFromAgentsTest {

    private final HiddenAttributes hidden = HiddenAttributes.of(PublikTown.tenant(
            "courrier.ville.test",
            URI.create("http://127.0.0.1:1/"),
            URI.create("http://127.0.0.1:2/"),
            Map.of("HIDDEN_ATTRIBUTES", "{\"birth_date\": [\"accueil\"], \"mail\": [\"direction\"]}")));

    private static Agent holding(boolean superuser, String... roles) {
        return new Agent("a0000000000000000000000000000009", "Ada Lefèvre", Set.of(roles), superuser);
    }

    @Test
    void a_role_sees_what_is_its_own() {
        assertThat(hidden.hiddenFrom(Optional.of(holding(false, "accueil")))).containsExactly(Attribute.MAIL);
    }

    @Test
    void nothing_is_hidden_from_a_superuser() {
        assertThat(hidden.hiddenFrom(Optional.of(holding(true)))).isEmpty();
    }

    @Test
    void a_program_sees_nothing_that_is_for_roles() {
        assertThat(hidden.hiddenFrom(Optional.empty())).containsExactlyInAnyOrder(Attribute.BIRTH_DATE, Attribute.MAIL);
    }
}
