package org.welco.access;

import java.util.Objects;
import java.util.Set;

/**
 * One line of the table of paths and callers.
 *
 * @param method GET or POST; GET answers HEAD too
 * @param path with its final slash, which callers may leave out
 * @param door who may come in
 * @param rights any one of these suffices; empty when the door is {@link Door#OPEN}
 * @param bodyLimit largest body taken, in bytes
 * @param meaning one line for the docs
 */
public record Route(String method, PathTemplate path, Door door, Set<Right> rights, long bodyLimit, String meaning) {

    /** The kinds of paths. */
    public enum Door {
        /** Proven callers holding one of the rights; anybody else is refused in Publik's envelope. */
        CALLERS,
        /** A page for signed-in agents holding one of the rights; whoever is not signed in is led to sign in. */
        PAGE,
        /** Anybody, on the host of any tenant. */
        OPEN
    }

    public Route {
        Objects.requireNonNull(method);
        Objects.requireNonNull(path);
        Objects.requireNonNull(door);
        rights = Set.copyOf(rights);
        if ((door == Door.OPEN) != rights.isEmpty()) {
            throw new IllegalArgumentException("rights are for proven callers, and they need some: " + path);
        }
        Objects.requireNonNull(meaning);
    }

    boolean serves(String requestMethod) {
        return method.equals(requestMethod) || (method.equals("GET") && requestMethod.equals("HEAD"));
    }
}
