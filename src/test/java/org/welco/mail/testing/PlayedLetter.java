package org.welco.mail.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.welco.mail.registry.RegisteredMail;

/** A letter as the played registry holds it. Built in words: {@code aLetter(42).declaring(300_000).withoutDocument()}. */
public final class PlayedLetter {

    final long resId;
    String status = PlayedRegistry.STATUSES.toProcess();
    Optional<String> number = Optional.empty();
    Optional<String> link = Optional.empty();
    final List<Line> history = new ArrayList<>();
    Optional<byte[]> document;
    boolean lost;
    boolean broken;
    boolean stalls;
    private OptionalLong declared;
    private Optional<String> fileName = Optional.of("scan.pdf");

    private PlayedLetter(long resId) {
        this.resId = resId;
        withDocument("%PDF-1.4 lettre " + resId);
        this.declared = OptionalLong.of(document.orElseThrow().length);
    }

    /** A line of its history there. */
    public record Line(String text, String status) {}

    /** With a small PDF of its own. */
    public static PlayedLetter aLetter(long resId) {
        return new PlayedLetter(resId);
    }

    public PlayedLetter withDocument(String content) {
        document = Optional.of(content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** What the registry says of its size, true or not. */
    public PlayedLetter declaring(long bytes) {
        declared = OptionalLong.of(bytes);
        return this;
    }

    public PlayedLetter declaringNothing() {
        declared = OptionalLong.empty();
        return this;
    }

    /** Recorded without document. */
    public PlayedLetter withoutDocument() {
        document = Optional.empty();
        fileName = Optional.empty();
        declared = OptionalLong.empty();
        return this;
    }

    /** Its document is no longer where the registry looks for it. */
    public PlayedLetter withLostDocument() {
        lost = true;
        return this;
    }

    /** An answer that holds it cannot be read. */
    public PlayedLetter unreadable() {
        broken = true;
        return this;
    }

    /** An answer that holds it never ends. */
    public PlayedLetter neverEnding() {
        stalls = true;
        return this;
    }

    RegisteredMail registered() {
        return new RegisteredMail(
                resId,
                Optional.of("Objet " + resId),
                Optional.of("MAARCH/2026A/" + resId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fileName,
                declared);
    }

    long weight() {
        return document.isPresent() && !lost ? declared.orElse(0) : 0;
    }
}
