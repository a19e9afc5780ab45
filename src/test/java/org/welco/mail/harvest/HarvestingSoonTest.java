package org.welco.mail.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.OneClaim;
import org.welco.mail.testing.PlayedRegistry;

class HarvestingSoonTest {

    private final MailTown town = new MailTown();
    private final OneClaim claims = new OneClaim();
    private final HarvestSoon soon = new HarvestSoon(town.current(), claims, town.registry());

    @Test
    void an_agent_s_wish_makes_the_harvest_due_at_once() {
        assertThat(town.inside(soon::ask)).isTrue();

        assertThat(claims.results()).containsExactly("demandé par un agent, next after PT0S");
    }

    @Test
    void nothing_is_asked_while_somebody_is_at_it_or_was_a_moment_ago() {
        claims.taken();

        assertThat(town.inside(soon::ask)).isFalse();
        assertThat(claims.results()).isEmpty();
    }

    @Test
    void a_town_without_registry_has_nothing_to_harvest() {
        town.registry().linked(PlayedRegistry.link(RegistryLink.State.OFF, "off"));

        assertThat(soon.isPossible()).isFalse();
        assertThat(town.inside(soon::ask)).isFalse();
        assertThat(claims.results()).isEmpty();
    }
}
