package org.welco.manage;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The service of this machine, reached by the address and the token that it left in its run folder. */
final class RunningServer {

    private static final int SUCCESS = 200;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI address;
    private final String token;

    private RunningServer(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** @throws ManageException when no service ever left its address there, or not to this user */
    static RunningServer in(Path runFolder) {
        return new RunningServer(
                URI.create(read(runFolder.resolve("manage.address"))), read(runFolder.resolve("manage.token")));
    }

    /**
     * Runs a command and says what it says, as it comes. Waits for its end however long that takes.
     *
     * @param path with query, below {@code /api/}
     * @param words of the command
     * @return the command's exit code
     * @throws ManageException when the service does not run, refuses, or stops before the end
     */
    int run(String path, List<String> words, Terminal terminal) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/" + path))
                .header("Authorization", "Token " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(words)))
                .build();
        HttpResponse<Stream<String>> response = send(request);
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != SUCCESS) {
                throw new ManageException(SpokenLine.refusal(response.statusCode(), lines));
            }
            return new SpokenAnswer(terminal).listen(lines.iterator());
        } catch (UncheckedIOException e) {
            throw SpokenAnswer.interrupted();
        } finally {
            terminal.wipeProgress();
        }
    }

    private static String body(List<String> words) {
        return Json.createObjectBuilder()
                .add("words", Json.createArrayBuilder(words))
                .build()
                .toString();
    }

    private static HttpResponse<Stream<String>> send(HttpRequest request) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new ManageException("Le service Welco ne répond pas à "
                    + request.uri().resolve("/") + " : il est arrêté, ou en train de démarrer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ManageException("Interrompu.");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (NoSuchFileException e) {
            throw new ManageException("Le service Welco ne tourne pas : il n'a pas laissé " + file + ".");
        } catch (AccessDeniedException e) {
            throw new ManageException(
                    "Cet utilisateur ne peut pas lire " + file + " : lancez la commande avec « sudo -u welco ».");
        } catch (IOException e) {
            throw new ManageException(file + " ne peut pas être lu : " + e.getMessage());
        }
    }
}
