package org.welco.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_product_keeps_each_rule() {
        return Rules.all().stream()
                .map(rule -> dynamicTest(
                        rule.name(),
                        () -> assertThat(rule.breaches(Rules.product(), Rules.PRODUCT))
                                .as(rule.name())
                                .isEmpty()));
    }

    @Test
    void every_exemption_names_a_rule_and_gives_a_reason() {
        Set<String> names = Rules.all().stream().map(Rule::name).collect(Collectors.toSet());

        List<String> wrong = exempted(Rules.product())
                .filter(type -> Rule.exemptions(type).stream()
                        .anyMatch(exemption -> !names.contains(exemption.from())
                                || exemption.because().isBlank()))
                .map(JavaClass::getName)
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void no_exemption_has_become_useless() {
        assertThat(uselessExemptions(Rules.product(), Rules.PRODUCT)).isEmpty();
    }

    static List<String> uselessExemptions(Iterable<JavaClass> classes, Floors floors) {
        return exempted(classes)
                .flatMap(type -> Rule.exemptions(type).stream()
                        .filter(exemption -> !breaks(type, exemption.from(), floors))
                        .map(exemption -> type.getSimpleName() + " from " + exemption.from()))
                .toList();
    }

    private static boolean breaks(JavaClass type, String name, Floors floors) {
        var tree = floors == Rules.PRODUCT ? Rules.product() : Rules.offenders();
        return Rules.all().stream()
                .filter(rule -> rule.name().equals(name))
                .anyMatch(rule -> rule.offendersWithoutMercy(tree, floors).contains(type.getSimpleName()));
    }

    private static Stream<JavaClass> exempted(Iterable<JavaClass> classes) {
        Stream.Builder<JavaClass> found = Stream.builder();
        for (JavaClass type : classes) {
            if (type.isTopLevelClass() && !Rule.exemptions(type).isEmpty()) {
                found.add(type);
            }
        }
        return found.build();
    }
}
