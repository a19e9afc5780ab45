package org.welco.command.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunningChecksTest {

    private static Check check(Topic topic, List<Finding> findings) {
        return new Check() {

            @Override
            public Topic topic() {
                return topic;
            }

            @Override
            public List<Finding> verify() {
                if (findings.isEmpty()) {
                    throw new IllegalStateException("a secret word");
                }
                return findings;
            }
        };
    }

    @Test
    void one_that_fails_hides_no_other_and_is_said_without_what_it_stumbled_over() {
        Finding fine = Finding.ok("tout va bien");
        Map<Topic, List<Finding>> told = new Checks(List.of(
                        check(Topic.API, List.of(fine)),
                        check(Topic.SIGN_IN, List.of()),
                        check(Topic.SIGN_IN, List.of(fine))))
                .verify();
        assertThat(told.keySet()).containsExactly(Topic.SIGN_IN, Topic.API);
        assertThat(told.get(Topic.API)).containsExactly(fine);
        assertThat(told.get(Topic.SIGN_IN)).hasSize(2).contains(fine);
        assertThat(told.get(Topic.SIGN_IN).get(0).line())
                .startsWith("ERROR - une vérification n’a pas pu aller au bout (SIGN_IN) : incident ")
                .doesNotContain("secret word");
    }
}
