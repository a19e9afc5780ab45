package org.welco.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of Faces without a browser: what it holds, and gestures made on it as PrimeFaces would. Immutable. */
public final class FacesPage {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'\\)");

    private final TenantClient client;
    private final String path;
    private final HttpResponse<String> answer;
    private final String state;

    private FacesPage(TenantClient client, String path, HttpResponse<String> answer, String state) {
        this.client = client;
        this.path = path;
        this.answer = answer;
        this.state = state;
    }

    /** @param client in the session of an agent */
    public static FacesPage open(TenantClient client, String path) {
        HttpResponse<String> answer = client.get(path);
        return new FacesPage(client, path, answer, first(STATE, answer.body()));
    }

    /** The same page whose state the server has forgotten. */
    public FacesPage forgotten() {
        return new FacesPage(client, path, answer, "1234567890:987654321");
    }

    /** The same page, in the session of somebody else, or with other headers. */
    public FacesPage with(TenantClient other) {
        return new FacesPage(other, path, answer, state);
    }

    public HttpResponse<String> answer() {
        return answer;
    }

    public String nonce() {
        return first(NONCE, answer.body());
    }

    /**
     * @param source client id of the component, such as {@code w-hand:again}; its form is what stands before the colon. Without a colon
     *     the form stands in {@code typed}
     */
    public HttpResponse<String> gesture(String source, String update, Map<String, String> typed) {
        return gesture(source.contains(":") ? source.substring(0, source.indexOf(':')) : source, source, update, typed);
    }

    /** @param source client id of a component of a form that adds nothing to ids */
    public HttpResponse<String> gesture(String form, String source, String update, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", source);
        fields.put("jakarta.faces.partial.execute", source);
        fields.put("jakarta.faces.partial.render", update);
        fields.put(source, source);
        fields.put(form, form);
        fields.put("jakarta.faces.ViewState", state);
        fields.put("primefaces.nonce", nonce());
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.withHeader("Faces-Request", "partial/ajax")
                .withHeader("X-Requested-With", "XMLHttpRequest")
                .send("POST", path, BodyPublishers.ofString(body), "application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
