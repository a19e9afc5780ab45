package org.welco.mail.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.qualification.QualificationTown.CLAIRE;
import static org.welco.mail.qualification.QualificationTown.LETTER;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.MailReference;
import org.welco.request.RequestSourceException.Kind;
import org.welco.request.draft.BegunState;

/** One letter whose drafts trouble w.c.s. or us, the first in the queue, and another whose draft has become a request. */
class FollowingSickDraftsStoreIT {

    private static final MailReference OTHER = MailReference.ofRegistry(43);

    private final QualificationTown town = new QualificationTown().withLetter();

    @BeforeEach
    void the_sick_one_stands_first() {
        town.store().does(() -> town.store().mails().add(aMail().fromMaarch(43).build()));
        town.attaches("voirie");
        town.time.passes(Duration.ofSeconds(1));
        town.attaches(town.hand(OTHER, CLAIRE), FormChoice.of("pmr", Optional.empty()));
        town.wcs.numbers(2, "2-7");
        town.time.passes(Duration.ofSeconds(30));
    }

    private int lookDue() {
        return town.inside(() -> town.follow.lookDue(() -> true));
    }

    private BegunState other() {
        return town.lines(OTHER).get(0).state();
    }

    @Test
    void one_that_brings_wcs_down_does_not_stand_first_for_ever() {
        town.wcs.breaksOn("voirie", Kind.UNREACHABLE);

        assertThat(lookDue()).as("w.c.s. may be down altogether").isZero();
        assertThat(other()).isEqualTo(BegunState.DRAFT);

        lookDue();
        assertThat(other()).isEqualTo(BegunState.NUMBERED);
    }

    @Test
    void one_whose_answer_cannot_be_read_keeps_no_other_from_its_number() {
        town.wcs.breaksOn("voirie", Kind.UNREADABLE);

        lookDue();
        assertThat(other()).isEqualTo(BegunState.NUMBERED);
        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);
    }

    @Test
    void one_that_troubled_wcs_is_asked_about_again_in_its_turn() {
        town.wcs.breaksOn("voirie", Kind.UNREACHABLE);
        lookDue();
        lookDue();
        int asked = town.wcs.asked();

        lookDue();
        assertThat(town.wcs.asked()).isEqualTo(asked);
        town.time.passes(Duration.ofSeconds(16));
        lookDue();
        assertThat(town.wcs.asked()).isEqualTo(asked + 1);
    }

    @Test
    void a_number_that_cannot_be_one_is_said_on_the_line() {
        town.wcs.numbers(1, "None");

        assertThat(town.looks()).isTrue();
        assertThat(town.line().state()).isEqualTo(BegunState.DRAFT);
        assertThat(town.line().problem()).get().asString().contains("numéro de la demande");
    }

    @Test
    void one_that_fails_by_itself_goes_behind_the_others() {
        town.store().update("update mail_begun_request set request_id = -1 where form = 'voirie'");
        town.wcs.fails(-1);

        lookDue();
        assertThat(other()).isEqualTo(BegunState.NUMBERED);
        int asked = town.wcs.asked();
        lookDue();
        assertThat(town.wcs.asked()).isEqualTo(asked);
    }

    @Test
    void pages_hear_once_of_a_problem_that_stays_the_same() {
        town.wcs.hasNoForm("voirie");
        town.looks();
        long told = told();

        town.looks();
        assertThat(told()).isEqualTo(told);
    }

    @Test
    void a_draft_that_comes_after_another_was_begun_marks_and_tells_nothing() {
        town.store().update("update mail_begun_request set state = 'DETACHED' where form = 'voirie'");
        town.store().update("delete from mail_draft_mark");
        long told = told();

        assertThat(town.store().in(() -> town.ledger.drafted(LETTER, 1, 1, 77))).isFalse();
        assertThat(told()).isEqualTo(told);
        assertThat(town.store().number("select count(*) from mail_draft_mark")).isZero();
    }

    private long told() {
        return town.store().number("select count(*) from change where subject = '" + LETTER + "'");
    }
}
