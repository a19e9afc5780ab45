package org.welco.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    private static final Sources PRODUCT = new Sources(Path.of("src", "main", "java", "org", "welco"));

    @TempDir
    Path folder;

    private Sources offenders;

    @BeforeEach
    void write_a_tree_with_one_offender_per_rule() throws IOException {
        write("mail/Letter.java", "class Letter {}\n");
        write("mail/package-info.java", "package mail;\n");
        write("mail/store/Table.java", "import lombok.Data;\nclass Table {}\n");
        write("mail/LongLetter.java", "// \n".repeat(Sources.LINES + 1));
        write("mail/BoundaryLetter.java", "// \n".repeat(Sources.LINES));
        write("silent/Silence.java", "class Silence {}\n");
        offenders = new Sources(folder);
    }

    @Test
    void no_file_of_the_product_is_too_long() {
        assertThat(PRODUCT.tooLong()).isEmpty();
    }

    @Test
    void a_file_that_is_too_long_is_found() {
        assertThat(offenders.tooLong()).containsExactly("mail/LongLetter.java");
    }

    @Test
    void the_product_does_without_lombok() {
        assertThat(PRODUCT.withLombok()).isEmpty();
    }

    @Test
    void lombok_is_found() {
        assertThat(offenders.withLombok()).containsExactly("mail/store/Table.java");
    }

    @Test
    void every_room_of_the_product_says_what_it_is_for() {
        assertThat(PRODUCT.withoutPackageInfo()).isEmpty();
    }

    @Test
    void a_room_that_says_nothing_is_found() {
        assertThat(offenders.withoutPackageInfo()).containsExactly("silent");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
