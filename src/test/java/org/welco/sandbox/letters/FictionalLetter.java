package org.welco.sandbox.letters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A letter of an invented town.
 *
 * @param sender nine parts, any of which may be empty: first name, last name, organisation, number, street, postcode, town,
 *     e-mail, phone
 * @param daysAgo how long ago it was written
 * @param size of a huge document, 0 otherwise
 */
public record FictionalLetter(
        Kind kind,
        LetterTown town,
        String subject,
        List<String> sender,
        int daysAgo,
        int size,
        List<String> paragraphs) {

    /** What its document is. */
    public enum Kind {
        PDF,
        /** A PDF that holds only a crooked, speckled image. */
        SCAN,
        /** Recorded, and lost on the docserver. */
        MISSING,
        /** Recorded without document. */
        NONE,
        JPEG,
        TEXT,
        HUGE,
        /** Said to be a PDF, and is none. */
        NOTPDF
    }

    /** Maarch's format column. */
    public String format() {
        return switch (kind) {
            case JPEG -> "jpg";
            case TEXT -> "txt";
            case NONE -> "";
            case PDF, SCAN, MISSING, HUGE, NOTPDF -> "pdf";
        };
    }

    /** The document; empty for those without, and for the huge one, which is made when it is read. */
    public Optional<byte[]> document() {
        return switch (kind) {
            case PDF, MISSING -> Optional.of(LetterPage.pdf(this));
            case SCAN -> Optional.of(LetterScan.pdf(this));
            case JPEG -> Optional.of(LetterScan.jpeg(this));
            case TEXT -> Optional.of((String.join("\n\n", paragraphs) + "\n").getBytes(StandardCharsets.UTF_8));
            case NOTPDF -> Optional.of(webPage().getBytes(StandardCharsets.UTF_8));
            case NONE, HUGE -> Optional.empty();
        };
    }

    public Optional<HugeLetter> huge() {
        return kind == Kind.HUGE ? Optional.of(new HugeLetter(size, subject.hashCode())) : Optional.empty();
    }

    /** "Camille Lefort", or the organisation. */
    public String signature() {
        String name = (sender.get(0) + " " + sender.get(1)).trim();
        return name.isEmpty() ? sender.get(2) : name;
    }

    /** What a careless sender attaches: a saved web page, with a script that must never run at our place. */
    private String webPage() {
        return "<!DOCTYPE html>\n<html lang=\"fr\"><head><title>" + subject + "</title></head><body>" + "<h1>" + subject
                + "</h1><script>document.title = 'script du courrier'</script></body></html>\n";
    }
}
