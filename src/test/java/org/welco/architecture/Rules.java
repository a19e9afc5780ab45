package org.welco.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All rules, and the two trees on which they are run. */
final class Rules {

    static final Floors PRODUCT = new Floors("org.welco");
    static final Floors OFFENDERS = new Floors("org.welco.architecture.offenders");

    private Rules() {}

    static List<Rule> all() {
        return Stream.of(RoomRules.all(), DoorRules.all(), TransactionRules.all(), HabitRules.all())
                .flatMap(List::stream)
                .toList();
    }

    static JavaClasses product() {
        return Product.CLASSES;
    }

    static JavaClasses offenders() {
        return Offenders.CLASSES;
    }

    /** Read once, on first use. */
    private static final class Product {
        static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));
    }

    /** Read once, on first use. */
    private static final class Offenders {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .importPath(Path.of("target", "test-classes", "org", "welco", "architecture", "offenders"));
    }
}
