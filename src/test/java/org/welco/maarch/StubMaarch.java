package org.welco.maarch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.platform.http.RawServer;

/**
 * A Maarch told beforehand what to answer, route by route: for single shapes. A route that was told nothing answers as
 * Maarch 18.10 answers for an unknown one: a page that repeats login and password.
 */
final class StubMaarch implements AutoCloseable {

    static final String JSON = "application/json;charset=utf-8";
    static final String HTML = "text/html;charset=UTF-8";
    static final String PAGE_NOT_FOUND =
            "<html><body><h1>Page Not Found</h1><a href='http://grcuser:grcpass@maarch/rest/'>Visit the Home Page</a></body></html>";
    static final String SUCCESS = "{\"success\":\"success\"}";

    private final RawServer server;
    private final Map<String, Deque<RawServer.Behaviour>> routes = new ConcurrentHashMap<>();

    StubMaarch() throws IOException {
        server = new RawServer(this::answer);
    }

    URI address() {
        return server.address();
    }

    /** Answers that route so; told several times, in order, the last one for good. */
    StubMaarch on(String route, int status, String type, String body) {
        return on(route, (request, out) -> {
            RawServer.reply(out, status, type, body);
            return true;
        });
    }

    StubMaarch json(String route, int status, String body) {
        return on(route, status, JSON, body);
    }

    StubMaarch on(String route, RawServer.Behaviour behaviour) {
        routes.computeIfAbsent(route, one -> new ArrayDeque<>()).add(behaviour);
        return this;
    }

    /** Heads and bodies of the calls received, in order. */
    List<String> calls() {
        return server.requests();
    }

    /** Bodies of the calls to a route such as {@code "PUT /rest/res/externalInfos"}, in order. */
    List<String> bodies(String route) {
        return calls().stream()
                .filter(one -> one.startsWith(route + " ") || one.startsWith(route + "?"))
                .map(one -> one.substring(one.indexOf("\r\n\r\n") + 4))
                .toList();
    }

    long writes() {
        return server.count("PUT");
    }

    private boolean answer(String request, OutputStream out) throws IOException {
        String line = request.substring(0, request.indexOf(" HTTP/1.1"));
        Deque<RawServer.Behaviour> told = routes.getOrDefault(line, routes.get(line.split("\\?")[0]));
        if (told == null) {
            RawServer.reply(out, 404, HTML, PAGE_NOT_FOUND);
            return true;
        }
        RawServer.Behaviour behaviour;
        synchronized (told) {
            behaviour = told.size() > 1 ? told.poll() : told.peek();
        }
        return behaviour.answer(request, out);
    }

    /** An answer whose connection closes after it, without a length: nothing tells that it is whole. */
    static RawServer.Behaviour untilClosed(int status, String type, String body) {
        return (request, out) -> {
            String head = "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return false;
        };
    }

    static RawServer.Behaviour closing() {
        return (request, out) -> false;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
