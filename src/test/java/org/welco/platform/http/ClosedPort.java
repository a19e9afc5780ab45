package org.welco.platform.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * An address of the loopback that refuses every connection. The port is held, though nobody listens: one merely given back may be
 * another test's server a moment later.
 */
public final class ClosedPort implements AutoCloseable {

    private final Socket held = new Socket();

    public ClosedPort() throws IOException {
        held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + held.getLocalPort() + "/");
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
