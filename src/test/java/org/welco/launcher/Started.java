package org.welco.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * What was started so far, stopped in the reverse order, once. The end may come at any moment, from any thread: what is
 * started after it is stopped at once.
 */
final class Started implements AutoCloseable {

    private record Part(String name, AutoCloseable stop) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Consumer<String> say;
    private boolean ended;

    Started(Consumer<String> say) {
        this.say = say;
    }

    /** @param name for a line when it does not stop */
    <T extends AutoCloseable> T add(String name, T part) {
        lock.lock();
        try {
            if (ended) {
                stop(new Part(name, part));
                throw new LaunchException("stopped while starting");
            }
            parts.push(new Part(name, part));
            return part;
        } finally {
            lock.unlock();
        }
    }

    /** Whoever calls second waits until everything is stopped. */
    @Override
    public void close() {
        lock.lock();
        try {
            ended = true;
            while (!parts.isEmpty()) {
                stop(parts.pop());
            }
        } finally {
            lock.unlock();
        }
    }

    private void stop(Part part) {
        try {
            part.stop().close();
        } catch (Exception e) {
            say.accept(part.name() + " did not stop properly: " + e.getMessage());
        }
    }
}
