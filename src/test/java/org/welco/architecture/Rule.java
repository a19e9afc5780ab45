package org.welco.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.platform.rule.Exempt;

/**
 * A rule that can be asked of any tree of rooms.
 *
 * @param name what an exemption calls it
 * @param on gives the rule for the rooms under some root
 */
record Rule(String name, Function<Floors, ArchRule> on) {

    private static final Pattern FILE = Pattern.compile("\\((\\w+)\\.java:\\d+\\)");

    /** What breaks the rule, one text per breach, exempted classes left out. */
    List<String> breaches(JavaClasses classes, Floors floors) {
        return details(classes.that(DescribedPredicate.not(exempted())), floors);
    }

    /** The files in which the rule is broken, by their names without extension. */
    Set<String> offenders(JavaClasses classes, Floors floors) {
        return files(breaches(classes, floors));
    }

    /** As {@link #offenders}, as if there were no exemption. */
    Set<String> offendersWithoutMercy(JavaClasses classes, Floors floors) {
        return files(details(classes, floors));
    }

    private List<String> details(JavaClasses classes, Floors floors) {
        return on.apply(floors).evaluate(classes).getFailureReport().getDetails();
    }

    private static Set<String> files(List<String> breaches) {
        Set<String> files = new TreeSet<>();
        for (String breach : breaches) {
            Matcher file = FILE.matcher(breach);
            while (file.find()) {
                files.add(file.group(1));
            }
        }
        return files;
    }

    private DescribedPredicate<JavaClass> exempted() {
        return DescribedPredicate.describe(
                "exempted from " + name,
                type -> exemptions(type).stream()
                        .anyMatch(exemption -> exemption.from().equals(name)));
    }

    /** The exemptions of a class and of the classes around it. */
    static List<Exemption> exemptions(JavaClass type) {
        List<Exemption> found = new ArrayList<>();
        type.tryGetAnnotationOfType(Exempt.class.getName()).ifPresent(one -> found.add(Exemption.from(one)));
        type.tryGetAnnotationOfType(Exempt.List.class.getName()).ifPresent(several -> {
            for (Object one : (Object[]) several.getProperties().get("value")) {
                found.add(Exemption.from((JavaAnnotation<?>) one));
            }
        });
        type.getEnclosingClass().ifPresent(around -> found.addAll(exemptions(around)));
        return found;
    }

    /** One exemption, as it is written at a class. */
    record Exemption(String from, String because) {

        static Exemption from(JavaAnnotation<?> annotation) {
            return new Exemption(
                    annotation.getProperties().get("from").toString(),
                    annotation.getProperties().get("because").toString());
        }
    }
}
