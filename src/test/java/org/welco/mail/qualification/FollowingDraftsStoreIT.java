package org.welco.mail.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.welco.mail.qualification.QualificationTown.CLAIRE;
import static org.welco.mail.qualification.QualificationTown.HUGO;
import static org.welco.mail.qualification.QualificationTown.LETTER;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.welco.mail.MailState;
import org.welco.mail.claim.StaleClaimException;
import org.welco.mail.qualification.QualificationRefusedException.Reason;
import org.welco.mail.testing.Crowd;
import org.welco.request.RequestSourceException;
import org.welco.request.draft.BegunState;
import org.welco.request.testing.PlayedWcs.Trouble;

/** From draft to number, or back: what w.c.s. is asked, how often, and what Maarch is told of it. */
class FollowingDraftsStoreIT {

    private final QualificationTown town = new QualificationTown().withLetter();

    private void detach(InHand hand, long id) {
        town.inside(() -> {
            town.detach.detach(hand, id);
            return null;
        });
    }

    private int lookDue() {
        return town.inside(() -> town.follow.lookDue(() -> true));
    }

    @Test
    void a_number_makes_the_letter_processed_and_maarch_is_told_once() {
        town.attaches("voirie");
        town.wcs.numbers(1, "1-11");
        town.looks();

        assertThat(town.line().state()).isEqualTo(BegunState.NUMBERED);
        assertThat(town.line().number()).contains("1-11");
        assertThat(town.state()).isEqualTo(MailState.PROCESSED);
        assertThat(town.steps("SENT")).isEqualTo(1);
        assertThat(town.store().value("select link from maarch_delivery where kind = 'SENT'"))
                .isEqualTo("https://demarches.ville.test/backoffice/management/voirie/1/");
    }

    @Test
    void several_numbers_tell_maarch_once() {
        town.attaches("voirie");
        town.attaches("pmr");
        town.wcs.numbers(1, "1-11");
        town.wcs.numbers(2, "2-7");
        town.looks();

        assertThat(town.lines()).extracting(line -> line.number().orElse("")).containsExactly("1-11", "2-7");
        assertThat(town.steps("SENT")).isEqualTo(1);
    }

    @Test
    void nodes_that_see_numbers_at_the_same_moment_tell_maarch_once() {
        town.attaches("voirie");
        town.attaches("pmr");
        town.wcs.numbers(1, "1-11");
        town.wcs.numbers(2, "2-7");
        Crowd.of(4, node -> town.looks());

        assertThat(town.steps("SENT")).isEqualTo(1);
        assertThat(town.store().number("select count(*) from mail_request")).isEqualTo(2);
    }

    @Test
    void a_letter_already_processed_takes_another_draft_and_stays_processed() {
        town.attaches("voirie");
        town.wcs.numbers(1, "1-11");
        town.looks();
        town.attaches("pmr");
        assertThat(town.state()).isEqualTo(MailState.PROCESSED);
        assertThat(town.lines())
                .extracting(AssociationLine::state)
                .containsExactly(BegunState.NUMBERED, BegunState.DRAFT);
    }

    @Test
    void a_letter_refused_meanwhile_stays_refused_and_shows_the_number() {
        town.attaches("voirie");
        town.store().update("update mail set state = 'REFUSED'");
        town.wcs.numbers(1, "1-11");
        town.looks();
        assertThat(town.state()).isEqualTo(MailState.REFUSED);
        assertThat(town.line().number()).contains("1-11");
        assertThat(town.steps("SENT")).isZero();
    }

    @Test
    void a_form_gone_from_wcs_leaves_its_draft_and_keeps_no_other_from_its_number() {
        town.attaches("voirie");
        town.attaches("pmr");
        town.wcs.hasNoForm("voirie");
        town.wcs.numbers(2, "2-7");
        town.time.passes(Duration.ofMinutes(1));
        assertThat(lookDue()).isEqualTo(1);
        assertThat(town.lines())
                .extracting(AssociationLine::state)
                .containsExactly(BegunState.DRAFT, BegunState.NUMBERED);
        assertThat(town.lines().get(0).problem()).contains("cette démarche n’existe plus");
        assertThat(lookDue()).isZero();
    }

    @Test
    void what_was_typed_is_forgotten_once_it_lives_in_wcs() {
        town.attaches(
                town.hand(CLAIRE),
                new FormChoice(
                        "voirie",
                        Optional.empty(),
                        Optional.of(new FormChoice.Person("Anne", "Rue")),
                        "secret",
                        false));
        town.wcs.numbers(1, "1-11");
        town.looks();
        assertThat(town.store()
                        .value("select comments || coalesce(person_name, '') || coalesce(person_address, '')"
                                + " from mail_begun_request"))
                .isEqualTo("");
    }

    @Test
    void a_request_told_by_a_workflow_first_stands_once() {
        town.attaches("voirie");
        town.store()
                .update("insert into mail_request (mail_id, number, url, actor)"
                        + " select id, '1-11', 'https://demarches.ville.test/x', 'service demarches' from mail");
        town.wcs.numbers(1, "1-11");
        town.looks();
        assertThat(town.lines()).hasSize(1);
        assertThat(town.store().number("select count(*) from mail_request")).isEqualTo(1);
    }

