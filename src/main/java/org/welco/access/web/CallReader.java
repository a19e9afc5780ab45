package org.welco.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.welco.access.IncomingCall;
import org.welco.access.IncomingCall.Browsing;
import org.welco.tenant.Tenant;
import org.welco.tenant.Tenants;

/** Reads from a Servlet request what decides about it. Never touches its body. */
@ApplicationScoped
public class CallReader {

    private static final Set<String> OF_PROXIES = Set.of("forwarded", "via", "x-real-ip");
    /** Programs send no such header; {@code none} is an address typed by a person. */
    private static final Set<String> OF_NO_OTHER_SITE = Set.of("", "none", "same-origin");

    private static final String FORWARDED = "x-forwarded-";
    private static final String SITE = "Sec-Fetch-Site";

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
        Optional<Tenant> tenant = Optional.ofNullable(request.getServerName()).flatMap(tenants::byHost);
        return new IncomingCall(
                request.getMethod(),
                request.getRequestURI(),
                orEmpty(request.getQueryString()),
                tenant,
                orEmpty(request.getHeader("Authorization")),
                !forwarded && isLoopback(request.getRemoteAddr()),
                !OF_NO_OTHER_SITE.contains(orEmpty(request.getHeader(SITE))),
                browsing(request, tenant));
    }

    private static Browsing browsing(HttpServletRequest request, Optional<Tenant> tenant) {
        boolean present = request.getHeader("Sec-Fetch-Mode") != null || request.getHeader(SITE) != null;
        boolean socket = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
        boolean ownPage = tenant.isPresent() && isOwnPage(request, tenant.get());
        return new Browsing(present, ownPage, socket, Optional.empty());
    }

    /** Where a browser does not say the site, as over plain http, the origin says as much. */
    private static boolean isOwnPage(HttpServletRequest request, Tenant tenant) {
        String site = orEmpty(request.getHeader(SITE));
        return site.isEmpty()
                ? origin(tenant.baseUrl()).equals(request.getHeader("Origin"))
                : site.equals("same-origin");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
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
