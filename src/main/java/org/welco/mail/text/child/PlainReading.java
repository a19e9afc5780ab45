package org.welco.mail.text.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A letter that is plain text: UTF-8, or else what old Windows machines of town halls write. */
final class PlainReading {

    private static final Charset OF_WINDOWS = Charset.forName("windows-1252");
    private static final int ENOUGH = 4 * Frames.LONGEST_TEXT;

    private final Frames frames;

    PlainReading(Frames frames) {
        this.frames = frames;
    }

    void read(InputStream document) throws IOException {
        try (document) {
            byte[] bytes = document.readNBytes(ENOUGH);
            boolean more = document.read() >= 0;
            frames.pages(1);
            boolean room = frames.text(decoded(bytes, more));
            frames.state(room && !more ? "INDEXED" : "TOO_LONG");
        }
    }

    private static String decoded(byte[] bytes, boolean cut) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            // a cut in the middle of a character is no proof against UTF-8
            return new String(bytes, cut ? StandardCharsets.UTF_8 : OF_WINDOWS);
        }
    }
}
