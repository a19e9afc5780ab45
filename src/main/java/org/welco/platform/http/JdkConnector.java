package org.welco.platform.http;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Configuration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import javax.net.ssl.SSLHandshakeException;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;
import org.glassfish.jersey.client.spi.ConnectorProvider;
import org.glassfish.jersey.message.internal.Statuses;

/**
 * Makes Jersey speak through one {@link HttpClient} of the JDK, which sends a PUT or a POST once and only once. Jersey's
 * default connector repeats a PUT whose connection ends before the answer; Jersey's own bridge to the JDK's client sets no
 * limit on connecting and does not tell whether a failed call had been sent (decision 0013).
 *
 * <p>Redirects are never followed, since they would carry credentials and bodies elsewhere: they come back as answers.
 */
final class JdkConnector implements Connector, ConnectorProvider {

    /** Headers that the JDK writes by itself and refuses from others. */
    private static final Set<String> OF_THE_JDK = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient http;
    private final Duration patience;

    JdkConnector(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    @Override
    public Connector getConnector(Client client, Configuration configuration) {
        return this;
    }

    @Override
    public ClientResponse apply(ClientRequest call) {
        HttpRequest request = requestOf(call);
        try {
            return responseOf(call, http.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundException(OutboundException.Phase.LOST, "interrupted while waiting for the answer", e);
        }
    }

    @Override
    public Future<?> apply(ClientRequest call, AsyncConnectorCallback callback) {
        throw new UnsupportedOperationException("nobody here goes on while waiting for an answer");
    }

    private HttpRequest requestOf(ClientRequest call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.getUri()).timeout(patienceOf(call));
        if (call.getMethod().equals("GET")) {
            request.GET();
        } else {
            request.method(call.getMethod(), bodyOf(call));
        }
        // read after the body was written: writing it sets Content-Type
        for (Map.Entry<String, List<String>> header : call.getRequestHeaders().entrySet()) {
            if (!OF_THE_JDK.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                header.getValue().forEach(value -> request.header(header.getKey(), value));
            }
        }
        return request.build();
    }

    /** Bodies that we send are small JSON texts: they are written whole, so that their length is told. */
    private static BodyPublisher bodyOf(ClientRequest call) {
        if (!call.hasEntity()) {
            return BodyPublishers.noBody();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        call.setStreamProvider(length -> body);
        try {
            call.writeEntity();
        } catch (IOException e) {
            throw new OutboundException(OutboundException.Phase.NOT_SENT, "the body could not be written", e);
        }
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private ClientResponse responseOf(ClientRequest call, HttpResponse<InputStream> answer) {
        ClientResponse response = new ClientResponse(Statuses.from(answer.statusCode()), call);
        answer.headers().map().forEach((name, values) -> response.getHeaders().addAll(name, values));
        response.setEntityStream(new PatientStream(answer.body(), patienceOf(call)));
        return response;
    }

    private Duration patienceOf(ClientRequest call) {
        Integer millis = call.resolveProperty(ClientProperties.READ_TIMEOUT, Integer.class);
        return millis == null || millis <= 0 ? patience : Duration.ofMillis(millis);
    }

    /** What a call without answer is told as. */
    static OutboundException failure(IOException e) {
        if (neverConnected(e)) {
            return new OutboundException(OutboundException.Phase.NOT_SENT, "no connection", e);
        }
        if (e instanceof HttpTimeoutException) {
            return new OutboundException(OutboundException.Phase.TIMED_OUT, "no answer in time", e);
        }
        return new OutboundException(OutboundException.Phase.LOST, "the connection ended before the answer", e);
    }

    private static boolean neverConnected(IOException e) {
        for (Throwable one = e; one != null; one = one.getCause()) {
            if (one instanceof ConnectException
                    || one instanceof HttpConnectTimeoutException
                    || one instanceof UnknownHostException
                    || one instanceof UnresolvedAddressException
                    || one instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String getName() {
        return "welco";
    }

    /** The client of the JDK is shared by all and lives as long as the process. */
    @Override
    public void close() {}
}
