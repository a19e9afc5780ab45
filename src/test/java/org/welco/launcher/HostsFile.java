package org.welco.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names of the sandbox for JVMs, which do not resolve {@code *.localhost} everywhere. A JVM that is given such a file
 * ({@code -Djdk.net.hosts.file}) asks nobody else: so it is given one only while the sandbox plays the neighbours.
 */
public final class HostsFile {

    private HostsFile() {}

    /**
     * Writes a file where every host is this machine.
     *
     * @return the file
     */
    public static Path write(Path file, Collection<String> hosts) {
        Set<String> names = new LinkedHashSet<>();
        names.add("localhost");
        names.add(machine());
        names.addAll(hosts);
        StringBuilder text = new StringBuilder();
        names.forEach(name -> text.append("127.0.0.1 ").append(name).append('\n'));
        try {
            Folders.create(file.toAbsolutePath().getParent());
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LaunchException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The server asks for the machine's own name while it boots. */
    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
