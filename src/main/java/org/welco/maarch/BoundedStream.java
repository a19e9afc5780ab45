package org.welco.maarch;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An answer without documents: read no further than {@link #LIMIT}, since nothing true is that long. */
final class BoundedStream extends FilterInputStream {

    /** In bytes. */
    static final int LIMIT = 5 * 1024 * 1024;

    private long left = LIMIT;

    BoundedStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int got = read(one, 0, 1);
        return got == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = in.read(bytes, from, length);
        left -= Math.max(got, 0);
        if (left < 0) {
            throw new StreamConstraintsException("an answer of more than " + LIMIT + " bytes");
        }
        return got;
    }
}
