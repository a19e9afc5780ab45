package org.welco.mail.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.qualification.QualificationTown.CLAIRE;
import static org.welco.mail.qualification.QualificationTown.LETTER;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.MailState;
import org.welco.request.draft.BegunState;

/** A draft that somebody gave up in w.c.s.: the line says so once w.c.s. does, and never on the word of anybody else. */
class DiscardedDraftsStoreIT {

    private final QualificationTown town = new QualificationTown().withLetter();
    private long id;

    @BeforeEach
    void a_draft_is_begun() {
        id = town.attaches("voirie");
    }

    private int lookDue() {
        return town.inside(() -> town.follow.lookDue(() -> true));
    }

    @Test
    void the_line_says_that_it_is_gone_and_the_letter_stands_where_it_stood() {
        town.wcs.discards(1);
        town.looks();

        assertThat(town.line().state()).isEqualTo(BegunState.GONE);
        assertThat(town.state()).isEqualTo(MailState.TO_PROCESS);
        assertThat(town.store().in(() -> town.store().claims().draftsOf(List.of(LETTER))))
                .isEmpty();
    }

    @Test
    void a_draft_that_is_there_stays_a_draft_whoever_comes_back() {
        town.looks();

        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);
        assertThat(town.state()).isEqualTo(MailState.IN_PROGRESS);
    }

    @Test
    void a_number_comes_before_any_doubt() {
        town.wcs.numbers(1, "1-11");
        town.wcs.discards(1);
        town.looks();

        assertThat(town.line().state()).isEqualTo(BegunState.NUMBERED);
    }

    @Test
    void while_wcs_does_not_answer_nothing_is_gone() {
        town.wcs.discards(1);
        town.wcs.isDown(true);
        town.looks();

        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);
    }

    @Test
    void the_timer_doubts_only_drafts_that_nobody_is_likely_to_be_filling() {
        town.time.passes(Duration.ofSeconds(30));
        lookDue();
        assertThat(town.wcs.doubted()).isZero();

        town.wcs.discards(1);
        town.time.passes(Duration.ofMinutes(31));
        lookDue();
        assertThat(town.wcs.doubted()).isEqualTo(1);
        assertThat(town.line().state()).isEqualTo(BegunState.GONE);
    }

    @Test
    void it_is_asked_about_no_more() {
        town.wcs.discards(1);
        town.looks();
        town.time.passes(Duration.ofDays(1));

        assertThat(lookDue()).isZero();
    }

    @Test
    void it_is_begun_again_by_the_agent_and_the_letter_is_in_progress_again() {
        town.wcs.discards(1);
        town.looks();
        InHand hand = town.hand(CLAIRE);
        town.inside(() -> {
            town.attach.sendAgain(hand, id);
            return null;
        });

        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);
        assertThat(town.line().requestId()).contains(2L);
        assertThat(town.state()).isEqualTo(MailState.IN_PROGRESS);
    }

    @Test
    void it_is_detached_by_the_agent() {
        town.wcs.discards(1);
        town.looks();
        InHand hand = town.hand(CLAIRE);
        town.inside(() -> {
            town.detach.detach(hand, id);
            return null;
        });

        assertThat(town.lines()).isEmpty();
        assertThat(town.state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void the_same_form_is_attached_anew_without_a_question() {
        town.wcs.discards(1);
        town.looks();
        town.attaches("voirie");

        assertThat(town.lines()).extracting(AssociationLine::state).containsExactly(BegunState.GONE, BegunState.DRAFT);
    }

    @Test
    void a_letter_refused_since_begins_nothing() {
        town.wcs.discards(1);
        town.looks();
        town.store().update("update mail set state = 'REFUSED', finished_at = now()");
        InHand hand = town.hand(CLAIRE);
        town.inside(() -> {
            town.attach.sendAgain(hand, id);
            return null;
        });

        assertThat(town.wcs.begun()).hasSize(1);
        assertThat(town.line().state()).isEqualTo(BegunState.GONE);
    }

    @Test
    void where_it_led_is_the_list_of_unfinished_drafts() {
        town.wcs.discards(1);
        town.looks();

        assertThat(town.open.page(town.line()))
                .hasToString("https://demarches.ville.test/backoffice/submission/pending?mine=true");
    }
}
