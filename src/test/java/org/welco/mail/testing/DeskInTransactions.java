package org.welco.mail.testing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.welco.mail.document.DocumentDesk;
import org.welco.mail.document.StoredDocument;

/** Gives each gesture of the desk its transaction, which the container does in the application. */
final class DeskInTransactions extends DocumentDesk {

    private final StoreOnPostgres store;

    DeskInTransactions(StoreOnPostgres store) {
        super(store.documents());
        this.store = store;
    }

    @Override
    public long begin(List<byte[]> chunks) {
        return store.in(() -> super.begin(chunks));
    }

    @Override
    public void append(long id, int firstChunk, List<byte[]> chunks) {
        store.does(() -> super.append(id, firstChunk, chunks));
    }

    @Override
    public StoredDocument seal(StoredDocument incoming, int firstChunk, List<byte[]> lastChunks) {
        return store.in(() -> super.seal(incoming, firstChunk, lastChunks));
    }

    @Override
    public StoredDocument store(StoredDocument described, List<byte[]> chunks) {
        return store.in(() -> super.store(described, chunks));
    }

    @Override
    public void abandon(long id) {
        store.does(() -> super.abandon(id));
    }

    @Override
    public Optional<StoredDocument> find(long id) {
        return store.in(() -> super.find(id));
    }

    @Override
    public Optional<byte[]> chunk(long id, int n) {
        return store.in(() -> super.chunk(id, n));
    }

    @Override
    public int sweep(OffsetDateTime before) {
        return store.in(() -> super.sweep(before));
    }
}
