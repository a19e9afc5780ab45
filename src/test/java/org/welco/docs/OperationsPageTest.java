package org.welco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.welco.command.PlatformCommand;
import org.welco.command.TenantCommand;

/** What operators read about commands and tables is what there is. */
class OperationsPageTest {

    private static final Page PAGE = Page.of("docs/operations.md");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern NAME = Pattern.compile("`(?:tenant_command )?(\\w+)");
    private static final Pattern CREATED = Pattern.compile("(?im)^create table (?:if not exists )?(?:\\w+\\.)?(\\w+)");

    /** The one command that works while the service is stopped, so that no room brings it. */
    private static final String OF_THE_TERMINAL = "hobo_deploy";

    @Test
    void every_command_stands_in_the_table() throws Exception {
        Set<String> brought = new TreeSet<>(List.of(OF_THE_TERMINAL));
        for (Class<?> type : classes()) {
            if (TenantCommand.class.isAssignableFrom(type) && !type.isInterface()) {
                brought.add(((TenantCommand) instance(type)).name());
            } else if (PlatformCommand.class.isAssignableFrom(type) && !type.isInterface()) {
                brought.add(((PlatformCommand) instance(type)).name());
            }
        }

        assertThat(namesIn("command", NAME)).isEqualTo(brought);
    }

    @Test
    void every_table_of_the_database_stands_in_the_table() throws IOException {
        Set<String> created = new TreeSet<>();
        try (Stream<Path> scripts = Files.walk(Path.of("src", "main", "resources", "db"))) {
            for (Path script :
                    scripts.filter(file -> file.toString().endsWith(".sql")).toList()) {
                Matcher table = CREATED.matcher(Files.readString(script));
                while (table.find()) {
                    created.add(table.group(1));
                }
            }
        }

        assertThat(namesIn("table", Pattern.compile("`(\\w+)`"))).isEqualTo(created);
    }

    private static Set<String> namesIn(String heading, Pattern pattern) {
        Set<String> names = new TreeSet<>();
        PAGE.table(heading).forEach(row -> {
            Matcher name = pattern.matcher(row.get(0));
            while (name.find()) {
                names.add(name.group(1));
            }
        });
        return names;
    }

    private static List<Class<?>> classes() throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(one -> one.toString().endsWith("Command.class"))
                    .toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replace('\\', '.');
                classes.add(Class.forName(name.substring(0, name.length() - ".class".length())));
            }
        }
        return classes;
    }

    /** By the constructor that CDI's proxies use: a command's name depends on nothing. */
    private static Object instance(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