    @Test
    void a_request_that_a_program_told_us_stands_in_the_list() {
        town.store()
                .update("insert into mail_request (mail_id, number, url, actor)"
                        + " select id, '7-3', 'https://demarches.ville.test/x', 'api scanner' from mail");
        assertThat(town.line().number()).contains("7-3");
        assertThat(town.line().id()).isEmpty();
    }

    @Test
    void a_draft_is_looked_at_often_at_first_and_less_and_less() {
        town.attaches("voirie");
        assertThat(lookDue()).isZero();
        town.time.passes(Duration.ofSeconds(16));
        assertThat(lookDue()).isEqualTo(1);
        assertThat(lookDue()).isZero();
        town.time.passes(Duration.ofHours(2));
        assertThat(lookDue()).isEqualTo(1);
        town.time.passes(Duration.ofSeconds(30));
        assertThat(lookDue()).isZero();
        town.time.passes(Duration.ofSeconds(91));
        assertThat(lookDue()).isEqualTo(1);
    }

    @Test
    void a_wcs_that_is_down_changes_nothing_and_is_asked_again() {
        town.attaches("voirie");
        town.time.passes(Duration.ofMinutes(1));
        town.wcs.isDown(true);
        assertThat(town.looks()).isFalse();
        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);

        town.wcs.isDown(false);
        town.wcs.numbers(1, "1-11");
        assertThat(lookDue()).isEqualTo(1);
        assertThat(town.line().state()).isEqualTo(BegunState.NUMBERED);
    }

    @Test
    void a_detached_association_leaves_the_letter_where_it_stood() {
        long id = town.attaches("voirie");
        detach(town.hand(CLAIRE), id);
        assertThat(town.lines()).isEmpty();
        assertThat(town.state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void as_long_as_another_is_open_the_letter_stays_in_progress() {
        long id = town.attaches("voirie");
        town.attaches("pmr");
        detach(town.hand(CLAIRE), id);
        assertThat(town.state()).isEqualTo(MailState.IN_PROGRESS);
    }

    @Test
    void a_returned_letter_is_returned_again() {
        town.store().update("update mail set state = 'RETURNED', round = 2, returned_at = now()");
        long id = town.attaches("voirie");
        assertThat(town.state()).isEqualTo(MailState.IN_PROGRESS);
        detach(town.hand(CLAIRE), id);
        assertThat(town.state()).isEqualTo(MailState.RETURNED);
    }

    @Test
    void what_has_a_number_by_now_is_not_detached_even_if_we_had_not_seen_it() {
        long id = town.attaches("voirie");
        town.wcs.numbers(1, "1-11");
        InHand hand = town.hand(CLAIRE);
        Reason reason = catchThrowableOfType(QualificationRefusedException.class, () -> detach(hand, id))
                .reason();
        assertThat(reason).isEqualTo(Reason.HAS_NUMBER);
        assertThat(town.line().number()).contains("1-11");
    }

    @Test
    void nothing_is_detached_while_nobody_can_say_whether_it_has_a_number() {
        long id = town.attaches("voirie");
        town.wcs.isDown(true);
        InHand hand = town.hand(CLAIRE);
        assertThatExceptionOfType(RequestSourceException.class).isThrownBy(() -> detach(hand, id));
        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);
    }

    @Test
    void what_never_reached_wcs_is_detached_without_asking() {
        town.wcs.hasTrouble(Trouble.NOT_SENT);
        long id = town.attaches("voirie");
        town.wcs.isDown(true);
        detach(town.hand(CLAIRE), id);
        assertThat(town.lines()).isEmpty();
    }

    @Test
    void a_page_that_lost_the_letter_detaches_nothing() {
        long id = town.attaches("voirie");
        InHand stale = town.hand(CLAIRE);
        town.letsGo(stale);
        town.hand(HUGO);
        assertThatExceptionOfType(StaleClaimException.class).isThrownBy(() -> detach(stale, id));
        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);
    }

    @Test
    void the_journal_tells_what_was_begun_and_detached() {
        long id = town.attaches("voirie");
        detach(town.hand(CLAIRE), id);
        assertThat(town.store()
                        .value("select string_agg(kind || ' ' || actor || ' ' || detail, ', ' order by id)"
                                + " from mail_event"))
                .isEqualTo("REQUEST_BEGUN agent " + CLAIRE.nameId() + " voirie, REQUEST_DETACHED agent "
                        + CLAIRE.nameId() + " voirie");
    }

    @Test
    void open_pages_are_told_of_every_move() {
        town.attaches("voirie");
        town.wcs.numbers(1, "1-11");
        town.looks();
        assertThat(town.store()
                        .number("select count(*) from change where subject = '" + LETTER + "' and kind = 'REQUEST'"))
                .isGreaterThanOrEqualTo(3);
    }
}
