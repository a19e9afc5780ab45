package org.welco.mail.text.child;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the child answers: frames of a letter, a length and bytes, flushed one by one, so that what came before a sudden end
 * is not lost. Whoever hears them takes the child for hostile.
 */
public final class Frames {

    static final char PAGES = 'P';
    static final char TEXT = 'T';
    static final char STATE = 'S';
    static final char THUMBNAIL = 'I';

    /** Longest text taken, in characters. */
    public static final int LONGEST_TEXT = 200_000;

    /** Largest picture taken, in bytes. */
    public static final int LARGEST_THUMBNAIL = 256 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final DataOutputStream out;
    private int said;

    Frames(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /**
     * What a child said.
     *
     * @param state name of a state, empty when it did not come so far
     */
    public record Heard(Optional<String> state, int pages, String text, Optional<byte[]> thumbnail) {}

    void pages(int pages) throws IOException {
        frame(PAGES, Integer.toString(pages).getBytes(StandardCharsets.US_ASCII));
    }

    /** @return whether more text would still be taken */
    boolean text(String text) throws IOException {
        String part = text.substring(0, Math.min(text.length(), LONGEST_TEXT - said));
        said += part.length();
        frame(TEXT, part.getBytes(StandardCharsets.UTF_8));
        return said < LONGEST_TEXT;
    }

    void state(String name) throws IOException {
        frame(STATE, name.getBytes(StandardCharsets.US_ASCII));
    }

    void thumbnail(byte[] png) throws IOException {
        if (png.length <= LARGEST_THUMBNAIL) {
            frame(THUMBNAIL, png);
        }
    }

    private void frame(char kind, byte[] content) throws IOException {
        out.writeByte(kind);
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    /** Takes frames one by one up to the first that is cut or odd. */
    public static Heard hear(byte[] said) {
        StringBuilder text = new StringBuilder();
        String state = null;
        int pages = 0;
        byte[] thumbnail = null;
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(said))) {
            while (in.available() > 0) {
                char kind = (char) in.readUnsignedByte();
                byte[] content = content(in);
                switch (kind) {
                    case PAGES -> pages = number(content);
                    case TEXT -> text.append(new String(content, StandardCharsets.UTF_8));
                    case STATE -> state = new String(content, StandardCharsets.US_ASCII);
                    case THUMBNAIL -> thumbnail = isPng(content) ? content : null;
                    default -> throw new IOException("no such frame");
                }
            }
        } catch (IOException | NumberFormatException cutOrOdd) {
            // what came before stands; how the child ended tells the rest
        }
        return new Heard(Optional.ofNullable(state), pages, plain(text), Optional.ofNullable(thumbnail));
    }

    private static byte[] content(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a frame that was cut");
        }
        return in.readNBytes(length);
    }

    private static int number(byte[] content) {
        return Math.max(0, Integer.parseInt(new String(content, StandardCharsets.US_ASCII)));
    }

    private static boolean isPng(byte[] content) {
        return content.length > PNG.length
                && content.length <= LARGEST_THUMBNAIL
                && Arrays.equals(content, 0, PNG.length, PNG, 0, PNG.length);
    }

    /** Without what a database or a screen would choke on. */
    private static String plain(StringBuilder text) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
        text.codePoints()
                .filter(point -> point == '\n' || !Character.isISOControl(point))
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .takeWhile(point -> plain.length() < LONGEST_TEXT - 1)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }
}
