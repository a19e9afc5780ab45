package org.welco.sandbox.recordings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import org.welco.sandbox.Sandbox;
import org.welco.sandbox.SandboxDatabase;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.sandbox.maarch.MaarchUsers;
import org.welco.sandbox.maarch.MaarchVersion;
import org.welco.sandbox.maarch.NewLetter;

/** One Maarch of the sandbox, emptied, and the exchanges had with it. */
final class Recorded {

    private static final Map<MaarchVersion, Sandbox> RUNNING = new EnumMap<>(MaarchVersion.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The host name is an address, so that any client reaches it. */
    static final String HOST = "127.0.0.1";

    final MaarchVersion version;
    final MaarchSandbox maarch;
    private final int port;
    private String credentials = MaarchUsers.CONNECTOR + ":" + MaarchUsers.PASSWORD;

    private Recorded(MaarchVersion version, Sandbox sandbox) {
        this.version = version;
        this.maarch = sandbox.maarch(HOST);
        this.port = sandbox.port();
    }

    /** An empty Maarch of that version. */
    static synchronized Recorded empty(MaarchVersion version) {
        Sandbox sandbox = RUNNING.computeIfAbsent(version, Recorded::start);
        Recorded recorded = new Recorded(version, sandbox);
        recorded.maarch.reset();
        return recorded;
    }

    private static Sandbox start(MaarchVersion version) {
        try {
            return Sandbox.builder(SandboxDatabase.url()).maarch(HOST, version).start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    /** Letters 100, 101… in status GRC, each with a small document. */
    static Recorded holding(MaarchVersion version, int letters) {
        Recorded recorded = empty(version);
        for (int i = 0; i < letters; i++) {
            recorded.add("Courrier " + i);
        }
        return recorded;
    }

    long add(String subject) {
        return maarch.addLetter(subject, "%PDF-1.4 petit".getBytes(StandardCharsets.US_ASCII));
    }

    long add(NewLetter letter) {
        return maarch.addLetter(letter);
    }

    Recorded as(String login, String password) {
        credentials = login + ":" + password;
        return this;
    }

    /** What came back. */
    record Reply(int status, String type, byte[] bytes, HttpResponse<byte[]> response) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException notJson) {
                throw new AssertionError("no JSON: " + text(), notJson);
            }
        }

        JsonNode row(int index) {
            return json().path("resources").path(index);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Reply list(String json) {
        return send("POST", "/res/list", "application/json", json);
    }

    /** A list of some columns. */
    Reply list(String select, String clause) {
        return list(body(Map.of("select", select, "clause", clause)));
    }

    Reply form(String encoded) {
        return send("POST", "/res/list", "application/x-www-form-urlencoded", encoded);
    }

    Reply externalInfos(String json) {
        return send("PUT", "/res/externalInfos", "application/json", json);
    }

    Reply status(String json) {
        return send("PUT", "/res/resource/status", "application/json", json);
    }

    Reply get(String path) {
        return send("GET", path, "", "");
    }

    Reply send(String method, String path, String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + port + "/rest" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (!credentials.equals(":")) {
            byte[] pair = credentials.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Reply(response.statusCode(), type, response.body(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    int port() {
        return port;
    }

    static String body(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value recorded for this version. */
    <T> T recorded(T in1810, T in2103, T in2301) {
        return switch (version) {
            case V18_10 -> in1810;
            case V21_03 -> in2103;
            case V2301 -> in2301;
        };
    }
}
