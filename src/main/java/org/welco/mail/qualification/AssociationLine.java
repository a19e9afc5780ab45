package org.welco.mail.qualification;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.welco.request.draft.BegunCourse;
import org.welco.request.draft.BegunState;
import org.welco.request.draft.BegunTimes;

/**
 * A request of a letter, begun or with its number, as it is shown: read at one moment.
 *
 * @param id for gestures; empty for a request that was not begun here (a program told us its number)
 * @param form slug; empty when it was not begun here
 * @param title of the form; empty when it was not begun here
 * @param at when it was begun, or told
 * @param agent shown name of who began it, or the program that told it
 * @param citizen uuid of the account that it is for
 * @param toAttach w.c.s. did not know that citizen: the request is to be attached to him there
 * @param requestId internal id in w.c.s., once there is a draft
 * @param number once it has one
 * @param problem a French sentence: why it is where it is
 * @param draftSince when w.c.s. made the draft
 * @param awaitedSince since when w.c.s. is asked for the citizen
 * @param openedAt when somebody last went there to fill it
 */
public record AssociationLine(
        Optional<Long> id,
        String form,
        String title,
        BegunState state,
        Instant at,
        String agent,
        Optional<String> citizen,
        boolean toAttach,
        Optional<Long> requestId,
        Optional<String> number,
        Optional<String> problem,
        Optional<Instant> draftSince,
        Optional<Instant> awaitedSince,
        Optional<Instant> openedAt) {

    public AssociationLine {
        Objects.requireNonNull(id);
        Objects.requireNonNull(form);
        Objects.requireNonNull(title);
        Objects.requireNonNull(state);
        Objects.requireNonNull(at);
        Objects.requireNonNull(agent);
    }

    /** A request that was begun here. */
    static AssociationLine begun(BegunRequest one) {
        BegunOrder order = one.order();
        BegunCourse course = one.course();
        BegunTimes times = course.times();
        return new AssociationLine(
                Optional.of(one.id()),
                order.form(),
                order.title(),
                one.state(),
                times.created(),
                order.agent().name(),
                order.citizen(),
                course.isUnattached(),
                course.requestId(),
                one.number(),
                course.problem(),
                times.drafted(),
                times.awaited(),
                times.opened());
    }

    /** A request that a program told us. */
    static AssociationLine told(Association request) {
        return new AssociationLine(
                Optional.empty(),
                "",
                "",
                BegunState.NUMBERED,
                request.createdAt(),
                request.actor(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(request.number()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether w.c.s. has been asked long enough: wait on, or go on "à rattacher"? */
    public boolean asksWhetherToWait(Instant now) {
        return state == BegunState.CITIZEN_AWAITED
                && awaitedSince
                        .filter(since -> !now.isBefore(since.plus(BegunTimes.CITIZEN_PATIENCE)))
                        .isPresent();
    }

    /** Whether somebody is likely to be filling it right now. */
    public boolean isBeingFilled(Instant now) {
        return state == BegunState.DRAFT
                && openedAt.filter(at -> now.isBefore(at.plus(BegunTimes.BEING_FILLED)))
                        .isPresent();
    }

    /** Whether it has been without a number for longer than the tenant finds normal. */
    public boolean isLate(Instant now, Duration alert) {
        return state.isOpen() && now.isAfter(draftSince.orElse(at).plus(alert));
    }
}
