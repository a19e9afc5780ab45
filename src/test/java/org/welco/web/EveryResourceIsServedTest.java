package org.welco.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EveryResourceIsServedTest {

    @Test
    void every_resource_and_provider_is_named_by_the_application() {
        Set<String> written = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.welco").stream()
                        .filter(type -> !type.isInterface())
                        .filter(type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(Provider.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        Set<String> served =
                new WelcoApplication().getClasses().stream().map(Class::getName).collect(Collectors.toSet());
        assertThat(written).isNotEmpty().isEqualTo(served);
    }
}
