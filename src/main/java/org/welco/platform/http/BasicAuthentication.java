package org.welco.platform.http;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends HTTP Basic with every call, without waiting to be asked: some servers answer 401 without a challenge. */
public final class BasicAuthentication implements ClientRequestFilter {

    private final String header;

    public BasicAuthentication(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        header = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public void filter(ClientRequestContext call) {
        call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, header);
    }

    @Override
    public String toString() {
        return "BasicAuthentication";
    }
}
