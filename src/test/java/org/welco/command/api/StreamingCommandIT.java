package org.welco.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.welco.sandbox.maarch.Fault;
import org.welco.sandbox.maarch.FaultKind;
import org.welco.sandbox.maarch.Faults;
import org.welco.sandbox.maarch.RouteName;
import org.welco.testing.RunningWelco;

/** A command for two tenants, the second of which is kept waiting by its Maarch. */
class StreamingCommandIT {

    private final RunningWelco welco = RunningWelco.get();

    private HttpResponse<InputStream> run(String path) throws IOException, InterruptedException {
        String token =
                Files.readString(welco.runFolder().resolve("manage.token")).strip();
        String address =
                Files.readString(welco.runFolder().resolve("manage.address")).strip();
        HttpRequest request = HttpRequest.newBuilder(
                        java.net.URI.create(address).resolve(path))
                .header("Authorization", "Token " + token)
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.noBody())
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void says_each_line_while_the_command_still_works() throws Exception {
        Faults faults = welco.sandbox().maarch(RunningWelco.MAARCH_VILLE).faults();
        long hanging = faults.add(Fault.of(FaultKind.HANG).on(RouteName.LIST));
        try (InputStream stream = run("/api/tenant_command/maarch_list/?all-tenants=on&verbosity=1")
                        .body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith("{\"line\":\"" + RunningWelco.AGGLO + ": ");
            assertThat(faults.list()).containsKey(hanging);
            faults.remove(hanging);
            assertThat(lines.lines().toList()).last().asString().startsWith("{\"exit\":");
        } finally {
            faults.remove(hanging);
        }
    }
}
