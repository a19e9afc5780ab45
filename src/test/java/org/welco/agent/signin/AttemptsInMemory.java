package org.welco.agent.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attempts without a database, for tests of what uses them. */
public final class AttemptsInMemory implements Attempts {

    private final List<Attempt> attempts = new ArrayList<>();

    @Override
    public void add(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public Optional<Attempt> take(String state, String browser) {
        Optional<Attempt> found = attempts.stream()
                .filter(attempt ->
                        attempt.state().equals(state) && attempt.browser().equals(browser))
                .findFirst();
        found.ifPresent(attempts::remove);
        return found;
    }

    @Override
    public void forgetBefore(Instant moment) {
        attempts.removeIf(attempt -> attempt.startedAt().isBefore(moment));
    }

    public int count() {
        return attempts.size();
    }
}
