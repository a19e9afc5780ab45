package org.welco.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Signs an agent in by plain HTTP, as a browser would, at the sandbox's authentic. What comes out is a {@link TenantClient} in
 * his session, whose calls look as if a page of the tenant made them. Works on any node.
 */
public final class SignedIn {

    /** Of all agents of the sandbox. */
    public static final String PASSWORD = "sandbox";

    private static final String SESSION = "JSESSIONID";

    private SignedIn() {}

    /**
     * @param client anonymous, of the node and host to sign in at
     * @param login claire, hugo, leila or root, or an agent that the test added
     * @throws AssertionError saying where it stopped, when he does not get in
     */
    public static TenantClient as(TenantClient client, String login) {
        return inSession(client, sessionOf(client, login));
    }

    /** The value of the cookie that {@link #as} would send, for a browser to have. */
    public static String sessionOf(TenantClient client, String login) {
        return session(arrive(client, authorized(depart(client, "/"), login)));
    }

    /** The same client in a session, by the cookie's value. */
    public static TenantClient inSession(TenantClient client, String session) {
        return client.withHeader("Cookie", SESSION + "=" + session).withHeader("Sec-Fetch-Site", "same-origin");
    }

    /** An answer of Welco that sends the browser away, with the cookie of the attempt. */
    public record Departure(URI page, String cookie) {

        /** A parameter that goes to the provider. */
        public String parameter(String name) {
            return parameterOf(page, name);
        }
    }

    /** Leaves Welco for the provider, to come back to that page. */
    public static Departure depart(TenantClient client, String next) {
        HttpResponse<String> answer = client.get("/login/?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        if (answer.statusCode() != 302) {
            throw new AssertionError("/login/ answered " + answer.statusCode() + ": " + answer.body());
        }
        return new Departure(
                URI.create(location(answer)),
                answer.headers().firstValue("Set-Cookie").orElse("").split(";")[0]);
    }

    /** What came of the provider: where it sends the browser back, and the cookie of the attempt. */
    public record Return(URI callback, String cookie) {

        public String pathAndQuery() {
            return callback.getRawPath() + "?" + callback.getRawQuery();
        }

        /** The same with another value of a parameter; null takes it away. */
        public Return with(String name, String value) {
            String query = java.util.Arrays.stream(callback.getRawQuery().split("&"))
                    .filter(pair -> !pair.startsWith(name + "="))
                    .collect(Collectors.joining("&"));
            String more = value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
            return new Return(
                    URI.create("http://" + callback.getRawAuthority() + callback.getRawPath() + "?" + query + more),
                    cookie);
        }
    }

    /** Types login and password at the provider. */
    public static Return authorized(Departure departure, String login) {
        AgentClient browser = new AgentClient();
        AgentClient.Page form = browser.open(departure.page());
        Map<String, String> fields = AgentClient.fields(form.body());
        fields.put("username", login);
        fields.put("password", PASSWORD);
        HttpResponse<String> typed = browser.post(form.address(), fields);
        Optional<String> onwards = typed.headers().firstValue("Location");
        if (onwards.isEmpty()) {
            throw new AssertionError(login + " was not let in: " + typed.body());
        }
        HttpResponse<String> back = browser.get(form.address().resolve(onwards.get()));
        return new Return(
                URI.create(back.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError("no way back: " + back.body()))),
                departure.cookie());
    }

    /** Comes back to Welco, on the very node that the client speaks to. */
    public static HttpResponse<String> arrive(TenantClient client, Return back) {
        return client.withHeader("Cookie", back.cookie()).get(back.pathAndQuery());
    }

    /** The value of the session's cookie in an answer. */
    public static String session(HttpResponse<String> arrival) {
        return arrival.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(SESSION + "="))
                .map(cookie -> cookie.substring(SESSION.length() + 1).split(";")[0])
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no session: " + arrival.statusCode() + " "
                        + arrival.headers().map() + arrival.body()));
    }

    /** A form posted by a page of the tenant. */
    public static HttpResponse<String> post(TenantClient client, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send("POST", path, BodyPublishers.ofString(body), "application/x-www-form-urlencoded");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static String parameterOf(URI address, String name) {
        for (String pair : address.getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
