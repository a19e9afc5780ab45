package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.welco.launcher.Pauses;
import org.welco.testing.RunningWelco;

/**
 * An agent in his session who searches as the cell does: citizens and requests are asked in one call. His client is a plain socket, kept
 * open, as the yardstick's is: no thread of its own takes part. One thread.
 */
final class SearchingAgent {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line of the answer, best first. */
    record Line(String id, String reason) {}

    private final String server;
    private final String host;
    private final String session;

    /**
     * @param port of the server, on this machine
     * @param session value of the cookie of an agent who is signed in
     */
    SearchingAgent(int port, String session) {
        this.server = "http://127.0.0.1:" + port;
        this.host = RunningWelco.VILLE + ":" + port;
        this.session = session;
    }

    /**
     * Opens the cell, as every agent does before he types, then searches until each source has answered.
     *
     * @return seconds from the page to that answer
     */
    double begin() {
        long began = System.nanoTime();
        get("/cells/search", "text/html");
        assertThat(Pauses.until(() -> answered(ask("martin", "citizens,requests")), Duration.ofMinutes(1)))
                .as("the first search of the service is answered")
                .isTrue();
        return (System.nanoTime() - began) / 1e9;
    }

    private static boolean answered(String answer) {
        return read(answer).path("troubles").isEmpty();
    }

    /** @return milliseconds until the answer is there */
    double search(String typed) {
        long began = System.nanoTime();
        String answer = ask(typed, "citizens,requests");
        double took = (System.nanoTime() - began) / 1e6;
        lines(answer);
        return took;
    }

    /** @return milliseconds until the articles are there */
    double articles(String typed) {
        long began = System.nanoTime();
        articlesFound(typed);
        return (System.nanoTime() - began) / 1e6;
    }

    /** @return how many articles are found for it, 20 at most */
    int articlesFound(String typed) {
        String answer =
                get("/api/kb/search/?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), "application/json");
        return lines(answer).size();
    }

    List<Line> citizens(String typed) {
        return lines(ask(typed, "citizens"));
    }

    List<Line> requests(String typed) {
        return lines(ask(typed, "requests"));
    }

    /** A search that failed is no quick one. */
    private String ask(String typed, String scope) {
        return get(
                "/api/search/?scope=" + scope + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8),
                "application/json");
    }

    private String get(String path, String accept) {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(server + path).toURL().openConnection();
            call.setRequestProperty("Host", host);
            call.setRequestProperty("Cookie", "JSESSIONID=" + session);
            call.setRequestProperty("Sec-Fetch-Site", "same-origin");
            call.setRequestProperty("Accept", accept);
            assertThat(call.getResponseCode()).isEqualTo(200);
            try (InputStream body = call.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Line> lines(String answer) {
        JsonNode body = read(answer);
        assertThat(body.path("troubles")).isEmpty();
        List<Line> lines = new ArrayList<>();
        body.path("data")
                .forEach(line -> lines.add(
                        new Line(line.path("id").asText(), line.path("reason").asText())));
        return lines;
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("no JSON", notJson);
        }
    }
}
