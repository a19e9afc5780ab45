package org.welco.sandbox.maarch;

import java.time.Duration;

/**
 * A fault to be played.
 *
 * @param skip matching calls that pass unharmed before the first one hit
 * @param times matching calls that are hit; 0 means until it is removed
 * @param delay for {@link FaultKind#DELAY}
 */
public record Fault(FaultKind kind, CallMatch match, int skip, int times, Duration delay) {

    /** Hits every call until it is removed. */
    public static Fault of(FaultKind kind) {
        return new Fault(kind, CallMatch.any(), 0, 0, Duration.ofSeconds(1));
    }

    public Fault on(RouteName route) {
        return on(new CallMatch(java.util.Optional.of(route), match.resId(), match.withFile()));
    }

    public Fault on(CallMatch calls) {
        return new Fault(kind, calls, skip, times, delay);
    }

    public Fault forLetter(long resId) {
        return on(match.forLetter(resId));
    }

    public Fault withFile(boolean asked) {
        return on(match.withFile(asked));
    }

    /** Hits the nth matching call first; 1 is the next one. */
    public Fault fromCall(int nth) {
        return new Fault(kind, match, nth - 1, times, delay);
    }

    public Fault times(int count) {
        return new Fault(kind, match, skip, count, delay);
    }

    public Fault once() {
        return times(1);
    }

    public Fault delay(Duration wait) {
        return new Fault(kind, match, skip, times, wait);
    }
}
