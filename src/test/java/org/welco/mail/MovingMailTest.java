package org.welco.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.welco.mail.testing.MailBuilder.MONDAY;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.welco.mail.IllegalMoveException.Reason;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.testing.MailBuilder;

class MovingMailTest {

    private static final OffsetDateTime NOW = MONDAY.plusDays(5);
    private static final StoredDocument SCAN = new StoredDocument(7, "0".repeat(64), 300_000, "application/pdf");

    @Test
    void a_letter_of_the_registry_begins_to_process_in_its_first_round() {
        Mail mail = aMail().fromMaarch(42).build();

        assertThat(mail.state()).isEqualTo(MailState.TO_PROCESS);
        assertThat(mail.round()).isEqualTo(1);
        assertThat(mail.reference()).hasToString("maarch-42");
        assertThat(mail.isFromRegistry()).isTrue();
    }

    @Test
    void a_letter_from_elsewhere_has_no_registry_to_be_told() {
        Mail mail = aMail().fromElsewhere(3).build();

        assertThat(mail.reference()).hasToString("welco-3");
        assertThat(mail.isFromRegistry()).isFalse();
    }

    @Test
    void a_letter_to_process_is_refused_and_finished() {
        Mail mail = aMail().build();

        mail.refuse(NOW);

        assertThat(mail.state()).isEqualTo(MailState.REFUSED);
        assertThat(MailBuilder.finishedAt(mail)).contains(NOW);
    }

    @Test
    void a_letter_that_came_back_is_refused_too() {
        Mail mail = aMail().answered().returned().build();

        mail.refuse(NOW);

        assertThat(mail.state()).isEqualTo(MailState.REFUSED);
    }

    @Test
    void a_refused_letter_is_not_refused_again() {
        assertRefusalRefused(aMail().refused().build(), Reason.ALREADY_REFUSED);
    }

    @Test
    void a_letter_begun_as_a_request_is_not_refused() {
        assertRefusalRefused(aMail().inProgress().build(), Reason.HAS_REQUESTS);
    }

    @Test
    void a_processed_letter_is_not_refused() {
        assertRefusalRefused(aMail().becomeRequest().build(), Reason.FINISHED);
    }

    @Test
    void an_answered_letter_is_not_refused() {
        assertRefusalRefused(aMail().answered().build(), Reason.FINISHED);
    }

    private static void assertRefusalRefused(Mail mail, Reason reason) {
        MailState before = mail.state();
        Optional<OffsetDateTime> finished = MailBuilder.finishedAt(mail);

        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> mail.refuse(NOW))
                .satisfies(illegal -> assertThat(illegal.reason()).isEqualTo(reason))
                .withMessage(reason.sentence());
        assertThat(mail.state()).isEqualTo(before);
        assertThat(MailBuilder.finishedAt(mail)).isEqualTo(finished);
    }

    @Test
    void a_letter_becomes_a_request_and_is_processed() {
        Mail mail = aMail().build();

        mail.becomeRequest(NOW);

        assertThat(mail.state()).isEqualTo(MailState.PROCESSED);
        assertThat(MailBuilder.finishedAt(mail)).contains(NOW);
    }

    @Test
    void a_letter_begun_as_a_request_is_processed_once_it_has_a_number() {
        Mail mail = aMail().inProgress().build();

        mail.becomeRequest(NOW);

        assertThat(mail.state()).isEqualTo(MailState.PROCESSED);
    }

    @Test
    void an_answered_letter_stays_answered_when_it_becomes_a_request() {
        Mail mail = aMail().answered().build();
        Optional<OffsetDateTime> finished = MailBuilder.finishedAt(mail);

        mail.becomeRequest(NOW);

        assertThat(mail.state()).isEqualTo(MailState.ANSWERED);
        assertThat(MailBuilder.finishedAt(mail)).isEqualTo(finished);
    }

    @Test
    void a_refused_letter_becomes_no_request() {
        Mail mail = aMail().refused().build();

        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> mail.becomeRequest(NOW))
                .satisfies(illegal -> assertThat(illegal.reason()).isEqualTo(Reason.ALREADY_REFUSED));
        assertThat(mail.state()).isEqualTo(MailState.REFUSED);
    }

    @Test
    void an_answer_is_never_thrown_away_not_even_for_a_refused_letter() {
        Mail mail = aMail().refused().build();

        mail.answer(NOW);

        assertThat(mail.state()).isEqualTo(MailState.ANSWERED);
        assertThat(MailBuilder.finishedAt(mail)).contains(NOW);
    }

    @Test
    void a_letter_put_back_is_open_in_a_new_round() {
        Mail mail = aMail().answered().build();
        mail.disappear(MONDAY.plusDays(3));

        mail.comeBack(NOW);

        assertThat(mail.state()).isEqualTo(MailState.RETURNED);
        assertThat(mail.round()).isEqualTo(2);
        assertThat(MailBuilder.finishedAt(mail)).isEmpty();
        assertThat(MailBuilder.goneAt(mail)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = MailState.class,
            names = {"TO_PROCESS", "IN_PROGRESS", "RETURNED"})
    void what_nobody_has_decided_is_open(MailState state) {
        assertThat(state.isOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = MailState.class,
            names = {"PROCESSED", "ANSWERED", "REFUSED"})
    void what_somebody_has_decided_is_not_open(MailState state) {
        assertThat(state.isOpen()).isFalse();
    }

    @Test
    void a_kept_document_needs_no_further_try() {
        Mail mail = aMail().lacking(DocumentState.TOO_BIG_FOR_REGISTRY).build();
        mail.retryDocumentAfter(NOW);

        mail.keepDocument(SCAN);

        assertThat(mail.documentState()).isEqualTo(DocumentState.KEPT);
        assertThat(mail.documentId()).contains(7L);
        assertThat(org.welco.mail.testing.MailsInMemory.retryAfter(mail)).isEmpty();
    }

    @Test
    void a_document_of_no_byte_is_said_to_be_empty() {
        Mail mail = aMail().build();

        mail.keepDocument(new StoredDocument(7, "0".repeat(64), 0, "application/octet-stream"));

        assertThat(mail.documentState()).isEqualTo(DocumentState.EMPTY);
        assertThat(mail.documentId()).isEmpty();
    }

    @Test
    void a_letter_lets_go_of_its_document() {
        Mail mail = aMail().withDocument(SCAN).build();

        mail.lackDocument(DocumentState.IN_REGISTRY);

        assertThat(mail.documentState()).isEqualTo(DocumentState.IN_REGISTRY);
        assertThat(mail.documentId()).isEmpty();
    }

    @Test
    void a_document_is_not_said_to_be_kept_without_being_given() {
        Mail mail = aMail().build();

        assertThatIllegalArgumentException().isThrownBy(() -> mail.lackDocument(DocumentState.KEPT));
    }
}
