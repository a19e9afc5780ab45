package org.welco.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Brings the sandbox's articles into a sample tenant, as an operator would; at each start, which changes nothing the second time. */
final class FirstArticles {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FirstArticles() {}

    /** @param run where the running service left its address and token */
    static void bring(Path run, String host, Path file, Consumer<String> say) throws InterruptedException {
        try {
            URI service =
                    URI.create(Files.readString(run.resolve("manage.address")).strip());
            String words = "{\"words\": [\"" + file.toAbsolutePath().toString().replace("\\", "\\\\") + "\"]}";
            HttpRequest call = HttpRequest.newBuilder(service.resolve("/api/tenant_command/kb_import/?domain=" + host))
                    .timeout(PATIENCE)
                    .header(
                            "Authorization",
                            "Token "
                                    + Files.readString(run.resolve("manage.token"))
                                            .strip())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(words))
                    .build();
            HttpResponse<String> told = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(call, BodyHandlers.ofString());
            boolean done = told.body().contains("{\"exit\":0}");
            say.accept("Articles: " + (done ? "there are some at " : "none could be brought into ") + host);
        } catch (IOException e) {
            say.accept("Articles: none could be brought into " + host + ", " + e.getMessage());
        }
    }
}
