package org.welco.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparingALaunchTest {

    @TempDir
    private Path checkout;

    private final Properties given = new Properties();

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(checkout.resolve("tenants"));
        Files.createFile(Files.createDirectories(checkout.resolve("target")).resolve("welco.war"));
        given.setProperty("welco.basedir", checkout.toString());
        for (String port :
                new String[] {"welco.http.port", "welco.operator.port", "welco.sandbox.port", "welco.db.port"}) {
            given.setProperty(port, String.valueOf(Ports.free()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"welco.http.port", "welco.operator.port", "welco.sandbox.port", "welco.db.port"})
    void says_which_port_is_busy_and_which_setting_changes_it(String setting) throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            given.setProperty(setting, String.valueOf(busy.getLocalPort()));
            assertThatThrownBy(() -> settings().requirePorts())
                    .isInstanceOf(LaunchException.class)
                    .hasMessageStartingWith("Port " + busy.getLocalPort() + " of 127.0.0.1 is busy")
                    .hasMessageContaining("-D" + setting + "=");
        }
    }

    @Test
    void needs_no_port_for_a_database_of_yours() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            given.setProperty("welco.db.port", String.valueOf(busy.getLocalPort()));
            given.setProperty("welco.db.url", "jdbc:postgresql://db.ville.example/welco");
            assertThatCode(() -> settings().requirePorts()).doesNotThrowAnyException();
        }
    }

    @Test
    void plays_no_neighbour_in_a_database_of_yours_unless_told_so() {
        given.setProperty("welco.db.url", "jdbc:postgresql://db.ville.example/welco");
        assertThat(settings().sandboxOn()).isFalse();
        given.setProperty("welco.sandbox", "on");
        assertThat(settings().sandboxOn()).isTrue();
    }

    @Test
    void takes_an_empty_setting_for_its_default() {
        given.setProperty("welco.http.port", "");
        assertThat(settings().port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"huit", "0", "65536", "-1"})
    void says_that_a_port_is_none(String port) {
        given.setProperty("welco.http.port", port);
        assertThatThrownBy(this::settings).isInstanceOf(LaunchException.class).hasMessageContaining("welco.http.port");
    }

    @Test
    void says_that_the_sandbox_is_on_or_off() {
        given.setProperty("welco.sandbox", "non");
        assertThatThrownBy(this::settings).isInstanceOf(LaunchException.class).hasMessageContaining("on or off");
    }

    @Test
    void says_that_the_folder_of_tenants_is_missing() {
        given.setProperty("welco.tenants.dir", checkout.resolve("nowhere").toString());
        assertThatThrownBy(this::settings).isInstanceOf(LaunchException.class).hasMessageContaining("nowhere");
    }

    @Test
    void two_launches_never_share_a_data_folder() throws IOException {
        try (DataLock first = DataLock.take(checkout)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataLock.take(checkout))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageStartingWith("Another Welco is running on " + checkout);
        }
    }

    @Test
    void a_data_folder_is_free_again_after_a_launch() throws IOException {
        DataLock.take(checkout).close();
        assertThatCode(() -> DataLock.take(checkout).close()).doesNotThrowAnyException();
    }

    @Test
    void writes_the_ports_of_this_launch_into_a_copy_of_the_tenants() throws IOException {
        Path tenant = Files.createDirectories(checkout.resolve("tenants/courrier.ville.localhost"));
        Files.writeString(
                tenant.resolve("hobo.json"),
                "{\"a\": \"http://courrier.ville.localhost:8080/\", \"b\": \"http://maarch.localhost:8090/rest\"}");

        Path copy = SampleTenants.render(checkout.resolve("tenants"), checkout.resolve("copy"), 18080, 18090);

        assertThat(copy.resolve("courrier.ville.localhost/hobo.json"))
                .hasContent("{\"a\": \"http://courrier.ville.localhost:18080/\","
                        + " \"b\": \"http://maarch.localhost:18090/rest\"}");
    }

    private LaunchSettings settings() {
        return LaunchSettings.from(given, "");
    }
}
