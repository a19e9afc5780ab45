package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.MailReference;
import org.welco.mail.document.IncomingDocument;
import org.welco.mail.document.MediaTypes;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.mail.text.LetterText;
import org.welco.mail.text.LetterTexts;
import org.welco.mail.text.Reading;
import org.welco.mail.text.TextState;
import org.welco.platform.folding.Folding;

class JpaLetterTextsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final LetterTexts texts = STORE.letterTexts();

    @BeforeEach
    void begin_empty() {
        STORE.emptied();
    }

    private StoredDocument letter(long resId, String content) {
        StoredDocument document = document(content);
        STORE.does(() -> STORE.mails()
                .add(aMail().fromMaarch(resId).withDocument(document).build()));
        return document;
    }

    private static StoredDocument document(String content) {
        try (IncomingDocument incoming = new ChunkedIntake(STORE.desk(), new MediaTypes()).begin()) {
            incoming.stream().write(content.getBytes(StandardCharsets.UTF_8));
            return incoming.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Optional<StoredDocument> begin() {
        return STORE.in(texts::begin);
    }

    private void keep(StoredDocument document, String text) {
        STORE.does(() ->
                texts.keep(document.id(), new Reading(new LetterText(TextState.INDEXED, 2, text), Optional.of(PNG))));
    }

    private long found(String words) {
        String begun = Folding.words(words).stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
        return STORE.number("select count(*) from mail m join mail_text t on t.document_id = m.document_id"
                + " where t.words @@ to_tsquery('simple', '" + begun + "')");
    }

    private void tenMinutesPass() {
        STORE.update("update mail_text set begun_at = begun_at - interval '11 minutes'");
    }

    @Test
    void a_document_is_begun_once() {
        StoredDocument document = letter(42, "a");

        assertThat(begin()).contains(document);
        assertThat(begin()).isEmpty();
    }

    @Test
    void a_document_without_letter_is_not_read() {
        document("a");

        assertThat(begin()).isEmpty();
    }

    @Test
    void a_document_that_two_letters_share_is_read_once_for_both() {
        StoredDocument document = letter(42, "a");
        letter(43, "a");
        begin();
        keep(document, "texte");

        assertThat(begin()).isEmpty();
        assertThat(STORE.in(() -> texts.find(MailReference.ofRegistry(43)))
                        .orElseThrow()
                        .text())
                .isEqualTo("texte");
    }

    @Test
    void letters_that_wait_come_before_those_that_are_finished() {
        STORE.does(() -> STORE.mails()
                .add(aMail().fromMaarch(42)
                        .withDocument(document("a"))
                        .refused()
                        .build()));
        StoredDocument open = letter(43, "b");

        assertThat(begin()).contains(open);
    }

    @Test
    void a_reading_that_was_cut_is_tried_once_more_and_never_again() {
        StoredDocument document = letter(42, "a");
        begin();
        tenMinutesPass();
        assertThat(begin()).contains(document);
        tenMinutesPass();

        assertThat(begin()).isEmpty();
        assertThat(STORE.in(() -> texts.find(MailReference.ofRegistry(42)))
                        .orElseThrow()
                        .state())
                .isEqualTo(TextState.BROKEN);
    }

    @Test
    void one_that_the_machine_could_not_read_comes_again_behind_the_others_as_often_as_that_happens() {
        StoredDocument document = letter(42, "a");
        StoredDocument other = letter(43, "b");
        for (int fault = 0; fault < 3; fault++) {
            assertThat(begin()).contains(document);
            STORE.does(() -> texts.putOff(document.id()));
            tenMinutesPass();
        }
        begin();
        STORE.does(() -> texts.putOff(document.id()));

        assertThat(begin()).contains(other);
        assertThat(STORE.in(() -> texts.find(MailReference.ofRegistry(42)))).isEmpty();
    }

    @Test
    void while_it_is_read_there_is_no_text() {
        letter(42, "a");
        begin();

        assertThat(STORE.in(() -> texts.find(MailReference.ofRegistry(42)))).isEmpty();
        assertThat(STORE.in(() -> texts.thumbnail(MailReference.ofRegistry(42))))
                .isEmpty();
    }

    @Test
    void what_was_read_is_found_again() {
        StoredDocument document = letter(42, "a");
        begin();
        keep(document, "Nid-de-poule rue de l’Église");

        LetterText text =
                STORE.in(() -> texts.find(MailReference.ofRegistry(42))).orElseThrow();
        assertThat(text).isEqualTo(new LetterText(TextState.INDEXED, 2, "Nid-de-poule rue de l’Église"));
        assertThat(STORE.in(() -> texts.thumbnail(MailReference.ofRegistry(42))))
                .contains(PNG);
    }

    @Test
    void a_letter_is_found_by_the_beginnings_of_its_words_whatever_their_accents() {
        StoredDocument document = letter(42, "a");
        begin();
        keep(document, "Nid-de-poule rue de l’Église, n° 27-118");

        assertThat(found("EGLI poul")).isEqualTo(1);
        assertThat(found("27-11")).isEqualTo(1);
        assertThat(found("mosquée")).isZero();
    }

    @Test
    void a_text_as_long_as_may_be_is_indexed() {
        StoredDocument document = letter(42, "a");
        begin();
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < LetterText.LONGEST - 10; i++) {
            text.append(Integer.toString(i, 36)).append(' ');
        }
        keep(document, text.toString());

        assertThat(found("zzz")).isEqualTo(1);
    }

    @Test
    void the_text_goes_with_its_document() {
        StoredDocument document = letter(42, "a");
        begin();
        keep(document, "texte");
        STORE.update("update mail set document_id = null, document_state = 'IN_REGISTRY'");
        STORE.update("delete from document");

        assertThat(STORE.number("select count(*) from mail_text")).isZero();
    }
}
