package org.welco.mail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.welco.mail.testing.DocumentsInMemory;
import org.welco.mail.testing.MovingTime;

class GivingDocumentOutTest {

    private static final int SIZE = 2 * Documents.CHUNK + 100;

    private final DocumentsInMemory documents = new DocumentsInMemory(new MovingTime(), id -> true);
    private final DocumentDesk desk = new DocumentDesk(documents);
    private final DocumentOut out = new DocumentOut(desk);
    private final byte[] content = content();
    private final StoredDocument stored = desk.store(
            new StoredDocument(0, "0".repeat(64), SIZE, "application/pdf"),
            List.of(
                    Arrays.copyOfRange(content, 0, Documents.CHUNK),
                    Arrays.copyOfRange(content, Documents.CHUNK, 2 * Documents.CHUNK),
                    Arrays.copyOfRange(content, 2 * Documents.CHUNK, SIZE)));

    private static byte[] content() {
        byte[] content = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            content[i] = (byte) (i % 251);
        }
        return content;
    }

    private byte[] read(long first, long last) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        out.write(stored, first, last, bytes);
        return bytes.toByteArray();
    }

    @Test
    void the_whole_comes_out_as_it_went_in() throws IOException {
        assertThat(read(0, SIZE - 1)).isEqualTo(content);
    }

    @Test
    void a_part_across_chunks_comes_out() throws IOException {
        assertThat(read(Documents.CHUNK - 1, Documents.CHUNK))
                .isEqualTo(Arrays.copyOfRange(content, Documents.CHUNK - 1, Documents.CHUNK + 1));
    }

    @Property(tries = 200)
    void any_part_comes_out(@ForAll @IntRange(max = SIZE - 1) int first, @ForAll @IntRange(max = SIZE - 1) int last)
            throws IOException {
        Assume.that(first <= last);

        assertThat(read(first, last)).isEqualTo(Arrays.copyOfRange(content, first, last + 1));
    }

    @Test
    void nothing_asked_is_nothing_given() throws IOException {
        assertThat(read(0, -1)).isEmpty();
    }

    @Test
    void a_document_purged_meanwhile_breaks_off() {
        documents.abandon(stored.id());
        StoredDocument gone = new StoredDocument(99, stored.sha256(), SIZE, "application/pdf");

        assertThatIOException()
                .isThrownBy(() -> out.write(gone, 0, 10, new ByteArrayOutputStream()))
                .withMessageContaining("went away");
    }

    @Test
    void a_document_shorter_than_it_says_breaks_off_instead_of_turning_in_circles() {
        StoredDocument longer = new StoredDocument(stored.id(), stored.sha256(), SIZE + 10, "application/pdf");

        assertThatIOException()
                .isThrownBy(() -> out.write(longer, 0, SIZE + 5, new ByteArrayOutputStream()))
                .withMessageContaining("shorter");
    }
}
