package org.welco.platform.child;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where classes really are: the jar or folder that each was read from. A server keeps a deployed WAR open in a folder of its
 * own choice, and tells class paths to nobody; its class loader does say where it finds one resource.
 */
public final class ClassRoots {

    private static final String IN_JAR = "jar:";
    private static final String END_OF_JAR = "!/";

    private ClassRoots() {}

    /**
     * @param classNames one class of each jar or folder that is wanted; nothing of them is loaded
     * @throws IOException when one is nowhere, or not in a plain file
     */
    public static List<Path> of(ClassLoader loader, List<String> classNames) throws IOException {
        List<Path> roots = new ArrayList<>();
        for (String name : classNames) {
            Path root = rootOf(loader, name.replace('.', '/') + ".class");
            if (!roots.contains(root)) {
                roots.add(root);
            }
        }
        return roots;
    }

    private static Path rootOf(ClassLoader loader, String resource) throws IOException {
        URL place = loader.getResource(resource);
        if (place == null) {
            throw new FileNotFoundException("no " + resource + " on the class path");
        }
        String address = place.toString();
        String root = address.startsWith(IN_JAR)
                ? address.substring(IN_JAR.length(), address.lastIndexOf(END_OF_JAR))
                : address.substring(0, address.length() - resource.length());
        try {
            return Path.of(URI.create(root));
        } catch (RuntimeException odd) {
            throw new IOException("the classes of " + resource + " are in no plain file", odd);
        }
    }
}
