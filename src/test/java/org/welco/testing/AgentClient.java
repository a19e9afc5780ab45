package org.welco.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An agent without a browser, for measures and for what no browser would send: cookies per host, names under {@code .localhost} are
 * this machine, redirects are followed when asked. One thread.
 */
public final class AgentClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 12;
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();

    /** A page, and the address where the redirects ended. */
    public record Page(URI address, HttpResponse<String> answer) {

        public int status() {
            return answer.statusCode();
        }

        public String body() {
            return answer.body();
        }
    }

    /**
     * Signs in at the sandbox's authentic, from that page of Welco, and ends on it.
     *
     * @param page for instance {@code http://courrier.ville.localhost:8080/login?next=/cells/mail}
     */
    public Page signIn(URI page, String login) {
        Page form = open(page);
        if (!form.body().contains("type=\"password\"")) {
            throw new AssertionError("no sign-in form at " + form.address() + ", " + form.status());
        }
        Map<String, String> fields = fields(form.body());
        fields.put("username", login);
        fields.put("password", "sandbox");
        String action = attribute(first(FORM, form.body()), "action");
        URI target = action.isEmpty() ? form.address() : form.address().resolve(action);
        return follow(target, post(target, fields));
    }

    /** GET, redirects followed. */
    public Page open(URI address) {
        return follow(address, get(address));
    }

    /** GET, no redirect followed. */
    public HttpResponse<String> get(URI address, String... headers) {
        return send(address, headers(request(address).GET(), headers));
    }

    /** POST of a form, no redirect followed. */
    public HttpResponse<String> post(URI address, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(address, headers(request, headers));
    }

    /** The inputs of a page with a value, hidden ones included. */
    public static Map<String, String> fields(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(html);
        while (input.find()) {
            String name = attribute(input.group(), "name");
            if (!name.isEmpty()) {
                fields.put(name, attribute(input.group(), "value"));
            }
        }
        return fields;
    }

    private Page follow(URI address, HttpResponse<String> first) {
        URI at = address;
        HttpResponse<String> answer = first;
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = get(at);
        }
        return new Page(at, answer);
    }

    private HttpRequest.Builder request(URI address) {
        URI here = URI.create("http://127.0.0.1:" + address.getPort() + address.getRawPath()
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        HttpRequest.Builder builder = HttpRequest.newBuilder(here)
                .timeout(PATIENCE)
                .header("Host", address.getHost() + ":" + address.getPort());
        Map<String, String> own = cookies.getOrDefault(address.getHost(), Map.of());
        if (!own.isEmpty()) {
            builder.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private static HttpRequest headers(HttpRequest.Builder builder, String... headers) {
        return (headers.length == 0 ? builder : builder.headers(headers)).build();
    }

    private HttpResponse<String> send(URI address, HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            keep(address.getHost(), answer.headers().allValues("Set-Cookie"));
            return answer;
        } catch (IOException e) {
            throw new LostAnswer(request.method() + " " + address.getPath() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + address.getPath(), e);
        }
    }

    private void keep(String host, List<String> set) {
        for (String cookie : set) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.computeIfAbsent(host, other -> new ConcurrentHashMap<>())
                    .put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=[\"']([^\"']*)[\"']").matcher(tag);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
