package org.welco.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.welco.web.WelcoApplication;

/** Walks the classes that the server would map: a resource or servlet that the table does not know is unreachable. */
class EveryMappingIsInTheTableTest {

    /** Reached by forwarding only. */
    private static final Set<String> NOT_FOR_CALLERS = Set.of("/__error__");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.welco");

    private static Stream<JavaClass> resources() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .filter(type -> type.getPackageName().endsWith(".api"));
    }

    private static List<String> calls(JavaClass resource) {
        List<String> calls = new ArrayList<>();
        String base = "/api/" + trimmed(resource.getAnnotationOfType(Path.class).value());
        for (JavaMethod method : resource.getMethods()) {
            String below = method.tryGetAnnotationOfType(Path.class)
                    .map(path -> "/" + trimmed(path.value()))
                    .orElse("");
            verb(method).ifPresent(verb -> calls.add(verb + " " + (base + below + "/").replaceAll("/+", "/")));
        }
        return calls;
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation
                        .getRawType()
                        .getAnnotationOfType(HttpMethod.class)
                        .value())
                .findFirst();
    }

    /** Without slashes at its ends nor patterns in its parameters, whose names do not matter. */
    private static String trimmed(String path) {
        return path.replaceAll("^/|/$", "").replaceAll("\\{[^}]*}", "sample");
    }

    @Test
    void every_resource_is_in_the_table() {
        Set<String> missing = resources()
                .flatMap(resource -> calls(resource).stream())
                .filter(call -> {
                    String[] words = call.split(" ");
                    return Routes.match(words[0], words[1]).route().isEmpty();
                })
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_resource_is_named_by_the_application() {
        Set<String> named =
                new WelcoApplication().getClasses().stream().map(Class::getName).collect(Collectors.toSet());
        assertThat(resources().map(JavaClass::getName)).isNotEmpty().allMatch(named::contains);
    }

    @Test
    void every_servlet_is_in_the_table() {
        Set<String> missing = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .map(type -> type.getAnnotationOfType(WebServlet.class))
                .flatMap(servlet -> Stream.concat(Stream.of(servlet.value()), Stream.of(servlet.urlPatterns())))
                .filter(pattern -> !NOT_FOR_CALLERS.contains(pattern))
                .filter(pattern ->
                        !Routes.match("GET", pattern.replace("*", "sample")).pathIsKnown())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void a_method_with_a_verb_is_recognised() {
        JavaMethod method = new ClassFileImporter()
                .importClasses(Sample.class)
                .get(Sample.class)
                .getMethod("read");
        assertThat(verb(method)).contains("GET");
    }

    /** What the walk looks for. */
    private static final class Sample {

        @GET
        void read() {
            // never called
        }
    }
}
