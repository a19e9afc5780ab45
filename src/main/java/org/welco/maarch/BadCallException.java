package org.welco.maarch;

import org.welco.mail.registry.RegistryException;

/** A status 400: Maarch's one answer for a letter gone, an unknown status, a user without perimeter and a bad call. */
final class BadCallException extends RegistryException {

    private static final long serialVersionUID = 1L;

    BadCallException(String message) {
        super(Kind.REFUSED, message);
    }
}
