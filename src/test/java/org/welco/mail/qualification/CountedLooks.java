package org.welco.mail.qualification;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Follows nothing, and counts how often it was asked to. Safe for any thread. */
public final class CountedLooks extends FollowDrafts {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public int lookDue(BooleanSupplier mayGoOn) {
        return count.incrementAndGet();
    }

    public int count() {
        return count.get();
    }
}
