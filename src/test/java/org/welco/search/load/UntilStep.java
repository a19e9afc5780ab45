package org.welco.search.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

/** Goes on for so many steps. */
final class UntilStep implements FollowProgress {

    private final AtomicInteger left;

    UntilStep(int steps) {
        left = new AtomicInteger(steps);
    }

    @Override
    public boolean goesOn() {
        return left.getAndDecrement() > 0;
    }

    @Override
    public void read(long read) {
        assertThat(read).isNotNegative();
    }
}
