package org.welco.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.welco.mail.document.Documents;
import org.welco.mail.document.StoredDocument;

/** Documents in the tenant's schema, by native SQL: bytes never become entities. */
@ApplicationScoped
public class JpaDocuments implements Documents {

    private EntityManager em;

    JpaDocuments() {}

    @Inject
    public JpaDocuments(EntityManager em) {
        this.em = em;
    }

    @Override
    public long begin() {
        return number(em.createNativeQuery("insert into document (state) values ('incoming') returning id"));
    }

    @Override
    public void append(long id, int firstChunk, List<byte[]> chunks) {
        if (chunks.isEmpty()) {
            return;
        }
        StringBuilder sql = new StringBuilder("insert into document_chunk (document_id, n, bytes) values ");
        for (int i = 0; i < chunks.size(); i++) {
            sql.append(i == 0 ? "" : ", ")
                    .append("(?1, ")
                    .append(firstChunk + i)
                    .append(", ?")
                    .append(i + 2)
                    .append(')');
        }
        Query insert = em.createNativeQuery(sql.toString()).setParameter(1, id);
        for (int i = 0; i < chunks.size(); i++) {
            insert.setParameter(i + 2, chunks.get(i));
        }
        insert.executeUpdate();
    }

    @Override
    public StoredDocument seal(StoredDocument incoming) {
        // two equal documents sealed at once would meet at the unique hash: the second waits here and finds the first
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, incoming.sha256())
                .getResultList();
        Optional<StoredDocument> equal = byHash(incoming.sha256()).filter(this::touch);
        if (equal.isPresent()) {
            abandon(incoming.id());
            return equal.get();
        }
        em.createNativeQuery("update document set state = 'kept', sha256 = ?2, size = ?3, media_type = ?4,"
                        + " created_at = clock_timestamp() where id = ?1 and state = 'incoming'")
                .setParameter(1, incoming.id())
                .setParameter(2, incoming.sha256())
                .setParameter(3, incoming.size())
                .setParameter(4, incoming.mediaType())
                .executeUpdate();
        return incoming;
    }

    /** Keeps a sweep away from it; false when a sweep was quicker. */
    private boolean touch(StoredDocument document) {
        return em.createNativeQuery("update document set created_at = clock_timestamp() where id = ?1")
                        .setParameter(1, document.id())
                        .executeUpdate()
                > 0;
    }

    private Optional<StoredDocument> byHash(String sha256) {
        return one(em.createNativeQuery(
                        "select id, sha256, size, media_type from document where sha256 = ?1 and state = 'kept'")
                .setParameter(1, sha256));
    }

    @Override
    public void abandon(long id) {
        em.createNativeQuery("delete from document where id = ?1 and state = 'incoming'")
                .setParameter(1, id)
                .executeUpdate();
    }

    @Override
    public Optional<StoredDocument> find(long id) {
        return one(em.createNativeQuery(
                        "select id, sha256, size, media_type from document where id = ?1 and state = 'kept'")
                .setParameter(1, id));
    }

    @Override
    public Optional<byte[]> chunk(long id, int n) {
        List<?> rows = em.createNativeQuery("select bytes from document_chunk where document_id = ?1 and n = ?2")
                .setParameter(1, id)
                .setParameter(2, n)
                .getResultList();
        return rows.stream().map(byte[].class::cast).findFirst();
    }

    @Override
    public int sweep(OffsetDateTime before) {
        return em.createNativeQuery("delete from document d where d.created_at < ?1"
                        + " and not exists (select 1 from mail m where m.document_id = d.id)")
                .setParameter(1, before)
                .executeUpdate();
    }

    private static Optional<StoredDocument> one(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new StoredDocument(
                        ((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).longValue(), (String)
                                row[3]));
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }
}
