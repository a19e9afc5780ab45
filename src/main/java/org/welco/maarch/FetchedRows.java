package org.welco.maarch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.document.DocumentTooBigException;
import org.welco.mail.document.IncomingDocument;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.registry.FetchedMail;
import org.welco.mail.registry.FetchedMail.Presence;

/**
 * Stores documents as they come and hands each letter over once, when its row is whole. A row may repeat a letter, may
 * have its document before its number, or be of a letter that nobody asked for. Used by one thread.
 */
final class FetchedRows implements ResourcesReader.Rows, AutoCloseable {

    private final Set<Long> wanted;
    private final DocumentIntake intake;
    private final Consumer<FetchedMail> consumer;
    private Incoming incoming;

    FetchedRows(Collection<Long> wanted, DocumentIntake intake, Consumer<FetchedMail> consumer) {
        this.wanted = new HashSet<>(wanted);
        this.intake = intake;
        this.consumer = consumer;
    }

    @Override
    public OutputStream document(RowJson soFar) {
        OptionalLong resId = soFar.resId();
        if (resId.isPresent() && !wanted.contains(resId.getAsLong())) {
            return null;
        }
        incoming = new Incoming(intake);
        return incoming;
    }

    @Override
    public void end(RowJson row, ResourcesReader.File file) {
        try {
            if (incoming != null) {
                incoming.rethrow();
            }
            Presence presence = presence(row, file);
            OptionalLong resId = row.resId();
            if (resId.isPresent() && wanted.remove(resId.getAsLong())) {
                Optional<StoredDocument> stored =
                        presence == Presence.PRESENT ? Optional.of(incoming.finish()) : Optional.empty();
                consumer.accept(new FetchedMail(row.letter(), presence, stored));
            }
        } finally {
            close();
        }
    }

    private static Presence presence(RowJson row, ResourcesReader.File file) {
        return switch (file) {
            case WRITTEN -> Presence.PRESENT;
            case TOO_BIG -> Presence.TOO_BIG;
            case NULL -> Presence.NONE;
            // the file is gone from Maarch's disk
            case EMPTY, SKIPPED, CORRUPT -> Presence.MISSING;
            case ABSENT -> row.hasFileName() ? Presence.MISSING : Presence.NONE;
        };
    }

    /** Throws away a document whose row did not come to its end. */
    @Override
    public void close() {
        if (incoming != null) {
            incoming.discard();
            incoming = null;
        }
    }

    /**
     * Where the bytes of one document go. Nothing is begun before the first byte. A failure of our own storage becomes an
     * unchecked exception, so that it is never taken for one of the network.
     */
    static final class Incoming extends OutputStream {

        private final DocumentIntake intake;
        private IncomingDocument document;
        private IllegalArgumentException failure;

        Incoming(DocumentIntake intake) {
            this.intake = intake;
        }

        boolean isEmpty() {
            return document == null;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return;
            }
            try {
                if (document == null) {
                    document = intake.begin();
                }
                document.stream().write(bytes, from, length);
            } catch (DocumentTooBigException e) {
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                failure = e;
                throw e;
            }
        }

        /** A failure of our storage that the reader of the answer may have taken for its own. */
        void rethrow() {
            if (failure != null) {
                throw failure;
            }
        }

        StoredDocument finish() {
            return document.finish();
        }

        /** After {@link #finish()} it takes nothing away. */
        void discard() {
            if (document != null) {
                document.close();
            }
        }
    }
}
