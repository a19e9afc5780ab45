package org.welco.publik.authentic.openid;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.platform.http.OutboundHttp;

/** Calls endpoints of a provider. Safe for any thread. */
final class Endpoints {

    /** Far above any answer of theirs, in bytes. */
    private static final int LARGEST = 256 * 1024;

    private final OutboundHttp http;

    Endpoints(OutboundHttp http) {
        this.http = http;
    }

    /**
     * What an endpoint answered, whatever its status.
     *
     * @param location where it would send a browser, empty for nowhere; never followed
     */
    record Told(int status, String body, String location) {

        boolean isOk() {
            return status == 200;
        }
    }

    Told read(URI endpoint) throws ProviderException {
        return call(endpoint, EndpointApi::read);
    }

    Told submit(URI endpoint, String form) throws ProviderException {
        return call(endpoint, remote -> remote.submit(form));
    }

    private Told call(URI endpoint, Function<EndpointApi, Response> call) throws ProviderException {
        try (EndpointApi remote = http.client(EndpointApi.class, endpoint);
                Response answer = call.apply(remote);
                InputStream body = answer.readEntity(InputStream.class)) {
            String location = answer.getHeaderString(HttpHeaders.LOCATION);
            return new Told(
                    answer.getStatus(),
                    new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8),
                    location == null ? "" : location);
        } catch (ProcessingException | IOException e) {
            throw new ProviderException(
                    Reason.UNREACHABLE,
                    "no answer from " + endpoint.getPath(),
                    "authentic n’a pas répondu à " + endpoint + " : vérifier qu’il est joignable depuis ce serveur",
                    e);
        }
    }
}
