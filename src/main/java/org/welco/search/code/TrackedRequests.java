package org.welco.search.code;

import java.net.URI;
import java.util.Optional;

/** The source of requests, which alone knows what a tracking code opens. Goes over the network, never inside a transaction. */
public interface TrackedRequests {

    /**
     * An address for the browser of an agent who is signed in there: it opens the request and lets him read it, for some
     * minutes after it was given.
     *
     * @param code 8 capitals
     * @return on the tenant's own source of requests; empty when the code opens nothing
     * @throws org.welco.request.RequestSourceException when there was no usable answer
     */
    Optional<URI> opening(String code);
}
