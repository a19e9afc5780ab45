package org.welco.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A Servlet request without a container: its host, its path, the HTTP session that it belongs to, and its attributes. */
public final class PlayedRequest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final String host;
    private final String path;
    private final Supplier<HttpSession> session;

    public PlayedRequest(String host, String path, Supplier<HttpSession> session) {
        this.host = host;
        this.path = path;
        this.session = session;
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PlayedRequest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, this::answer);
    }

    public Optional<Object> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    private Object answer(Object proxy, Method method, Object... args) {
        return switch (method.getName()) {
            case "getMethod" -> "GET";
            case "getRequestURI" -> path;
            case "getServerName" -> host;
            case "getRemoteAddr" -> "127.0.0.1";
            case "getLocale" -> Locale.FRENCH;
            case "getHeaderNames" -> Collections.enumeration(List.of());
            case "getSession" -> session.get();
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            case "getAttribute" -> attributes.get((String) args[0]);
            case "getHeader", "getQueryString" -> null;
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }
}
