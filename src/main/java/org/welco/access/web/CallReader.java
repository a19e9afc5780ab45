package org.welco.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.welco.access.IncomingCall;
import org.welco.tenant.Tenants;

/** Reads from a Servlet request what decides about it. Never touches its body. */
@ApplicationScoped
public class CallReader {

    private static final Set<String> OF_PROXIES = Set.of("forwarded", "via", "x-real-ip");
    /** Programs send no such header; {@code none} is an address typed by a person. */
    private static final Set<String> OF_NO_OTHER_SITE = Set.of("", "none", "same-origin");

    private static final String FORWARDED = "x-forwarded-";

    private Tenants tenants;

    CallReader() {}

    @Inject
    public CallReader(Tenants tenants) {
        this.tenants = tenants;
    }

    IncomingCall read(HttpServletRequest request) {
        boolean forwarded = Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> OF_PROXIES.contains(name) || name.startsWith(FORWARDED));
        return new IncomingCall(
                request.getMethod(),
                request.getRequestURI(),
                orEmpty(request.getQueryString()),
                Optional.ofNullable(request.getServerName()).flatMap(tenants::byHost),
                orEmpty(request.getHeader("Authorization")),
                !forwarded && isLoopback(request.getRemoteAddr()),
                !OF_NO_OTHER_SITE.contains(orEmpty(request.getHeader("Sec-Fetch-Site"))));
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    /** The container gives a literal address, so nothing is looked up. */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
