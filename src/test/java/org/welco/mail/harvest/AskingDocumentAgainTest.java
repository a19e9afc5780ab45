package org.welco.mail.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.mail.testing.MailBuilder.aMail;
import static org.welco.mail.testing.PlayedLetter.aLetter;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.welco.mail.DocumentState;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.testing.MailTown;
import org.welco.mail.testing.MailsInMemory;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;

class AskingDocumentAgainTest {

    private static final MailReference LETTER = MailReference.ofRegistry(42);

    private final MailTown town = new MailTown();
    private final KeepDocument keep = new KeepDocument(town.store().mails(), town.time());
    private final AskDocumentAgain again = new AskDocumentAgain(town.registry(), town.intake(), keep);

    private void cameTooBig() {
        town.registry().holds(aLetter(42).declaring(1000)).hasMemoryFor(10).canNeverGive(42);
        town.harvests();
    }

    @Test
    void a_document_that_can_be_given_now_is_kept() {
        town.registry().holds(aLetter(42).withLostDocument());
        town.harvests();
        town.registry().holds(aLetter(42));

        assertThat(again.ask(LETTER, "agent")).isEqualTo(DocumentState.KEPT);
        assertThat(town.mail(42).documentState()).isEqualTo(DocumentState.KEPT);
    }

    @Test
    void a_document_still_missing_stays_missing() {
        town.registry().holds(aLetter(42).withLostDocument());
        town.harvests();

        assertThat(again.ask(LETTER, "agent")).isEqualTo(DocumentState.MISSING);
    }

    @Test
    void a_missing_document_whose_file_was_changed_since_is_not_said_never_to_have_been() {
        town.registry().holds(aLetter(42).withLostDocument());
        town.harvests();
        town.registry().holds(aLetter(42).withoutDocument());

        assertThat(again.ask(LETTER, "agent")).isEqualTo(DocumentState.MISSING);
    }

    @Test
    void a_kept_document_is_never_lost_to_a_later_lack() {
        town.registry().holds(aLetter(42));
        town.harvests();
        town.registry().holds(aLetter(42).withLostDocument());

        assertThat(again.ask(LETTER, "agent")).isEqualTo(DocumentState.KEPT);
    }

    @Test
    void a_registry_that_does_not_give_it_changes_only_the_moment_of_the_next_try() {
        cameTooBig();
        town.passes(Duration.ofHours(30));

        assertThatExceptionOfType(RegistryException.class).isThrownBy(() -> again.ask(LETTER, "agent"));
        assertThat(town.mail(42).documentState()).isEqualTo(DocumentState.TOO_BIG_FOR_REGISTRY);
        assertThat(MailsInMemory.retryAfter(town.mail(42)))
                .hasValueSatisfying(
                        moment -> assertThat(moment).isAfter(town.time().now().plusHours(23)));
    }

    @Test
    void what_the_registry_had_no_memory_for_waits_a_day_before_it_is_asked_for_by_itself() {
        cameTooBig();

        town.passes(Duration.ofHours(23));
        assertThat(keep.awaiting()).isEmpty();

        town.passes(Duration.ofHours(2));
        assertThat(keep.awaiting()).containsExactly(LETTER);
    }

    @Test
    void there_is_nothing_to_ask_for_a_letter_from_elsewhere() {
        town.store().mails().add(aMail().fromElsewhere(3).build());

        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> again.ask(MailReference.ofElsewhere(3), "agent"))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.SETTINGS));
        assertThat(town.registry().said()).isEmpty();
    }

    @Test
    void nothing_is_asked_while_the_link_is_off() {
        cameTooBig();
        long before = town.registry().count(Call.FILE);
        town.registry().linked(PlayedRegistry.link(RegistryLink.State.DISABLED, "x"));

        assertThatExceptionOfType(RegistryException.class).isThrownBy(() -> again.ask(LETTER, "agent"));
        assertThat(town.registry().count(Call.FILE)).isEqualTo(before);
    }

    @Test
    void a_letter_that_we_do_not_have_is_not_asked_for() {
        assertThatExceptionOfType(UnknownMailException.class).isThrownBy(() -> again.ask(LETTER, "agent"));
        assertThat(town.registry().said()).isEmpty();
    }
}
