package org.welco.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.agent.Agent;

/** Which parts stand on the first page, as the tenant writes it. */
class PlanningDeskTest {

    private static final Agent CLERK = new Agent("a".repeat(32), "Claire", Set.of("courrier"), false);
    private static final Agent OTHER = new Agent("b".repeat(32), "Leïla", Set.of("accueil"), false);
    private static final Agent SUPERUSER = new Agent("c".repeat(32), "Nadia", Set.of(), true);

    private static List<String> shownTo(Agent agent, String setting) {
        return DeskPlan.read(setting).orElseThrow().places().stream()
                .filter(place -> place.isFor(agent))
                .map(place -> place.part().word())
                .toList();
    }

    @Test
    void without_a_word_of_the_tenant_everything_stands_there() {
        assertThat(shownTo(OTHER, DeskKey.DESK_PARTS.defaultText()))
                .containsExactly("search", "forms", "mail", "knowledge");
    }

    @Test
    void the_order_is_the_tenants_and_what_is_not_named_is_absent() {
        assertThat(shownTo(OTHER, "[\"forms\", \"search\"]")).containsExactly("forms", "search");
    }

    @Test
    void a_part_may_be_for_some_roles_only() {
        String setting = "[\"search\", {\"part\": \"forms\", \"roles\": [\"courrier\"]}]";
        assertThat(shownTo(CLERK, setting)).containsExactly("search", "forms");
        assertThat(shownTo(OTHER, setting)).containsExactly("search");
        assertThat(shownTo(SUPERUSER, setting)).containsExactly("search", "forms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search",
                "{}",
                "[\"nothing\"]",
                "[\"search\", \"search\"]",
                "[{\"part\": \"forms\"}]",
                "[{\"part\": \"forms\", \"roles\": []}]",
                "[{\"part\": \"forms\", \"roles\": [1]}]",
                "[3]",
                ""
            })
    void what_is_written_otherwise_is_no_plan(String setting) {
        assertThat(DeskPlan.read(setting)).isEmpty();
    }
}
