package org.welco.mail.text.child;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The child's main class. Reads one document of its working folder and answers in {@link Frames} on its output. */
public final class ReadInChild {

    private ReadInChild() {}

    /**
     * @param words name of the document's file, its media type, and after how many seconds this process ends by itself
     * @throws IOException when nobody hears the answer
     */
    public static void main(String... words) throws IOException {
        Path document = Path.of(words[0]);
        OwnEnd.after(Duration.ofSeconds(Long.parseLong(words[2])));
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            Frames frames = new Frames(out);
            read(document, words[1], frames);
        }
    }

    private static void read(Path document, String mediaType, Frames frames) throws IOException {
        switch (mediaType) {
            case "application/pdf" -> new PdfReading(frames).read(document);
            case "text/plain" -> new PlainReading(frames).read(Files.newInputStream(document));
            default -> new ImageReading(frames).read(document);
        }
    }
}
