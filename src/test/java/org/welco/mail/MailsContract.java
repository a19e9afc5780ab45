package org.welco.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.testing.MailBuilder.MONDAY;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.testing.MailBuilder;
import org.welco.mail.testing.MailStore;
import org.welco.mail.testing.Rung;

/** What the letters' store promises, in memory as in PostgreSQL. */
public abstract class MailsContract {

    protected MailStore store;

    protected abstract MailStore emptyStore();

    @BeforeEach
    void begin_empty() {
        store = emptyStore();
    }

    protected MailReference add(MailBuilder mail) {
        return store.in(() -> {
            Mail built = mail.build();
            assertThat(store.mails().add(built)).isTrue();
            return built.reference();
        });
    }

    protected StoredDocument document(String content) {
        return store.in(() -> {
            long id = store.documents().begin();
            store.documents().append(id, 0, List.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return store.documents()
                    .seal(new StoredDocument(
                            id, String.format("%064x", content.hashCode()), content.length(), "application/pdf"));
        });
    }

    protected DocumentState documentOf(MailReference reference) {
        return store.in(() -> store.mails().find(reference).orElseThrow().documentState());
    }

    @Test
    void a_letter_is_found_by_its_reference() {
        MailReference added = add(aMail().fromMaarch(42));

        assertThat(store.in(() -> store.mails().find(added).map(Mail::reference)))
                .contains(MailReference.ofRegistry(42));
        assertThat(store.in(() -> store.mails().find(MailReference.ofRegistry(43))))
                .isEmpty();
    }

    @Test
    void a_letter_is_locked_by_its_reference() {
        MailReference added = add(aMail().fromMaarch(42));

        assertThat(store.in(() -> store.mails().lock(added).map(Mail::reference)))
                .contains(added);
        assertThat(store.in(() -> store.mails().lock(MailReference.ofRegistry(43))))
                .isEmpty();
    }

    @Test
    void a_letter_is_added_once() {
        add(aMail().fromMaarch(42));

        assertThat(store.in(() -> store.mails().add(aMail().fromMaarch(42).build())))
                .isFalse();
    }

    @Test
    void a_move_is_kept() {
        MailReference added = add(aMail().fromMaarch(42));

        store.does(() -> store.mails().lock(added).orElseThrow().refuse(MONDAY));

        assertThat(store.in(() -> store.mails().find(added).orElseThrow().state()))
                .isEqualTo(MailState.REFUSED);
    }

    @Test
    void known_numbers_are_told_from_new_ones() {
        add(aMail().fromMaarch(41));
        add(aMail().fromMaarch(42));

        assertThat(store.in(() -> store.mails().known(List.of(40L, 41L, 42L, 43L))))
                .isEqualTo(Set.of(41L, 42L));
        assertThat(store.in(() -> store.mails().known(List.of()))).isEmpty();
    }

    @Test
    void numbers_for_letters_from_elsewhere_are_given_once() {
        long first = store.in(() -> store.mails().nextNumberElsewhere());
        long second = store.in(() -> store.mails().nextNumberElsewhere());

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void a_file_is_held_when_name_and_document_are_the_same() {
        StoredDocument scan = document("scan");
        StoredDocument other = document("other");
        add(aMail().fromElsewhere(3).withDocument(scan));

        assertThat(store.in(() -> store.mails().holdsFile("scan.pdf", scan.id())))
                .isTrue();
        assertThat(store.in(() -> store.mails().holdsFile("scan.pdf", other.id())))
                .isFalse();
        assertThat(store.in(() -> store.mails().holdsFile("other.pdf", scan.id())))
                .isFalse();
    }

    @Test
    void a_letter_of_the_registry_holds_no_file_that_was_fed() {
        StoredDocument scan = document("scan");
        add(aMail().fromMaarch(42).withDocument(scan));

        assertThat(store.in(() -> store.mails().holdsFile("scan.pdf", scan.id())))
                .isFalse();
    }

    @Test
    void documents_of_letters_finished_before_are_let_go() {
        MailReference old =
                add(aMail().fromMaarch(42).withDocument(document("scan")).refused());

        assertThat(store.in(() -> store.mails().purgeDocuments(MONDAY.plusDays(2))))
                .isEqualTo(1);
        assertThat(documentOf(old)).isEqualTo(DocumentState.IN_REGISTRY);
    }

    @Test
    void documents_of_letters_finished_since_stay() {
        MailReference recent =
                add(aMail().fromMaarch(42).withDocument(document("scan")).refused());

        assertThat(store.in(() -> store.mails().purgeDocuments(MONDAY.plusHours(1))))
                .isZero();
        assertThat(documentOf(recent)).isEqualTo(DocumentState.KEPT);
    }

    @Test
    void documents_of_open_letters_and_of_letters_from_elsewhere_stay() {
        add(aMail().fromMaarch(42).withDocument(document("a")));
        add(aMail().fromMaarch(43).withDocument(document("b")).answered().returned());
        add(aMail().fromElsewhere(3).withDocument(document("c")).refused());

        assertThat(store.in(() -> store.mails().purgeDocuments(MONDAY.plusYears(10))))
                .isZero();
    }

    @Test
    void documents_of_letters_with_something_to_tell_stay() {
        MailReference added =
                add(aMail().fromMaarch(42).withDocument(document("scan")).refused());
        store.does(() -> new Outbox(store.deliveries(), new Rung<>())
                .refused(store.mails().lock(added).orElseThrow(), "non"));

        assertThat(store.in(() -> store.mails().purgeDocuments(MONDAY.plusDays(2))))
                .isZero();
    }

    @Test
    void what_the_registry_had_no_memory_for_is_awaited_once_its_time_has_come() {
        MailReference late = tooBig(aMail().fromMaarch(42), 2);
        MailReference early = tooBig(aMail().fromMaarch(43), 1);

        assertThat(store.in(() -> store.mails().awaitingDocument(MONDAY))).isEmpty();
        assertThat(store.in(() -> store.mails().awaitingDocument(MONDAY.plusDays(3))))
                .containsExactly(early, late);
    }

    @Test
    void nothing_is_awaited_for_letters_finished_or_gone_or_lacking_otherwise() {
        tooBig(aMail().fromMaarch(41).refused(), 1);
        MailReference gone = tooBig(aMail().fromMaarch(42), 1);
        store.does(() -> store.mails().lock(gone).orElseThrow().disappear(MONDAY));
        MailReference missing = add(aMail().fromMaarch(43).lacking(DocumentState.MISSING));
        store.does(() -> store.mails().lock(missing).orElseThrow().retryDocumentAfter(MONDAY));

        assertThat(store.in(() -> store.mails().awaitingDocument(MONDAY.plusDays(3))))
                .isEmpty();
    }

    private MailReference tooBig(MailBuilder mail, int days) {
        MailReference added = add(mail.lacking(DocumentState.TOO_BIG_FOR_REGISTRY));
        store.does(() -> store.mails().lock(added).orElseThrow().retryDocumentAfter(MONDAY.plusDays(days)));
        return added;
    }
}
