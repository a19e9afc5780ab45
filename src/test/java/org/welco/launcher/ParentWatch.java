package org.welco.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Notices that whoever started us is gone. Maven passes no signal on: when it is killed, its child only gets another
 * parent and an end of its standard input.
 */
final class ParentWatch {

    /** An input that is empty from the beginning, as in {@code mvn </dev/null}, says nothing about the parent. */
    private static final Duration CLOSED_FROM_THE_BEGINNING = Duration.ofSeconds(3);

    private final Optional<ProcessHandle> parent;
    private final Runnable gone;

    private ParentWatch(Optional<ProcessHandle> parent, Runnable gone) {
        this.parent = parent;
        this.gone = gone;
    }

    /** @param gone called at most twice, from threads of their own */
    static void start(InputStream input, Runnable gone) {
        ParentWatch watch = new ParentWatch(ProcessHandle.current().parent(), gone);
        daemon("parent watch", watch::watchProcess);
        daemon("input watch", () -> watch.watchInput(input));
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Not {@code onExit}: for a process that is not our child it looks only every few seconds. */
    private void watchProcess() {
        if (parent.isEmpty()) {
            return;
        }
        while (parent.get().isAlive()) {
            Pauses.pause();
        }
        gone.run();
    }

    private void watchInput(InputStream input) {
        Instant start = Instant.now();
        try {
            while (input.read() >= 0) {
                continue;
            }
        } catch (IOException e) {
            // a broken input is an ended one
        }
        if (Duration.between(start, Instant.now()).compareTo(CLOSED_FROM_THE_BEGINNING) > 0) {
            gone.run();
        }
    }
}
