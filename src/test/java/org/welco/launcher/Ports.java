package org.welco.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class Ports {

    private Ports() {}

    /** A port of the loopback that was free a moment ago. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchException("no free port on the loopback", e);
        }
    }

    /**
     * @param address host name or address to listen on
     * @param what what the port is for, such as "Welco"
     * @param setting the property that changes it
     * @throws LaunchException when something already listens there
     */
    static void requireFree(String address, int port, String what, String setting) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new LaunchException("Port " + port + " of " + address + " is busy: " + what
                    + " needs it. Stop what uses it," + " or choose another with -D" + setting + "=…");
        }
    }
}
