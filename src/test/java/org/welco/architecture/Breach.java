package org.welco.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Ways to say a rule as what breaks it; every class is looked at, so that no rule is green because it looks at none. */
final class Breach {

    private Breach() {}

    /** Each text that the function gives for a class is a breach; it must name the place as {@code (File.java:line)}. */
    static ArchRule of(String description, Function<JavaClass, Stream<String>> breaches) {
        ArchCondition<JavaClass> condition = new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                breaches.apply(type).forEach(breach -> events.add(SimpleConditionEvent.violated(type, breach)));
            }
        };
        return ArchRuleDefinition.classes().should(condition);
    }

    /** A class for which the predicate holds is a breach. */
    static ArchRule byBeing(String description, Predicate<JavaClass> predicate) {
        return of(description, type -> predicate.test(type) ? Stream.of(place(type)) : Stream.empty());
    }

    /** A dependency from a class on another for which the predicate holds is a breach. */
    static ArchRule byDependency(String description, BiPredicate<JavaClass, JavaClass> predicate) {
        return of(
                description,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> predicate.test(type, target(dependency)))
                        .map(Dependency::getDescription));
    }

    /** Using one of these types outside of the given places is a breach. */
    static ArchRule byUse(String description, Predicate<JavaClass> allowedPlace, String... types) {
        Predicate<JavaClass> forbidden = named(types);
        return byDependency(description, (from, to) -> !allowedPlace.test(from) && forbidden.test(to));
    }

    /** True for types of these names; a name that ends in {@code ".."} stands for a package and all below. */
    static DescribedPredicate<JavaClass> named(String... names) {
        return DescribedPredicate.describe(
                "named",
                type -> Stream.of(names)
                        .anyMatch(name -> name.endsWith("..")
                                ? (type.getPackageName() + ".").startsWith(name.substring(0, name.length() - 1))
                                : type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    static String place(JavaClass type) {
        return type.getFullName() + " in " + type.getSourceCodeLocation();
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }
}
