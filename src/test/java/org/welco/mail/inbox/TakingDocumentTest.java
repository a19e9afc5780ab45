package org.welco.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.document.DocumentOut;
import org.welco.mail.document.Documents;
import org.welco.mail.document.MediaTypes;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.testing.MailTown;

class TakingDocumentTest {

    private static final byte[] PDF = "%PDF-1.4\n% une lettre".getBytes(StandardCharsets.US_ASCII);

    private final MailTown town = new MailTown();
    private final TakeDocument take = new TakeDocument(town.intake(), new MediaTypes());

    private static InputStream bytes(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static byte[] pdfOf(int size) {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (i * 31 >> 4);
        }
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }

    private byte[] read(StoredDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocumentOut(town.desk()).write(document, 0, document.size() - 1, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                22,
                Documents.CHUNK - 1,
                Documents.CHUNK,
                Documents.CHUNK + 1,
                16 * Documents.CHUNK,
                16 * Documents.CHUNK + 1,
                33 * Documents.CHUNK + 7
            })
    void a_document_is_stored_byte_for_byte(int size) throws Exception {
        byte[] content = pdfOf(size);

        StoredDocument stored = take.take(bytes(content));

        assertThat(read(stored)).isEqualTo(content);
        assertThat(stored.size()).isEqualTo(size);
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    @Test
    void at_most_four_megabytes_are_written_at_once() throws IOException {
        take.take(bytes(pdfOf(40 * Documents.CHUNK)));

        assertThat(town.store().documents().largestWrite()).isEqualTo(16);
    }

    @Test
    void equal_documents_are_stored_once() throws IOException {
        StoredDocument first = take.take(bytes(pdfOf(20 * Documents.CHUNK)));
        StoredDocument second = take.take(bytes(pdfOf(20 * Documents.CHUNK)));

        assertThat(second).isEqualTo(first);
        assertThat(town.store().documents().count()).isEqualTo(1);
    }

    @Test
    void an_empty_document_is_refused() {
        assertRefused(new byte[0], UnfitDocumentException.Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "PK\u0003\u0004 an archive",
                "MZ\u0090\u0000 a program",
                "#!/bin/sh\nrm -rf /",
                "{\\rtf1 text}"
            })
    void what_is_no_scan_is_refused_whatever_it_is_called(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), UnfitDocumentException.Reason.TYPE);
    }

    @Test
    void plain_text_is_taken() throws IOException {
        assertThat(take.take(bytes("Madame, Monsieur".getBytes(StandardCharsets.UTF_8)))
                        .mediaType())
                .isEqualTo("text/plain");
    }

    @Test
    void fifty_megabytes_are_taken() throws IOException {
        InputStream document = new SequenceInputStream(bytes(PDF), zeros(TakeDocument.LIMIT - PDF.length));

        assertThat(take.take(document).size()).isEqualTo(TakeDocument.LIMIT);
    }

    @Test
    void one_byte_more_is_refused_and_nothing_is_left() {
        InputStream document = new SequenceInputStream(bytes(PDF), zeros(TakeDocument.LIMIT - PDF.length + 1));

        assertThatExceptionOfType(UnfitDocumentException.class)
                .isThrownBy(() -> take.take(document))
                .satisfies(unfit -> assertThat(unfit.reason()).isEqualTo(UnfitDocumentException.Reason.TOO_BIG));
        assertThat(town.store().documents().count()).isZero();
    }

    @Test
    void a_document_that_arrives_incomplete_leaves_nothing() {
        InputStream broken = new SequenceInputStream(bytes(pdfOf(20 * Documents.CHUNK)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the other side went away");
            }
        });

        assertThatIOException().isThrownBy(() -> take.take(broken));
        assertThat(town.store().documents().count()).isZero();
    }

    private void assertRefused(byte[] content, UnfitDocumentException.Reason reason) {
        assertThatExceptionOfType(UnfitDocumentException.class)
                .isThrownBy(() -> take.take(bytes(content)))
                .satisfies(unfit -> assertThat(unfit.reason()).isEqualTo(reason));
        assertThat(town.store().documents().count()).isZero();
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (left <= 0) {
                    return -1;
                }
                int given = (int) Math.min(most, left);
                java.util.Arrays.fill(into, from, from + given, (byte) 0);
                left -= given;
                return given;
            }
        };
    }
}
