package org.welco.platform.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.welco.platform.child.ChildJvm.Answer;
import org.welco.platform.child.ChildJvm.End;
import org.welco.platform.child.ChildJvm.Limits;

class RunningAChildTest {

    private static final Limits PATIENT = new Limits(32, Duration.ofSeconds(60), 4096);

    @TempDir
    Path folder;

    private Answer run(Limits limits, String... words) throws Exception {
        List<Path> classes =
                ClassRoots.of(RunningAChildTest.class.getClassLoader(), List.of(SpeakingChild.class.getName()));
        return new ChildJvm(classes, limits).run(folder, SpeakingChild.class.getName(), List.of(words));
    }

    private static String said(Answer answer) {
        return new String(answer.said(), StandardCharsets.UTF_8);
    }

    @Test
    void what_it_says_comes_back() throws Exception {
        Answer answer = run(PATIENT, "greet", "Anouk");

        assertThat(answer.end()).isEqualTo(End.DONE);
        assertThat(said(answer)).isEqualTo("bonjour Anouk");
    }

    @Test
    void it_is_told_nothing_of_our_environment() throws Exception {
        assertThat(said(run(PATIENT, "environment"))).doesNotContain("PATH").doesNotContain("WELCO");
    }

    @Test
    void it_is_killed_when_it_takes_too_long_and_what_it_said_stays() throws Exception {
        Answer answer = run(new Limits(32, Duration.ofSeconds(5), 4096), "sleep");

        assertThat(answer.end()).isEqualTo(End.OUT_OF_TIME);
        assertThat(said(answer)).isEqualTo("avant");
    }

    @Test
    void it_dies_of_hunger_alone() throws Exception {
        assertThat(run(PATIENT, "eat").end()).isEqualTo(End.OUT_OF_MEMORY);
    }

    @Test
    void it_may_not_talk_for_ever() throws Exception {
        Answer answer = run(PATIENT, "shout");

        assertThat(answer.end()).isEqualTo(End.FAILED);
        assertThat(answer.said()).hasSize(4096);
    }

    @Test
    void its_failure_is_told() throws Exception {
        assertThat(run(PATIENT, "fail").end()).isEqualTo(End.FAILED);
    }

    @Test
    void a_class_that_is_nowhere_has_no_root() {
        assertThatThrownBy(() -> ClassRoots.of(getClass().getClassLoader(), List.of("org.welco.Nowhere")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_class_of_a_jar_is_found_in_its_jar_once() throws Exception {
        List<Path> roots =
                ClassRoots.of(getClass().getClassLoader(), List.of(Test.class.getName(), TempDir.class.getName()));

        assertThat(roots).singleElement().asString().endsWith(".jar");
    }
}
