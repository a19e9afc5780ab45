package org.welco.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Builds every remote client of the application. A call is sent once, follows no redirect, keeps no cookie, waits at most
 * {@link #CONNECT} to connect and as long as its {@link Patience} says for the rest; nothing of it is logged here. An
 * answer of any status is handed back as it is, for the guest to judge; a call without answer is an
 * {@link OutboundException}. Safe for any thread.
 *
 * <p>Whoever asks for a client keeps it, one per tenant and service, and closes it when the tenant's settings change.
 */
@ApplicationScoped
public class OutboundHttp {

    /** Longest wait for a connection. */
    public static final Duration CONNECT = Duration.ofSeconds(5);

    /** Longest wait for an answer where a method has no {@link Patience}. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(OutboundHttp.class.getName());
    private static final String USER_AGENT = "Welco";

    /** One for the process: connections are kept by address, and nothing in them belongs to a tenant. */
    private final HttpClient http;

    public OutboundHttp() {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_NONE))
                .connectTimeout(CONNECT)
                .build();
    }

    /** Closes a client; a failure to do so concerns nobody but us. */
    public static void close(Closeable client) {
        try {
            client.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "platform.http: a client did not close", e);
        }
    }

    /**
     * @param api a MicroProfile Rest Client interface whose methods give {@code Response}
     * @param base where its paths begin, with a final slash
     * @param filters run on each request, such as {@link BasicAuthentication}
     * @return the client; close it through {@link Closeable}, which {@code api} extends
     */
    public <T extends Closeable> T client(Class<T> api, URI base, ClientRequestFilter... filters) {
        RestClientBuilder builder = RestClientBuilder.newBuilder()
                .baseUri(base)
                .followRedirects(false)
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .register(new JdkConnector(http, PATIENCE))
                .register(new PatienceFilter(PATIENCE))
                .register(
                        (ClientRequestFilter) call -> call.getHeaders().putSingle(HttpHeaders.USER_AGENT, USER_AGENT));
        for (ClientRequestFilter filter : filters) {
            builder.register(filter);
        }
        return builder.build(api);
    }

    /**
     * Asks a whole address for JSON, sent as it is written: for services of which only the address is known. As for any
     * client: once, and no redirect is followed.
     *
     * @param patience longest wait for the head of the answer, then for each next piece of its body
     * @return the answer, of any status; to be closed
     * @throws OutboundException when there is none
     */
    public PlainAnswer get(URI address, Duration patience) {
        return send(plain(address, patience).GET().build(), patience);
    }

    /**
     * Tells a whole address to do something, as {@link #get} asks one: once, whatever becomes of the answer.
     *
     * @param method such as POST, which comes with an empty object of JSON, or DELETE, which comes with nothing
     */
    public PlainAnswer tell(String method, URI address, Duration patience) {
        HttpRequest.Builder request = plain(address, patience);
        boolean post = method.equals("POST");
        return send(
                (post ? request.header(HttpHeaders.CONTENT_TYPE, "application/json") : request)
                        .method(method, post ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                        .build(),
                patience);
    }

    private static HttpRequest.Builder plain(URI address, Duration patience) {
        return HttpRequest.newBuilder(address)
                .timeout(patience)
                .header(HttpHeaders.USER_AGENT, USER_AGENT)
                .header(HttpHeaders.ACCEPT, "application/json");
    }

    private PlainAnswer send(HttpRequest request, Duration patience) {
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            return new PlainAnswer(answer.statusCode(), new PatientStream(answer.body(), patience));
        } catch (IOException e) {
            throw JdkConnector.failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundException(OutboundException.Phase.LOST, "interrupted while waiting for the answer", e);
        }
    }
}
