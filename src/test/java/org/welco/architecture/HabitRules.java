package org.welco.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names, and the habits that no compiler checks. */
final class HabitRules {

    private static final Pattern EMPTY_WORD =
            Pattern.compile(".*(Utils?|Helper|Manager|Impl|Service|Data|Info|Common)");
    /** Publik's own term. */
    private static final Set<String> NAMES_GIVEN_BY_OTHERS = Set.of("KnownService");

    private static final Set<String> PACKAGES_OF_THE_JDK = ModuleFinder.ofSystem().findAll().stream()
            .flatMap(module -> module.descriptor().packages().stream())
            .collect(Collectors.toSet());

    private HabitRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("names-that-say-something", HabitRules::namesThatSaySomething),
                new Rule("wire-types-stay-at-home", HabitRules::wireTypesStayAtHome),
                new Rule("no-interface-of-one", HabitRules::noInterfaceOfOne),
                new Rule("constructor-injection", HabitRules::constructorInjection),
                new Rule("one-clock", HabitRules::oneClock),
                new Rule("modern-dates", HabitRules::modernDates),
                new Rule("jakarta-only", HabitRules::jakartaOnly),
                new Rule("no-fault-tolerance-annotations", HabitRules::noFaultToleranceAnnotations),
                new Rule("no-printing", HabitRules::noPrinting));
    }

    private static ArchRule namesThatSaySomething(Floors floors) {
        return Breach.byBeing(
                "not end in a word that could end any name",
                type -> EMPTY_WORD.matcher(type.getSimpleName()).matches()
                        && !NAMES_GIVEN_BY_OTHERS.contains(type.getSimpleName()));
    }

    private static ArchRule wireTypesStayAtHome(Floors floors) {
        return Breach.byBeing(
                "keep what travels on the wire out of other rooms",
                type -> (type.getSimpleName().endsWith("Json")
                                || type.getSimpleName().endsWith("Api"))
                        && type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    /** An interface is a border: what implements a port lives in another package. */
    private static ArchRule noInterfaceOfOne(Floors floors) {
        return Breach.byBeing("not be an interface with one implementor in its own package", type -> {
            if (!type.isInterface() || type.isAnnotation()) {
                return false;
            }
            List<JavaClass> implementors = type.getAllSubclasses().stream()
                    .filter(Predicate.not(JavaClass::isInterface))
                    .toList();
            return implementors.size() == 1
                    && implementors.get(0).getPackageName().equals(type.getPackageName());
        });
    }

    private static ArchRule constructorInjection(Floors floors) {
        return Breach.of("be injected by constructor, so that tests need no container", type -> {
            if (floors.isIn(type, "web") || floors.isBehind(type, "web", "api", "job")) {
                return Stream.empty();
            }
            return type.getFields().stream()
                    .filter(field -> field.isAnnotatedWith(Inject.class))
                    .map(field -> field.getFullName() + " in " + field.getSourceCodeLocation());
        });
    }

    private static ArchRule oneClock(Floors floors) {
        return Breach.of("ask the clock of platform.time", type -> {
            if (floors.isIn(type, "manage")) {
                return Stream.empty();
            }
            return type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.isEquivalentTo(java.time.Clock.class)))
                    .map(call -> call.getDescription());
        });
    }

    private static ArchRule modernDates(Floors floors) {
        return Breach.byUse(
                "leave the old dates alone",
                type -> false,
                "java.util.Date",
                "java.util.Calendar",
                "java.util.GregorianCalendar",
                "java.text.SimpleDateFormat");
    }

    private static ArchRule jakartaOnly(Floors floors) {
        return Breach.byDependency(
                "use no javax but the JDK's",
                (from, to) ->
                        to.getPackageName().startsWith("javax.") && !PACKAGES_OF_THE_JDK.contains(to.getPackageName()));
    }

    /** Their state is per method, so that one tenant's failures would shut the door of another. */
    private static ArchRule noFaultToleranceAnnotations(Floors floors) {
        return Breach.byUse(
                "hold its limits in objects per tenant", type -> false, "org.eclipse.microprofile.faulttolerance..");
    }

    private static ArchRule noPrinting(Floors floors) {
        return Breach.of("log instead of printing", type -> {
            if (floors.isIn(type, "manage")) {
                return Stream.empty();
            }
            Stream<String> streams = type.getFieldAccessesFromSelf().stream()
                    .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                    .map(call -> call.getDescription());
            Stream<String> traces = type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getName().equals("printStackTrace"))
                    .map(call -> call.getDescription());
            return Stream.concat(streams, traces);
        });
    }
}
