package org.welco.manage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plays the running service for the terminal: keeps what it was asked, answers what it was told to answer. */
final class PlayedService implements AutoCloseable {

    private final HttpServer server;
    private int status = 200;
    private String answer = "{\"exit\":0}\n";
    private String asked = "";
    private String token = "";
    private String body = "";

    PlayedService(Path runFolder) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        Files.writeString(
                runFolder.resolve("manage.address"),
                "http://127.0.0.1:" + server.getAddress().getPort() + "/\n");
        Files.writeString(runFolder.resolve("manage.token"), "le-jeton\n");
    }

    PlayedService answers(String... lines) {
        answer = String.join("\n", lines) + "\n";
        return this;
    }

    PlayedService refuses(int code, String envelope) {
        status = code;
        answer = envelope;
        return this;
    }

    /** The method, path and query of the last request. */
    String asked() {
        return asked;
    }

    String authorization() {
        return token;
    }

    String body() {
        return body;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            token = exchange.getRequestHeaders().getFirst("Authorization");
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
