package org.welco.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * An answer to {@link OutboundHttp#get}. For one thread.
 *
 * @param status of any kind, redirects included
 * @param body still on its way, as long as it likes: whoever reads it sets the limits
 */
public record PlainAnswer(int status, InputStream body) implements AutoCloseable {

    public PlainAnswer {
        Objects.requireNonNull(body);
    }

    /** Ends the call, whatever of its body was not read. */
    @Override
    public void close() throws IOException {
        body.close();
    }
}
