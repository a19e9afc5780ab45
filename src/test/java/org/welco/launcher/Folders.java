package org.welco.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders and what is in them. */
public final class Folders {

    private Folders() {}

    /** Deletes a folder with everything in it; does nothing when there is none. */
    public static void delete(Path folder) {
        try {
            if (!Files.exists(folder)) {
                return;
            }
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(folder)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new LaunchException("cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }

    static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LaunchException("cannot create " + folder + ": " + e.getMessage(), e);
        }
    }
}
