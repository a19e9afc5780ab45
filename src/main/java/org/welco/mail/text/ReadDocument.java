package org.welco.mail.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.welco.mail.text.child.Frames;
import org.welco.mail.text.child.ReadInChild;
import org.welco.platform.child.ChildJvm;
import org.welco.platform.child.ChildJvm.Answer;
import org.welco.platform.child.ChildJvm.Limits;
import org.welco.platform.child.ClassRoots;

/**
 * Reads one document in a process of its own, since a hostile PDF can take the memory and the time of whoever opens it. One
 * at a time on this node, whatever the tenant.
 */
@ApplicationScoped
public class ReadDocument {

    private static final Logger LOG = System.getLogger(ReadDocument.class.getName());

    /** What the child may take; engineering limits of the letter's text. */
    static final Limits LIMITS = new Limits(256, Duration.ofSeconds(20), 4 * LetterText.LONGEST + 512 * 1024);

    /** One class of each library that the child needs, and the child itself. */
    private static final List<String> CLASSES = List.of(
            ReadInChild.class.getName(),
            "org.apache.pdfbox.pdmodel.PDDocument",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.fontbox.FontBoxFont",
            "org.apache.commons.logging.LogFactory");

    private final Semaphore place = new Semaphore(1, true);
    private final Limits limits;

    public ReadDocument() {
        this(LIMITS);
    }

    ReadDocument(Limits limits) {
        this.limits = limits;
    }

    /** Whether a document of that kind is read at all. */
    static boolean knows(String mediaType) {
        return mediaType.equals("application/pdf") || mediaType.startsWith("image/") || mediaType.equals("text/plain");
    }

    /**
     * Blocks until the child ended or was killed.
     *
     * @param folder a folder of this reading alone, in which the document lies; the caller deletes it
     * @throws IOException when no child could be started: says nothing of the document
     */
    Reading read(Path folder, String document, String mediaType) throws IOException, InterruptedException {
        place.acquire();
        try {
            ChildJvm child = new ChildJvm(ClassRoots.of(ReadDocument.class.getClassLoader(), CLASSES), limits);
            Answer answer = child.run(folder, ReadInChild.class.getName(), List.of(document, mediaType, life()));
            return reading(answer);
        } finally {
            place.release();
        }
    }

    /** Longer than it is waited for here: only a child whom nobody waits for any more comes to that. */
    private String life() {
        return Long.toString(2 * limits.patience().toSeconds());
    }

    /** The child is taken for hostile: its document may have made it say anything. */
    static Reading reading(Answer answer) {
        Frames.Heard heard = Frames.hear(answer.said());
        TextState state = heard.state()
                .map(ReadDocument::said)
                .orElse(
                        switch (answer.end()) {
                            case OUT_OF_TIME, OUT_OF_MEMORY -> TextState.TOO_LONG;
                            case DONE, FAILED -> TextState.BROKEN;
                        });
        return new Reading(new LetterText(state, heard.pages(), heard.text()), heard.thumbnail());
    }

    private static TextState said(String word) {
        return TextState.parse(word).orElseGet(() -> {
            LOG.log(Level.WARNING, "text: the reading process said no known state: the document is taken for broken");
            return TextState.BROKEN;
        });
    }
}
