package org.welco.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP call over a plain socket: sends exactly the given lines, once, and bounds the whole call in time. Names under
 * {@code .localhost} are this machine, as browsers have it. Plain http only.
 */
public final class RawCall {

    /** What came back. */
    public record Reply(int status, Map<String, String> headers, String body) {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    private final long deadline;

    public RawCall(Duration limit) {
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** A plain GET, within 30 s. */
    public static Reply get(URI target) throws IOException {
        return new RawCall(Duration.ofSeconds(30)).send("GET", target, "Connection: close\r\n", new byte[0]);
    }

    /** A plain POST, within 30 s. */
    public static Reply post(URI target, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "Connection: close\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes.length + "\r\n";
        return new RawCall(Duration.ofSeconds(30)).send("POST", target, head, bytes);
    }

    /**
     * @param head request lines without the request line and Host, each ended by CRLF
     * @throws SocketTimeoutException when the time is up
     */
    public Reply send(String method, URI target, String head, byte[] body) throws IOException {
        int port = target.getPort() < 0 ? 80 : target.getPort();
        String address = target.getHost().endsWith("localhost") ? "127.0.0.1" : target.getHost();
        String path = (target.getRawPath().isEmpty() ? "/" : target.getRawPath())
                + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        String host = target.getHost() + (target.getPort() < 0 ? "" : ":" + target.getPort());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), left());
            String start = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + head + "\r\n";
            socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return read(socket);
        }
    }

    private Reply read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        String line = line(socket, in);
        if (!line.startsWith("HTTP/1.")) {
            throw new IOException("not an HTTP answer");
        }
        int status = Integer.parseInt(line.substring(9, 12));
        Map<String, String> headers = new LinkedHashMap<>();
        for (line = line(socket, in); !line.isEmpty(); line = line(socket, in)) {
            int colon = line.indexOf(':');
            headers.putIfAbsent(
                    line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        return new Reply(status, headers, new String(body(socket, in, status, headers), StandardCharsets.UTF_8));
    }

    private byte[] body(Socket socket, InputStream in, int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (int size = chunk(socket, in); size > 0; size = chunk(socket, in)) {
                copy(socket, in, body, size);
                line(socket, in);
            }
        } else if (headers.containsKey("content-length")) {
            copy(socket, in, body, Integer.parseInt(headers.get("content-length")));
        } else {
            for (int b = next(socket, in); b >= 0; b = next(socket, in)) {
                body.write(b);
            }
        }
        return body.toByteArray();
    }

    private int chunk(Socket socket, InputStream in) throws IOException {
        return Integer.parseInt(line(socket, in).split(";")[0].trim(), 16);
    }

    private void copy(Socket socket, InputStream in, ByteArrayOutputStream to, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int b = next(socket, in);
            if (b < 0) {
                throw new IOException("the answer stops in the middle");
            }
            to.write(b);
        }
    }

    private String line(Socket socket, InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = next(socket, in); b != '\n'; b = next(socket, in)) {
            if (b < 0) {
                throw new IOException("connection closed without an answer");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private int next(Socket socket, InputStream in) throws IOException {
        socket.setSoTimeout(left());
        return in.read();
    }

    private int left() throws SocketTimeoutException {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new SocketTimeoutException("connection timed out");
        }
        return (int) millis;
    }
}
