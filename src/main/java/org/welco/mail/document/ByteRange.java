package org.welco.mail.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes, both ends included, as RFC 9110 §14 asks for it. Several ranges in one header are answered by the
 * whole document, as the RFC allows.
 */
public record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What a Range header means for a document. */
    public enum Meaning {
        WHOLE,
        PART,
        /** Beyond the document: 416. */
        UNSATISFIABLE
    }

    /** @param range present for {@link Meaning#PART} only */
    public record Wanted(Meaning meaning, Optional<ByteRange> range) {}

    /**
     * @param header the Range header, null when absent; one that is not understood means the whole document
     * @param size of the document in bytes
     */
    public static Wanted of(String header, long size) {
        Matcher parts = header == null ? null : ONE.matcher(header.strip());
        if (parts == null
                || !parts.matches()
                || parts.group(1).isEmpty() && parts.group(2).isEmpty()) {
            return new Wanted(Meaning.WHOLE, Optional.empty());
        }
        return parts.group(1).isEmpty()
                ? suffix(Long.parseLong(parts.group(2)), size)
                : from(Long.parseLong(parts.group(1)), parts.group(2), size);
    }

    private static Wanted suffix(long length, long size) {
        return length == 0 || size == 0 ? unsatisfiable() : part(Math.max(0, size - length), size - 1);
    }

    private static Wanted from(long first, String end, long size) {
        if (first >= size) {
            return unsatisfiable();
        }
        long last = end.isEmpty() ? size - 1 : Math.min(Long.parseLong(end), size - 1);
        return last < first ? new Wanted(Meaning.WHOLE, Optional.empty()) : part(first, last);
    }

    private static Wanted part(long first, long last) {
        return new Wanted(Meaning.PART, Optional.of(new ByteRange(first, last)));
    }

    private static Wanted unsatisfiable() {
        return new Wanted(Meaning.UNSATISFIABLE, Optional.empty());
    }

    public long length() {
        return last - first + 1;
    }
}
