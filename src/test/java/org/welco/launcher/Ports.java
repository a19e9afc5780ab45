package org.welco.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** TCP ports of this machine. */
public final class Ports {

    /** Below what Linux gives to outgoing connections (32768 to 60999), above what services of a machine use. */
    private static final int LOWEST = 16_000;

    private static final int SPAN = 16_000;

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(SPAN));

    private Ports() {}

    /**
     * A port of the loopback that was free a moment ago. None that the system gives to outgoing connections: one of these could take
     * it before the server that it is for. Where to begin is drawn, since several runs may share the machine.
     */
    public static int free() {
        for (int tries = 0; tries < SPAN; tries++) {
            int port = LOWEST + Math.floorMod(NEXT.getAndIncrement(), SPAN);
            if (isFree(port)) {
                return port;
            }
        }
        throw new LaunchException("no free port on the loopback");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
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
