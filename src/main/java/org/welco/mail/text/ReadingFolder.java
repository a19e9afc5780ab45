package org.welco.mail.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of one reading, that only this system's user may enter. Closed, it is gone with what it holds. */
record ReadingFolder(Path path) implements AutoCloseable {

    private static final String NAME = "welco-text-";

    static ReadingFolder make() throws IOException {
        return new ReadingFolder(Files.createTempDirectory(NAME));
    }

    /**
     * Deletes what a killed server left beside this one. Nothing of others is touched.
     *
     * @param age older than any reading lasts
     */
    void sweep(Duration age, Instant now) throws IOException {
        FileTime before = FileTime.from(now.minus(age));
        List<Path> left;
        try (Stream<Path> beside = Files.list(path.getParent())) {
            left = beside.filter(one -> one.getFileName().toString().startsWith(NAME))
                    .filter(Files::isDirectory)
                    .toList();
        }
        for (Path one : left) {
            if (Files.isWritable(one) && Files.getLastModifiedTime(one).compareTo(before) < 0) {
                delete(one);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
