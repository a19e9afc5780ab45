package org.welco.maarch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.document.DocumentTooBigException;
import org.welco.mail.document.IncomingDocument;
import org.welco.mail.document.StoredDocument;

/** A document store in memory, with a limit of its own so that tests need no 500 MiB. */
final class MemoryIntake implements DocumentIntake {

    private final long limit;
    private final Map<Long, byte[]> kept = new TreeMap<>();
    private int begun;
    private int pieces;
    private int open;
    private IOException trouble;

    MemoryIntake() {
        this(LIMIT);
    }

    MemoryIntake(long limit) {
        this.limit = limit;
    }

    /** Fails at the next piece, as a full disk would. */
    void failWith(IOException trouble) {
        this.trouble = trouble;
    }

    byte[] bytes(long id) {
        return kept.get(id);
    }

    int begun() {
        return begun;
    }

    /** Pieces written so far, of all documents. */
    synchronized int pieces() {
        return pieces;
    }

    /** Documents begun, neither finished nor closed. */
    int open() {
        return open;
    }

    int keptDocuments() {
        return kept.size();
    }

    @Override
    public IncomingDocument begin() {
        begun++;
        open++;
        return new Incoming();
    }

    private final class Incoming implements IncomingDocument {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean over;

        @Override
        public OutputStream stream() {
            return new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] piece, int from, int length) throws IOException {
                    if (trouble != null) {
                        throw trouble;
                    }
                    if (bytes.size() + length > limit) {
                        throw new DocumentTooBigException();
                    }
                    synchronized (MemoryIntake.this) {
                        pieces++;
                    }
                    bytes.write(piece, from, length);
                }
            };
        }

        @Override
        public StoredDocument finish() {
            end();
            long id = kept.size() + 1L;
            kept.put(id, bytes.toByteArray());
            return new StoredDocument(id, sha256(bytes.toByteArray()), bytes.size(), "application/octet-stream");
        }

        @Override
        public void close() {
            end();
        }

        private void end() {
            if (!over) {
                over = true;
                open--;
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
