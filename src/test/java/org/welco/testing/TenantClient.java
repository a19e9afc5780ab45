package org.welco.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Speaks HTTP to one host of a running Welco, which need not be a name that this machine knows. Anonymous at first; the
 * {@code with…} and {@code signed…} methods give a new client with that proof. Never follows a redirect. Immutable, safe for any
 * thread.
 */
public final class TenantClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** HTTP/1.1 alone: over HTTP/2 the server would take the host from the address, not from our header. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI server;
    private final String host;
    private final Path tenants;
    private final Map<String, String> headers;
    private final UnaryOperator<String> signer;

    TenantClient(URI server, String host, Path tenants) {
        this(server, host, tenants, Map.of(), path -> path);
    }

    private TenantClient(
            URI server, String host, Path tenants, Map<String, String> headers, UnaryOperator<String> signer) {
        this.server = server;
        this.host = host;
        this.tenants = tenants;
        this.headers = Map.copyOf(headers);
        this.signer = signer;
    }

    public String host() {
        return host;
    }

    /** The same, headers included, asking another host of the same server. */
    public TenantClient onHost(String other) {
        return new TenantClient(server, other, tenants, headers, signer);
    }

    /** The same, sending this header too. */
    public TenantClient withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new TenantClient(server, host, tenants, more, signer);
    }

    /** The same, with the identifier and password of an API client. */
    public TenantClient withBasic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return withHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** The same, signing as that service of the tenant's hobo.json, such as {@code demarches.ville.localhost}. */
    public TenantClient signedBy(String serviceHost) {
        return signedWith(SampleSecrets.sharedBy(tenants, host, serviceHost), serviceHost);
    }

    /** The same, signing under a name with a secret of the caller's choice. */
    public TenantClient signedWith(String secret, String orig) {
        return new TenantClient(
                server,
                host,
                tenants,
                headers,
                path -> PublikSignature.now(orig, secret).sign(path));
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    /** With the answer's bytes, for documents. */
    public HttpResponse<byte[]> getBytes(String path) {
        return exchange(request("GET", path, BodyPublishers.noBody(), ""), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> postJson(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), "application/json");
    }

    /** @param type Content-Type, empty for none */
    public HttpResponse<String> send(String method, String path, BodyPublisher body, String type) {
        return exchange(request(method, path, body, type), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /**
     * Asks for a websocket; what the server answers instead, if it refuses, is in the future's exception.
     *
     * @param origin the page that asks; null for none
     */
    public CompletableFuture<WebSocket> socket(String path, String origin, WebSocket.Listener listener) {
        URI address = URI.create("ws://127.0.0.1:" + server.getPort() + path);
        WebSocket.Builder builder =
                CLIENT.newWebSocketBuilder().connectTimeout(PATIENCE).header("Host", host + ":" + server.getPort());
        headers.forEach(builder::header);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        return builder.buildAsync(address, listener);
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String type) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(server.resolve(signer.apply(path)))
                .timeout(PATIENCE)
                .method(method, body)
                .header("Host", host + ":" + server.getPort());
        headers.forEach(builder::header);
        if (!type.isEmpty()) {
            builder.header("Content-Type", type);
        }
        return builder.build();
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new LostAnswer(request.method() + " " + request.uri().getPath() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(
                    "interrupted while waiting for " + request.uri().getPath(), e);
        }
    }
}
