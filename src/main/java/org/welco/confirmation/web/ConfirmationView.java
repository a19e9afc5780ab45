package org.welco.confirmation.web;

import java.util.Optional;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.ConfirmationState;
import org.welco.confirmation.mobile.ShowMobile.Standing;

/**
 * How the mobile of a citizen is drawn.
 *
 * @param state of the icon and the word beside it
 * @param ending last two digits
 * @param line what happened last, as a sentence; empty when nothing did
 * @param agreement who noted the agreement, as a sentence; empty when nobody did
 * @param overdue since when he is waited for, as a sentence; empty when that is no news
 */
public record ConfirmationView(State state, String word, String ending, String line, String agreement, String overdue) {

    /** What is known of a mobile, with its tone and icon. */
    public enum State {
        PROVED("ok", "ok"),
        CONFIRMED("ok", "ok"),
        REFUSED("warn", "warn"),
        SENT("info", "clock"),
        UNCERTAIN("warn", "warn"),
        EXPIRED("warn", "clock"),
        FAILED("error", "error"),
        UNCONFIRMED("warn", "warn");

        private final String tone;
        private final String icon;

        State(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    static ConfirmationView of(Standing standing, ConfirmationWords words) {
        State state = state(standing, words);
        return new ConfirmationView(
                state,
                words.get("confirmation.state." + state.name().toLowerCase(java.util.Locale.ROOT)),
                standing.mobile().ending(),
                standing.last().map(last -> line(state, last, words)).orElse(""),
                standing.last().map(last -> agreement(last, words)).orElse(""),
                standing.overdue()
                        .map(since -> words.of("confirmation.overdue", words.day(since)))
                        .orElse(""));
    }

    private static State state(Standing standing, ConfirmationWords words) {
        if (standing.mobile().proved()) {
            return State.PROVED;
        }
        Optional<Confirmation> last = standing.last();
        if (last.isEmpty()) {
            return State.UNCONFIRMED;
        }
        return switch (last.get().state()) {
            // the directory has taken the mark away since, or has not got it yet
            case CONFIRMED -> confirmed(last.get());
            case ASKED, UNCERTAIN -> words.isPast(last.get().validUntil()) ? State.EXPIRED : State.UNCERTAIN;
            case SENT -> words.isPast(last.get().validUntil()) ? State.EXPIRED : State.SENT;
            case FAILED -> State.FAILED;
            case GIVEN_UP -> State.UNCONFIRMED;
        };
    }

    private static State confirmed(Confirmation last) {
        if (!last.isUnmarked()) {
            return State.UNCONFIRMED;
        }
        return last.marking().refusedSince().isPresent() ? State.REFUSED : State.CONFIRMED;
    }

    private static String line(State state, Confirmation last, ConfirmationWords words) {
        String asked = words.moment(last.askedAt());
        return switch (state) {
            case PROVED, CONFIRMED ->
                last.answer()
                        .map(answer -> words.of(
                                "confirmation.by." + answer.by().name().toLowerCase(java.util.Locale.ROOT),
                                words.moment(answer.at())))
                        .orElse("");
            case SENT -> words.of("confirmation.sent", asked, last.target().ending(), words.until(last.validUntil()));
            case UNCERTAIN ->
                last.state() == ConfirmationState.ASKED
                        ? words.of("confirmation.asked", asked)
                        : words.of("confirmation.uncertain", asked, last.problem());
            case EXPIRED -> words.of("confirmation.expired", asked);
            case FAILED -> words.of("confirmation.failed", last.problem());
            case REFUSED -> words.of("confirmation.unmarked", last.problem());
            case UNCONFIRMED -> last.problem();
        };
    }

    private static String agreement(Confirmation last, ConfirmationWords words) {
        return words.of(
                "confirmation.agreement",
                words.get("confirmation.agreed." + last.agreement().by().word()),
                last.agreement().agentName(),
                words.moment(last.agreement().at()));
    }

    /** Whether a message may be asked for, with an agreement. */
    public boolean isToBeAsked() {
        return state == State.UNCONFIRMED;
    }

    /** Whether another message may be. */
    public boolean isToBeSentAgain() {
        return state == State.SENT || state == State.UNCERTAIN || state == State.EXPIRED || state == State.FAILED;
    }

    /** Whether the directory may be told again. */
    public boolean isToBeMarked() {
        return state == State.REFUSED;
    }

    /** Whether the citizen may read a code out. */
    public boolean isToBeHeard() {
        return state == State.SENT || state == State.UNCERTAIN;
    }
}
