package org.welco.web.screen;

import java.util.Map;
import java.util.Optional;

/** Addresses of the former Welco, which stand in portals and bookmarks, and where they lead now. */
final class FormerAddress {

    /** With their final slash. Those whose own page does not exist yet lead to the desk. */
    private static final Map<String, String> SUCCESSORS = Map.of(
            "/mail/", "/cells/mail",
            "/mail/feeder/", "/cells/mail",
            "/phone/", "/",
            "/counter/", "/",
            "/kb/", "/kb/all");

    private FormerAddress() {}

    /** @param rawPath with or without its final slash */
    static Optional<String> successor(String rawPath) {
        return Optional.ofNullable(SUCCESSORS.get(rawPath.endsWith("/") ? rawPath : rawPath + "/"));
    }
}
