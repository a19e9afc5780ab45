package org.welco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one table of settings, compared with the enums that name them ({@code …Key}). */
class SettingsTableTest {

    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void every_setting_stands_in_the_table_with_its_default() throws Exception {
        assertThat(documented()).isEqualTo(declared());
    }

    @Test
    void every_setting_of_the_table_is_explained() {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> assertThat(row.get(2)).isNotBlank());
    }

    private static List<List<String>> rows() {
        return Page.of("docs/operations.md").table("setting");
    }

    /** Key to default, as the docs show it. */
    private static Map<String, String> documented() {
        Map<String, String> settings = new TreeMap<>();
        rows().forEach(row -> settings.put(Page.code(row.get(0)), Page.code(row.get(1))));
        return settings;
    }

    private static Map<String, String> declared() throws Exception {
        Map<String, String> settings = new TreeMap<>();
        for (Class<?> keys : enumsOfKeys()) {
            for (Object constant : keys.getEnumConstants()) {
                assertThat(call(constant, "meaning"))
                        .as("%s of %s", constant, keys)
                        .isNotBlank();
                settings.put(call(constant, "key"), call(constant, "defaultText"));
            }
        }
        return settings;
    }

    private static List<Class<?>> enumsOfKeys() throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.walk(CLASSES)) {
            names = files.filter(file -> file.toString().endsWith("Key.class"))
                    .map(file -> CLASSES.relativize(file).toString())
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .map(file -> file.replace(file.contains("\\") ? '\\' : '/', '.'))
                    .toList();
        }
        Stream.Builder<Class<?>> enums = Stream.builder();
        for (String name : names) {
            Class<?> type = Class.forName(name);
            if (type.isEnum() && hasKeys(type)) {
                enums.add(type);
            }
        }
        return enums.build().toList();
    }

    private static boolean hasKeys(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .map(Method::getName)
                .toList()
                .containsAll(List.of("key", "defaultText", "meaning"));
    }

    private static String call(Object constant, String method) throws ReflectiveOperationException {
        Method accessor = ((Enum<?>) constant).getDeclaringClass().getDeclaredMethod(method);
        accessor.setAccessible(true);
        return (String) accessor.invoke(constant);
    }
}
