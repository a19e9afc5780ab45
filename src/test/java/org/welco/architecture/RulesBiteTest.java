package org.welco.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The miniature tree: each rule finds its own offender there, and nobody else. */
class RulesBiteTest {

    @TestFactory
    Stream<DynamicTest> each_rule_finds_exactly_its_offender() {
        Map<String, Set<String>> expected = offendersByRule();
        return Rules.all().stream()
                .map(rule -> dynamicTest(
                        rule.name(),
                        () -> assertThat(rule.offenders(Rules.offenders(), Rules.OFFENDERS))
                                .isNotEmpty()
                                .isEqualTo(expected.get(rule.name()))));
    }

    @Test
    void each_offender_offends_a_rule_that_exists() {
        Set<String> names = Rules.all().stream().map(Rule::name).collect(Collectors.toSet());

        assertThat(names).containsAll(offendersByRule().keySet());
    }

    @Test
    void an_exemption_that_excuses_nothing_is_found() {
        assertThat(ArchitectureTest.uselessExemptions(Rules.offenders(), Rules.OFFENDERS))
                .containsExactly("LetterExcusedForNothing from no-printing");
    }

    /** One class per rule, but two for a cycle, which takes two. */
    private static Map<String, Set<String>> offendersByRule() {
        Map<String, Set<String>> offenders = new TreeMap<>();
        for (JavaClass type : Rules.offenders()) {
            type.tryGetAnnotationOfType(Offends.class)
                    .ifPresent(offence -> offenders
                            .computeIfAbsent(offence.value(), rule -> new TreeSet<>())
                            .add(type.getSimpleName()));
        }
        return offenders;
    }
}
