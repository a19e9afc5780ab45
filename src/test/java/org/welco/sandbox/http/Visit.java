package org.welco.sandbox.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request, read whole, and the ways to end it. Not thread-safe. */
public final class Visit {

    private final HttpExchange exchange;
    private final String host;
    private final byte[] body;

    Visit(HttpExchange exchange, String host) throws IOException {
        this.exchange = exchange;
        this.host = host;
        this.body = exchange.getRequestBody().readAllBytes();
    }

    public String method() {
        return exchange.getRequestMethod();
    }

    /** The host name asked for, lower case, without port. */
    public String host() {
        return host;
    }

    /** The Host header as sent, with its port. */
    public String authority() {
        return header("Host").orElse(host);
    }

    /** The path as sent, still encoded. */
    public String path() {
        return exchange.getRequestURI().getRawPath();
    }

    /** The query as sent, still encoded; empty when there is none. */
    public String query() {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null ? "" : query;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    public byte[] body() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public String remoteAddress() {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    /** Sends the whole answer and waits until it is written. */
    public void send(Answer answer) throws IOException {
        start(answer);
        try (OutputStream out = exchange.getResponseBody()) {
            if (!method().equals("HEAD")) {
                for (byte[] piece : answer.body()) {
                    out.write(piece);
                }
            }
        }
        exchange.close();
    }

    /** Announces the whole answer, sends its first bytes only, and closes the connection. */
    public void sendCut(Answer answer, long bytes) throws IOException {
        start(answer);
        OutputStream out = exchange.getResponseBody();
        for (byte[] piece : answer.first(bytes)) {
            out.write(piece);
        }
        out.flush();
        exchange.close();
    }

    /** Closes the connection without a word. */
    public void drop() {
        exchange.close();
    }

    private void start(Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        if (!answer.contentType().isEmpty()) {
            headers.set("Content-Type", answer.contentType());
        }
        answer.headers().forEach((name, value) -> headers.set(name, asSentRaw(value)));
        boolean bodyless = answer.length() == 0 || method().equals("HEAD") || answer.status() == 204;
        exchange.sendResponseHeaders(answer.status(), bodyless ? -1 : answer.length());
    }

    /** Headers are written byte by byte: UTF-8 goes out as PHP sends it, unquoted and unescaped. */
    private static String asSentRaw(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
