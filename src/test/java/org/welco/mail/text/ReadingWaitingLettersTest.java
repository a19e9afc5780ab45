package org.welco.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.welco.mail.MailReference;
import org.welco.mail.document.DocumentOut;
import org.welco.mail.document.IncomingDocument;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.OddPdf;
import org.welco.platform.child.ChildJvm.Limits;

class ReadingWaitingLettersTest {

    private static final Limits PATIENT = new Limits(256, Duration.ofSeconds(120), ReadDocument.LIMITS.longestAnswer());

    private final MailTown town = new MailTown();
    private final Waiting texts = new Waiting();
    private final ReadWaitingLetters letters = new ReadWaitingLetters(
            town.current(),
            new LetterTextDesk(texts),
            new DocumentOut(town.desk()),
            new ReadDocument(PATIENT),
            town.time());

    /** A machine on which no process can be started. */
    private static final class Unable extends ReadDocument {

        @Override
        Reading read(Path folder, String document, String mediaType) throws IOException {
            throw new IOException("no process can be started");
        }
    }

    private StoredDocument waits(byte[] content) {
        try (IncomingDocument incoming = town.intake().begin()) {
            incoming.stream().write(content);
            StoredDocument stored = incoming.finish();
            texts.waiting.add(stored);
            return stored;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int reads(BooleanSupplier mayGoOn) {
        return town.inside(() -> letters.readAll(mayGoOn));
    }

    private LetterText text(StoredDocument document) {
        return texts.kept.get(document.id()).text();
    }

    @Test
    void each_document_that_waits_is_read() {
        StoredDocument pdf = waits(OddPdf.saying("Bonjour"));
        StoredDocument plain = waits("Au revoir".getBytes(StandardCharsets.UTF_8));

        assertThat(reads(() -> true)).isEqualTo(2);

        assertThat(text(pdf).text()).isEqualTo("Bonjour");
        assertThat(text(plain).text()).isEqualTo("Au revoir");
    }

    @Test
    void a_kind_without_text_costs_no_process() {
        StoredDocument archive = waits(new byte[] {'P', 'K', 3, 4, 0, 0});

        reads(() -> true);

        assertThat(text(archive).state()).isEqualTo(TextState.OTHER_KIND);
    }

    @Test
    void one_that_is_too_heavy_is_not_even_copied() {
        StoredDocument heavy =
                new StoredDocument(7, "0".repeat(64), ReadWaitingLetters.HEAVIEST + 1, "application/pdf");
        texts.waiting.add(heavy);

        reads(() -> true);

        assertThat(text(heavy)).isEqualTo(LetterText.none(TextState.TOO_LONG));
    }

    @Test
    void one_that_goes_away_while_it_is_copied_stops_nothing() {
        texts.waiting.add(new StoredDocument(7, "0".repeat(64), 10, "application/pdf"));
        StoredDocument plain = waits("Bonjour".getBytes(StandardCharsets.UTF_8));

        assertThat(reads(() -> true)).isEqualTo(2);
        assertThat(text(plain).state()).isEqualTo(TextState.INDEXED);
    }

    @Test
    void a_fault_of_the_machine_says_nothing_of_the_document_and_ends_the_pass() {
        ReadWaitingLetters unable = new ReadWaitingLetters(
                town.current(), new LetterTextDesk(texts), new DocumentOut(town.desk()), new Unable(), town.time());
        StoredDocument first = waits(OddPdf.saying("Bonjour"));
        waits(OddPdf.saying("Au revoir"));

        assertThat(town.inside(() -> unable.readAll(() -> true))).isZero();

        assertThat(texts.kept).isEmpty();
        assertThat(texts.waiting).hasSize(1);
        assertThat(texts.putOff).containsExactly(first.id());
    }

    @Test
    void nothing_is_begun_once_it_may_not_go_on() {
        waits("Bonjour".getBytes(StandardCharsets.UTF_8));

        assertThat(reads(() -> false)).isZero();
        assertThat(texts.waiting).hasSize(1);
    }

    /** Texts in memory: documents that wait, and what was kept of them. */
    private static final class Waiting implements LetterTexts {

        private final Deque<StoredDocument> waiting = new ArrayDeque<>();
        private final Map<Long, Reading> kept = new LinkedHashMap<>();
        private final List<Long> putOff = new ArrayList<>();

        @Override
        public Optional<StoredDocument> begin() {
            return Optional.ofNullable(waiting.poll());
        }

        @Override
        public void keep(long documentId, Reading reading) {
            kept.put(documentId, reading);
        }

        @Override
        public void putOff(long documentId) {
            putOff.add(documentId);
        }

        @Override
        public Optional<LetterText> find(MailReference reference) {
            throw new UnsupportedOperationException("nobody asks here");
        }

        @Override
        public Optional<byte[]> thumbnail(MailReference reference) {
            throw new UnsupportedOperationException("nobody asks here");
        }
    }
}
