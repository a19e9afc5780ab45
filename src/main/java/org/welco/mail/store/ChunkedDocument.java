package org.welco.mail.store;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.welco.mail.document.DocumentDesk;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.document.DocumentTooBigException;
import org.welco.mail.document.Documents;
import org.welco.mail.document.IncomingDocument;
import org.welco.mail.document.MediaTypes;
import org.welco.mail.document.StoredDocument;

/**
 * One document on its way into the chunk store: keeps at most {@link #FLUSH} chunks in memory, writes them in a short
 * transaction, and hashes as it goes.
 */
final class ChunkedDocument extends OutputStream implements IncomingDocument {

    /** Chunks written in one transaction: 4 MiB. */
    static final int FLUSH = 16;

    private static final long NOT_BEGUN = -1;

    private final DocumentDesk desk;
    private final MediaTypes mediaTypes;
    private final MessageDigest sha256 = sha256();
    private final List<byte[]> full = new ArrayList<>(FLUSH);
    private byte[] current = new byte[Documents.CHUNK];
    private int filled;
    private byte[] head = new byte[0];
    private long size;
    private long id = NOT_BEGUN;
    private int written;
    private boolean finished;

    ChunkedDocument(DocumentDesk desk, MediaTypes mediaTypes) {
        this.desk = desk;
        this.mediaTypes = mediaTypes;
    }

    @Override
    public OutputStream stream() {
        return this;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (size > DocumentIntake.LIMIT) {
            throw new DocumentTooBigException();
        }
        sha256.update(bytes, offset, length);
        rememberHead(bytes, offset, length);
        int from = offset;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, current.length - filled);
            System.arraycopy(bytes, from, current, filled, part);
            filled += part;
            from += part;
            left -= part;
            if (filled == current.length) {
                turnChunk();
            }
        }
    }

    private void rememberHead(byte[] bytes, int offset, int length) {
        int missing = MediaTypes.ENOUGH - head.length;
        if (missing > 0) {
            int part = Math.min(missing, length);
            byte[] longer = Arrays.copyOf(head, head.length + part);
            System.arraycopy(bytes, offset, longer, head.length, part);
            head = longer;
        }
    }

    private void turnChunk() {
        full.add(current);
        current = new byte[Documents.CHUNK];
        filled = 0;
        if (full.size() == FLUSH) {
            flushChunks();
        }
    }

    private void flushChunks() {
        if (id == NOT_BEGUN) {
            id = desk.begin(full);
        } else {
            desk.append(id, written, full);
        }
        written += full.size();
        full.clear();
    }

    @Override
    public StoredDocument finish() {
        if (filled > 0) {
            full.add(Arrays.copyOf(current, filled));
        }
        StoredDocument described =
                new StoredDocument(id, HexFormat.of().formatHex(sha256.digest()), size, mediaTypes.of(head));
        StoredDocument stored = id == NOT_BEGUN ? desk.store(described, full) : desk.seal(described, written, full);
        finished = true;
        return stored;
    }

    @Override
    public void close() {
        if (!finished && id != NOT_BEGUN) {
            desk.abandon(id);
            finished = true;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
