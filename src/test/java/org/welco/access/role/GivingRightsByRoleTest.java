package org.welco.access.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.Right;
import org.welco.access.Town;
import org.welco.agent.Agent;

class GivingRightsByRoleTest {

    private static final Town NEW = Town.called("courrier.ville.fr");
    private static final Town VILLE = NEW.with(
            "CHANNEL_ROLES",
            "{\"mail\": [\"courrier\"], \"counter\": [\"Agent d’accueil\"], \"phone\": \"accueil-tel\"}");

    private static Set<Right> rights(Town town, String... roles) {
        return RightsOfAgent.in(town.open(), new Agent("a1", "Claire Vasseur", Set.of(roles), false));
    }

    private static Set<Right> rightsOfSuperuser(Town town) {
        return RightsOfAgent.in(town.open(), new Agent("a9", "Nadia Roussel", Set.of(), true));
    }

    @Test
    void a_role_of_the_mail_channel_opens_letters() {
        assertThat(rights(VILLE, "courrier")).containsExactlyInAnyOrder(Right.AGENT, Right.MAIL_DESK, Right.KB_READER);
    }

    @Test
    void a_role_may_be_named_as_people_call_it() {
        assertThat(rights(VILLE, "accueil", "Agent d’accueil")).containsExactlyInAnyOrder(Right.AGENT, Right.KB_READER);
    }

    @Test
    void one_role_needs_no_list() {
        assertThat(rights(VILLE, "accueil-tel")).containsExactlyInAnyOrder(Right.AGENT, Right.KB_READER);
    }

    @Test
    void another_role_opens_nothing() {
        assertThat(rights(VILLE, "compta")).isEmpty();
    }

    @Test
    void whoever_writes_or_reads_articles_enters() {
        assertThat(rights(NEW.with("KB_ROLE", "redaction"), "redaction"))
                .containsExactlyInAnyOrder(Right.AGENT, Right.KB_READER);
        assertThat(rights(NEW.with("KB_VIEW_ROLE", "[\"a\", \"b\"]"), "b"))
                .containsExactlyInAnyOrder(Right.AGENT, Right.KB_READER);
    }

    @Test
    void where_roles_read_articles_nobody_else_does_but_who_writes_them() {
        Town town = VILLE.with("KB_VIEW_ROLE", "lecture").with("KB_ROLE", "redaction");
        assertThat(rights(town, "courrier")).doesNotContain(Right.KB_READER);
        assertThat(rights(town, "courrier", "lecture")).contains(Right.KB_READER);
        assertThat(rights(town, "redaction")).contains(Right.KB_READER);
        assertThat(rightsOfSuperuser(town)).contains(Right.KB_READER);
        assertThat(RoleMapping.of(town.open()).opening(Set.of(Right.KB_READER)))
                .containsExactlyInAnyOrder("lecture", "redaction");
    }

    @Test
    void the_roles_that_are_missing_can_be_told() {
        RoleMapping mapping = RoleMapping.of(VILLE.open());
        assertThat(mapping.opening(Set.of(Right.MAIL_DESK))).containsExactly("courrier");
        assertThat(mapping.opening(Set.of(Right.AGENT)))
                .containsExactlyInAnyOrder("courrier", "Agent d’accueil", "accueil-tel");
        assertThat(mapping.opening(Set.of(Right.SUPERUSER))).isEmpty();
    }

    @Test
    void a_superuser_has_every_channel() {
        assertThat(rightsOfSuperuser(VILLE))
                .containsExactlyInAnyOrder(Right.SUPERUSER, Right.AGENT, Right.MAIL_DESK, Right.KB_READER);
    }

    @Test
    void on_the_first_day_a_superuser_sees_what_is_missing_and_nothing_else() {
        assertThat(rightsOfSuperuser(NEW)).containsExactly(Right.SUPERUSER);
    }

    @Test
    void on_the_first_day_nobody_else_enters() {
        assertThat(rights(NEW, "courrier")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"courrier\"]",
                "courrier",
                "{\"mail\": ",
                "{\"mail\": []}",
                "{\"mail\": [1]}",
                "{\"mail\": [\" \"]}",
                "{\"courrier\": [\"courrier\"]}"
            })
    void a_setting_that_cannot_be_read_opens_nothing_and_is_told(String malformed) {
        Town town = NEW.with("CHANNEL_ROLES", malformed);
        assertThat(rights(town, "courrier")).isEmpty();
        assertThat(RoleMapping.of(town.open()).complaints())
                .singleElement()
                .asString()
                .startsWith("CHANNEL_ROLES");
    }

    @Test
    void a_list_of_roles_that_cannot_be_read_opens_nothing_and_is_told() {
        Town town = NEW.with("KB_ROLE", "[1]");
        assertThat(rights(town, "1")).isEmpty();
        assertThat(RoleMapping.of(town.open()).complaints())
                .singleElement()
                .asString()
                .startsWith("KB_ROLE");
    }
}
