package org.welco.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.welco.mail.DocumentState;
import org.welco.mail.Mail;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.MailState;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.testing.MailsInMemory.Line;
import org.welco.mail.testing.StoreInMemory;

class FeedingMailTest {

    private static final StoredDocument SCAN = new StoredDocument(7, "7".repeat(64), 100, "application/pdf");
    private static final StoredDocument OTHER = new StoredDocument(8, "8".repeat(64), 100, "image/png");

    private final StoreInMemory store = new StoreInMemory();
    private final FeedMail feed = new FeedMail(store.mails(), store.time());

    private Mail mail(MailReference reference) {
        return store.mails().find(reference).orElseThrow();
    }

    @Test
    void a_letter_from_elsewhere_gets_a_number_of_ours() {
        MailReference first = feed.feed(SCAN, Optional.of("Objet"), Optional.of("scan.pdf"), "anne");
        MailReference second = feed.feed(SCAN, Optional.empty(), Optional.empty(), "anne");

        assertThat(first).hasToString("welco-1");
        assertThat(second).hasToString("welco-2");
    }

    @Test
    void it_stands_to_process_with_its_document() {
        Mail mail = mail(feed.feed(SCAN, Optional.of("Objet"), Optional.of("scan.pdf"), "anne"));

        assertThat(mail.state()).isEqualTo(MailState.TO_PROCESS);
        assertThat(mail.documentState()).isEqualTo(DocumentState.KEPT);
        assertThat(mail.documentId()).contains(7L);
        assertThat(mail.subject()).contains("Objet");
        assertThat(mail.fileName()).contains("scan.pdf");
    }

    @Test
    void the_journal_says_who_brought_it() {
        MailReference mail = feed.feed(SCAN, Optional.empty(), Optional.empty(), "anne");

        assertThat(store.mails().journalOf(mail))
                .containsExactly(new Line(mail, MailEvent.RECEIVED, "anne", "application/pdf"));
    }

    @Test
    void the_same_file_is_fed_once() {
        Optional<MailReference> first = feed.feedOnce(SCAN, "scan.pdf", "feed_mail");
        Optional<MailReference> second = feed.feedOnce(SCAN, "scan.pdf", "feed_mail");

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        assertThat(store.mails().all()).hasSize(1);
    }

    @Test
    void another_document_under_the_same_name_is_another_letter() {
        feed.feedOnce(SCAN, "scan.pdf", "feed_mail");

        assertThat(feed.feedOnce(OTHER, "scan.pdf", "feed_mail")).isPresent();
    }

    @Test
    void the_same_document_under_another_name_is_another_letter() {
        feed.feedOnce(SCAN, "scan.pdf", "feed_mail");

        assertThat(feed.feedOnce(SCAN, "scan2.pdf", "feed_mail")).isPresent();
    }
}
