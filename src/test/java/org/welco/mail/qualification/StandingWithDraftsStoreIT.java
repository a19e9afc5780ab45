package org.welco.mail.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.qualification.QualificationTown.CLAIRE;
import static org.welco.mail.qualification.QualificationTown.LETTER;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.welco.mail.MailState;
import org.welco.mail.delivery.Outbox;
import org.welco.mail.gesture.MadeGesture;
import org.welco.mail.gesture.MailDesk;
import org.welco.mail.harvest.RegisterMail;
import org.welco.mail.testing.Rung;
import org.welco.mail.typing.TypedField;
import org.welco.mail.typing.Typings.Place;

/** An open letter is in progress as long as one of its requests has no number yet, whatever was done and undone meanwhile. */
class StandingWithDraftsStoreIT {

    private final QualificationTown town = new QualificationTown().withLetter();
    private final Outbox outbox = new Outbox(town.store().deliveries(), new Rung<>());
    private final MailDesk claire = new MailDesk(town.store(), outbox, town.time, CLAIRE);

    private void detach(long id) {
        InHand hand = town.hand(CLAIRE);
        town.inside(() -> {
            town.detach.detach(hand, id);
            return null;
        });
    }

    private void comesBack() {
        RegisterMail register = new RegisterMail(
                town.store().mails(),
                outbox,
                town.store().deliveries(),
                new SettleBegun(town.store().begunRequests()),
                town.time);
        boolean returned = town.store()
                .in(() -> register.foundAgain(LETTER, town.time.now().plusDays(1)));
        assertThat(returned).isTrue();
    }

    @Test
    void an_answer_undone_after_a_form_was_attached_leaves_it_in_progress() {
        MadeGesture answer = claire.answers(LETTER, "oui");
        town.attaches("voirie");
        assertThat(town.state()).isEqualTo(MailState.ANSWERED);

        claire.undoes(answer);

        assertThat(town.state()).isEqualTo(MailState.IN_PROGRESS);
    }

    @Test
    void an_answer_undone_after_the_form_was_detached_leaves_it_to_process() {
        long id = town.attaches("voirie");
        MadeGesture answer = claire.answers(LETTER, "oui");
        detach(id);

        claire.undoes(answer);

        assertThat(town.state()).isEqualTo(MailState.TO_PROCESS);
    }

    @Test
    void a_letter_opened_again_with_a_draft_is_in_progress() {
        town.attaches("voirie");
        claire.answers(LETTER, "oui");

        claire.reopens(LETTER);

        assertThat(town.state()).isEqualTo(MailState.IN_PROGRESS);
    }

    @Test
    void a_letter_found_again_with_a_draft_is_in_progress_and_returned_once_it_is_detached() {
        town.store().update("update mail set state = 'PROCESSED', finished_at = now()");
        long id = town.attaches("voirie");
        assertThat(town.state()).isEqualTo(MailState.PROCESSED);

        comesBack();
        assertThat(town.state()).isEqualTo(MailState.IN_PROGRESS);

        detach(id);
        assertThat(town.state()).isEqualTo(MailState.RETURNED);
    }

    @Test
    void a_letter_found_again_without_any_is_returned() {
        town.store().update("update mail set state = 'PROCESSED', finished_at = now()");

        comesBack();

        assertThat(town.state()).isEqualTo(MailState.RETURNED);
    }

    @Test
    void a_comment_that_went_along_with_a_form_is_offered_no_more() {
        Place place = new Place(LETTER, CLAIRE, TypedField.COMMENT);
        town.store().does(() -> town.store().typings().keep(place, "Bonjour", 1));

        town.attaches(
                town.hand(CLAIRE), new FormChoice("voirie", Optional.empty(), Optional.empty(), "Bonjour", false));

        assertThat(town.store().value("select content || round from mail_typing"))
                .isEqualTo("2");
    }
}
