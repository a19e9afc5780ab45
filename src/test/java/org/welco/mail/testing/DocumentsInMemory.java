package org.welco.mail.testing;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.welco.mail.document.Documents;
import org.welco.mail.document.StoredDocument;

/** Stored documents, chunk by chunk. */
public final class DocumentsInMemory implements Documents {

    private final Map<Long, Stored> documents = new LinkedHashMap<>();
    private final MovingTime time;
    private final LongPredicate isUsed;
    private long last;
    private int largestWrite;

    public DocumentsInMemory(MovingTime time, LongPredicate isUsed) {
        this.time = time;
        this.isUsed = isUsed;
    }

    /** One document with its chunks; sealed once it is described. */
    private static final class Stored {
        private final Map<Integer, byte[]> chunks = new TreeMap<>();
        private StoredDocument described;
        private OffsetDateTime since;
    }

    @Override
    public synchronized long begin() {
        Stored begun = new Stored();
        begun.since = time.now();
        documents.put(++last, begun);
        return last;
    }

    @Override
    public synchronized void append(long id, int firstChunk, List<byte[]> chunks) {
        largestWrite = Math.max(largestWrite, chunks.size());
        for (int i = 0; i < chunks.size(); i++) {
            if (documents.get(id).chunks.put(firstChunk + i, chunks.get(i).clone()) != null) {
                throw new IllegalStateException("the database would refuse a second chunk " + (firstChunk + i));
            }
        }
    }

    @Override
    public synchronized StoredDocument seal(StoredDocument incoming) {
        Optional<Stored> equal = documents.values().stream()
                .filter(one -> one.described != null && one.described.sha256().equals(incoming.sha256()))
                .findFirst();
        if (equal.isPresent()) {
            documents.remove(incoming.id());
            equal.get().since = time.now();
            return equal.get().described;
        }
        Stored sealed = documents.get(incoming.id());
        sealed.described = incoming;
        sealed.since = time.now();
        return incoming;
    }

    @Override
    public synchronized void abandon(long id) {
        documents.values().removeIf(one -> one == documents.get(id) && one.described == null);
    }

    @Override
    public synchronized Optional<StoredDocument> find(long id) {
        return Optional.ofNullable(documents.get(id)).map(one -> one.described);
    }

    @Override
    public synchronized Optional<byte[]> chunk(long id, int n) {
        return Optional.ofNullable(documents.get(id)).map(one -> one.chunks.get(n));
    }

    @Override
    public synchronized int sweep(OffsetDateTime before) {
        int all = documents.size();
        documents.entrySet().removeIf(entry -> entry.getValue().since.isBefore(before) && !isUsed.test(entry.getKey()));
        return all - documents.size();
    }

    /** Sealed or incoming. */
    public synchronized int count() {
        return documents.size();
    }

    /** The most chunks that ever came in one write. */
    public synchronized int largestWrite() {
        return largestWrite;
    }
}
