package org.welco.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypingCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void wants_to_know_which_tenant() {
        TypedCommand typed = TypedCommand.type(folder, "tenant_command", "feed_mail_maarch");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).startsWith("précisez une collectivité").contains("Usage: welco-manage tenant_command");
    }

    @Test
    void wants_one_tenant_or_all_of_them_not_both() {
        assertThat(TypedCommand.type(folder, "tenant_command", "check", "-d", "a.localhost", "--all-tenants")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void wants_to_know_which_command() {
        TypedCommand typed = TypedCommand.type(folder, "tenant_command", "--domain", "courrier.ville.localhost");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).startsWith("quelle commande ?");
    }

    @Test
    void does_not_know_a_command_of_another_product() {
        assertThat(TypedCommand.type(folder, "runserver").exit()).isEqualTo(2);
    }

    @Test
    void typed_alone_shows_how_it_is_used() {
        TypedCommand typed = TypedCommand.type(folder);
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("Usage: welco-manage");
    }

    @Test
    void a_verbosity_is_a_number() {
        assertThat(TypedCommand.type(folder, "list_tenants", "-vv").exit()).isEqualTo(2);
    }

    @Test
    void lists_its_commands_when_asked_for_help() {
        TypedCommand typed = TypedCommand.type(folder, "--help");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .contains("tenant_command", "list_tenants", "create_tenant", "delete_tenant", "migrate_schemas");
    }

    @Test
    void warns_whoever_types_as_root() {
        assertThat(TypedCommand.type(folder, "root", false, "--help").err()).contains("root");
    }

    @Test
    void does_not_warn_the_service_s_own_user() {
        assertThat(TypedCommand.type(folder, "--help").err()).isEmpty();
    }
}
