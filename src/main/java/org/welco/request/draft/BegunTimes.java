package org.welco.request.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The moments of a request begun here, and when it is to be looked at again. */
@Embeddable
public class BegunTimes {

    /** Longer than any call: after it, whoever was sending is dead, and what he did is not known. */
    static final Duration SENDING = Duration.ofSeconds(60);

    /** A citizen just created arrives in w.c.s. within seconds. */
    static final Duration NEXT_FOR_CITIZEN = Duration.ofSeconds(2);

    /** How long w.c.s. is asked for a citizen before the agent has to decide. */
    public static final Duration CITIZEN_PATIENCE = Duration.ofSeconds(15);

    /** How long after somebody went there a draft is likely to be filled. */
    public static final Duration BEING_FILLED = Duration.ofMinutes(30);

    /** How long w.c.s. is asked for a citizen at all: later he was served otherwise, and a draft would surprise. */
    static final Duration CITIZEN_LIMIT = Duration.ofHours(1);

    private static final Duration SOON = Duration.ofSeconds(15);

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "sending_until")
    private OffsetDateTime sendingUntil;

    @Column(name = "awaited_since")
    private OffsetDateTime awaitedSince;

    @Column(name = "draft_since")
    private OffsetDateTime draftSince;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Column(name = "look_after")
    private OffsetDateTime lookAfter;

    protected BegunTimes() {}

    BegunTimes(OffsetDateTime now) {
        this.createdAt = now;
    }

    void sending(OffsetDateTime now) {
        sendingUntil = now.plus(SENDING);
        lookAfter = sendingUntil;
    }

    boolean sendingIsOver(OffsetDateTime now) {
        return sendingUntil != null && !now.isBefore(sendingUntil);
    }

    /** @param anew waiting begins now, else it goes on from when it began */
    void awaiting(boolean anew, OffsetDateTime now) {
        if (awaitedSince == null || anew) {
            awaitedSince = now;
        }
        boolean patient = Duration.between(awaitedSince, now).compareTo(CITIZEN_PATIENCE) > 0;
        lookAfter = now.plus(patient ? SOON : NEXT_FOR_CITIZEN);
    }

    void drafted(OffsetDateTime now) {
        draftSince = now;
        opened(now);
    }

    void opened(OffsetDateTime now) {
        openedAt = now;
        lookAfter = now.plus(SOON);
    }

    /** Often while somebody is likely to be filling it, then less and less. */
    void looked(OffsetDateTime now) {
        lookAfter = now.plus(pause(Duration.between(openedAt, now)));
    }

    private static Duration pause(Duration idle) {
        if (idle.compareTo(BEING_FILLED) < 0) {
            return SOON;
        } else if (idle.compareTo(Duration.ofDays(1)) < 0) {
            return Duration.ofMinutes(2);
        } else if (idle.compareTo(Duration.ofDays(7)) < 0) {
            return Duration.ofMinutes(20);
        }
        return Duration.ofHours(6);
    }

    boolean awaitedTooLong(OffsetDateTime now) {
        return awaitedSince != null && !now.isBefore(awaitedSince.plus(CITIZEN_LIMIT));
    }

    /** It could not be looked at. */
    void putOff(OffsetDateTime now) {
        lookAfter = now.plus(SOON);
    }

    void settled() {
        lookAfter = null;
    }

    /** When it was begun here. */
    public Instant created() {
        return createdAt.toInstant();
    }

    /** Since when w.c.s. is asked for the citizen. */
    public Optional<Instant> awaited() {
        return instant(awaitedSince);
    }

    /** When w.c.s. made the draft. */
    public Optional<Instant> drafted() {
        return instant(draftSince);
    }

    /** When somebody last went there to fill it. */
    public Optional<Instant> opened() {
        return instant(openedAt);
    }

    private static Optional<Instant> instant(OffsetDateTime moment) {
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }
}
