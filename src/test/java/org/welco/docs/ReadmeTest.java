package org.welco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Page README = Page.of("README.md");

    @Test
    void the_two_commands_are_there() {
        assertThat(README.commands()).contains("mvn", "mvn verify");
    }

    @Test
    void mvn_alone_has_something_to_do() {
        assertThat(Pom.defaultGoal()).contains("exec:exec@run");
    }

    @Test
    void continuous_integration_runs_the_test_command_of_the_readme() throws IOException {
        assertThat(Files.readString(Path.of(".ci", "run"))).containsPattern("(?m)^[^#\\n]*\\bmvn( -\\S+)* verify\\b");
    }

    @Test
    void the_licence_is_named() {
        assertThat(README.text()).contains("AGPL-3.0-or-later");
    }

    @Test
    void the_licence_is_whole() throws IOException {
        assertThat(Files.readString(Path.of("LICENSE")))
                .contains("GNU AFFERO GENERAL PUBLIC LICENSE")
                .contains("13. Remote Network Interaction")
                .contains("END OF TERMS AND CONDITIONS");
    }

    @Test
    void the_changelog_tells_of_the_version_that_is_built() {
        assertThat(Page.of("CHANGELOG.md").lines()).anyMatch(line -> line.startsWith("## " + Pom.version()));
    }
}
