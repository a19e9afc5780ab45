package org.welco.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.platform.config.ProcessSettings;

class LeavingManageFilesTest {

    @TempDir
    private Path folder;

    private Path runFolder() {
        return folder.resolve("run");
    }

    private void leave(String address, OperatorToken token) throws IOException {
        Map<String, String> settings = Map.of(
                "welco.run.dir", runFolder().toString(), "welco.http.address", address, "welco.http.port", "8181");
        new ManageFiles(ProcessSettings.read(key -> Optional.ofNullable(settings.get(key))), token).leave();
    }

    private String read(String file) throws IOException {
        return Files.readString(runFolder().resolve(file)).strip();
    }

    @Test
    void leaves_the_token_for_the_service_s_user_alone() throws IOException {
        OperatorToken token = new OperatorToken();
        leave("127.0.0.1", token);

        assertThat(token.is(read("manage.token"))).isTrue();
        for (String file : new String[] {"manage.token", "manage.address"}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(runFolder().resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8181/",
        "0.0.0.0, http://127.0.0.1:8181/",
        "10.1.2.3, http://10.1.2.3:8181/"
    })
    void leaves_an_address_that_can_be_called(String listens, String left) throws IOException {
        leave(listens, new OperatorToken());
        assertThat(read("manage.address")).isEqualTo(left);
    }

    @Test
    void replaces_what_an_earlier_start_had_left() throws IOException {
        leave("127.0.0.1", new OperatorToken());
        OperatorToken second = new OperatorToken();
        leave("127.0.0.1", second);

        assertThat(second.is(read("manage.token"))).isTrue();
        try (Stream<Path> files = Files.list(runFolder())) {
            assertThat(files).hasSize(2);
        }
    }
}
