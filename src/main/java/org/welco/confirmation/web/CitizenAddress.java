package org.welco.confirmation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** From where somebody asks, as far as we can know. */
final class CitizenAddress {

    private static final String FORWARDED = "X-Forwarded-For";

    private CitizenAddress() {}

    /** What our own proxy wrote last, if the request came by it: what stands before that, anybody may have made up. */
    static String of(HttpServletRequest request) {
        String direct = request.getRemoteAddr();
        String forwarded = request.getHeader(FORWARDED);
        if (forwarded == null || !isLoopback(direct)) {
            return direct;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
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
