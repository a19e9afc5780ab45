package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.MailBuilder.MONDAY;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.document.DocumentDesk;
import org.welco.mail.document.DocumentOut;
import org.welco.mail.document.Documents;
import org.welco.mail.document.IncomingDocument;
import org.welco.mail.document.MediaTypes;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.testing.Crowd;
import org.welco.mail.testing.StoreOnPostgres;

class JpaDocumentsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();

    private final DocumentDesk desk = STORE.desk();
    private final ChunkedIntake intake = new ChunkedIntake(desk, new MediaTypes());

    @BeforeEach
    void begin_empty() {
        STORE.emptied();
    }

    private static byte[] content(int size, long seed) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        return content;
    }

    private StoredDocument take(byte[] content) {
        try (IncomingDocument incoming = intake.begin()) {
            incoming.stream().write(content);
            return incoming.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] read(StoredDocument document, long first, long last) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocumentOut(desk).write(document, first, last, out);
        return out.toByteArray();
    }

    private static long documents() {
        return STORE.number("select count(*) from document");
    }

    private static long chunks() {
        return STORE.number("select count(*) from document_chunk");
    }

    private int sweep(Duration leftAlone) {
        OffsetDateTime now = STORE.in(() -> STORE.harvest().now());
        return desk.sweep(now.minus(leftAlone));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Documents.CHUNK, Documents.CHUNK + 1, 16 * Documents.CHUNK, 35 * Documents.CHUNK + 3})
    void a_document_comes_out_byte_for_byte(int size) throws IOException {
        byte[] content = content(size, size);

        StoredDocument stored = take(content);

        assertThat(stored.size()).isEqualTo(size);
        assertThat(read(stored, 0, size - 1L)).isEqualTo(content);
        assertThat(desk.find(stored.id())).contains(stored);
        assertThat(chunks()).isEqualTo((size + Documents.CHUNK - 1) / Documents.CHUNK);
    }

    @Test
    void a_part_comes_out_across_chunks() throws IOException {
        byte[] content = content(3 * Documents.CHUNK, 7);
        StoredDocument stored = take(content);

        assertThat(read(stored, Documents.CHUNK - 2, 2L * Documents.CHUNK + 1))
                .isEqualTo(Arrays.copyOfRange(content, Documents.CHUNK - 2, 2 * Documents.CHUNK + 2));
    }

    @Test
    void there_is_no_chunk_beyond_the_end_nor_of_an_unknown_document() {
        StoredDocument stored = take(content(10, 1));

        assertThat(desk.chunk(stored.id(), 1)).isEmpty();
        assertThat(desk.chunk(stored.id() + 1, 0)).isEmpty();
        assertThat(desk.find(stored.id() + 1)).isEmpty();
    }

    @Test
    void equal_documents_share_one_store() {
        StoredDocument first = take(content(20 * Documents.CHUNK, 3));
        StoredDocument second = take(content(20 * Documents.CHUNK, 3));

        assertThat(second).isEqualTo(first);
        assertThat(documents()).isEqualTo(1);
        assertThat(chunks()).isEqualTo(20);
    }

    @Test
    void equal_documents_sealed_at_once_share_one_store() {
        byte[] content = content(20 * Documents.CHUNK, 4);

        List<StoredDocument> stored = Crowd.of(5, index -> take(content));

        assertThat(stored).containsOnly(stored.get(0));
        assertThat(documents()).isEqualTo(1);
        assertThat(chunks()).isEqualTo(20);
    }

    @Test
    void what_is_still_coming_in_is_not_there_yet() {
        long id = desk.begin(List.of(content(Documents.CHUNK, 5)));

        assertThat(desk.find(id)).isEmpty();
    }

    @Test
    void an_incoming_document_that_is_given_up_leaves_nothing() throws IOException {
        try (IncomingDocument incoming = intake.begin()) {
            incoming.stream().write(content(20 * Documents.CHUNK, 6));
        }

        assertThat(documents()).isZero();
        assertThat(chunks()).isZero();
    }

    @Test
    void a_sealed_document_is_not_given_up() {
        StoredDocument stored = take(content(10, 8));

        desk.abandon(stored.id());

        assertThat(desk.find(stored.id())).isPresent();
    }

    @Test
    void a_sweep_leaves_what_a_letter_uses() {
        StoredDocument stored = take(content(10, 9));
        STORE.does(() ->
                STORE.mails().add(aMail().fromMaarch(42).withDocument(stored).build()));
        STORE.passes(Duration.ofDays(400));

        assertThat(sweep(Duration.ofHours(1))).isZero();
        assertThat(desk.find(stored.id())).isPresent();
    }

    @Test
    void a_sweep_leaves_what_is_fresh() {
        take(content(10, 10));
        desk.begin(List.of(content(10, 11)));
        STORE.passes(Duration.ofMinutes(58));

        assertThat(sweep(Duration.ofHours(1))).isZero();
    }

    @Test
    void a_sweep_takes_what_nobody_uses_and_what_never_ended() {
        take(content(10, 12));
        desk.begin(List.of(content(10, 13)));
        STORE.passes(Duration.ofMinutes(62));

        assertThat(sweep(Duration.ofHours(1))).isEqualTo(2);
        assertThat(chunks()).isZero();
    }

    @Test
    void an_old_document_found_equal_is_fresh_again() {
        StoredDocument old = take(content(10, 14));
        STORE.passes(Duration.ofDays(2));

        take(content(10, 14));

        assertThat(sweep(Duration.ofHours(1))).isZero();
        assertThat(desk.find(old.id())).isPresent();
    }

    @Test
    void a_document_swept_away_while_an_equal_one_comes_in_is_stored_anew() {
        byte[] content = content(10, 15);
        AtomicReference<StoredDocument> kept = new AtomicReference<>();
        for (int round = 0; round < 10; round++) {
            take(content);
            STORE.passes(Duration.ofHours(2));

            List<Runnable> gestures = List.of(() -> kept.set(take(content)), () -> sweep(Duration.ofHours(1)));
            Crowd.of(2, index -> {
                gestures.get(index).run();
                return index;
            });

            assertThat(desk.find(kept.get().id())).contains(kept.get());
            assertThat(desk.chunk(kept.get().id(), 0)).contains(content);
        }
    }

    @Test
    void a_purged_letter_lets_its_document_go_with_the_next_sweep() {
        StoredDocument stored = take(content(10, 16));
        STORE.does(() -> STORE.mails()
                .add(aMail().fromMaarch(42).withDocument(stored).refused().build()));
        STORE.passes(Duration.ofDays(200));

        STORE.does(() -> STORE.mails().purgeDocuments(MONDAY.plusDays(2)));

        assertThat(sweep(Duration.ofHours(1))).isEqualTo(1);
        assertThat(chunks()).isZero();
    }

    @Test
    void a_document_that_two_letters_share_stays_until_both_let_it_go() {
        StoredDocument stored = take(content(10, 17));
        STORE.does(() -> {
            STORE.mails()
                    .add(aMail().fromMaarch(42).withDocument(stored).refused().build());
            STORE.mails().add(aMail().fromMaarch(43).withDocument(stored).build());
        });
        STORE.does(() -> STORE.mails().purgeDocuments(MONDAY.plusDays(2)));
        STORE.passes(Duration.ofDays(1));

        assertThat(sweep(Duration.ofHours(1))).isZero();
    }

    @Test
    void chunks_are_stored_as_they_are_since_scans_do_not_compress() {
        assertThat(STORE.value("select attstorage::text from pg_attribute where attname = 'bytes' and attrelid = '"
                        + STORE.schema() + ".document_chunk'::regclass"))
                .isEqualTo("e");
    }
}
