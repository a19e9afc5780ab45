package org.welco.sandbox.maarch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Callbacks run in the thread of a call at a named moment of it. Thread-safe. */
public final class Hooks {

    /** When a callback runs. */
    public enum Moment {
        /** The request is read and written in the journal, nothing is done yet. */
        ARRIVAL,
        /** Its effect, if any, is committed; nothing is answered yet. */
        EFFECT,
        /** The answer is written to the connection. */
        ANSWER
    }

    /** Takes the callback away. */
    @FunctionalInterface
    public interface Hook extends AutoCloseable {
        @Override
        void close();
    }

    private record Entry(Moment moment, Predicate<MaarchCall> calls, Consumer<MaarchCall> action) {}

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /**
     * Runs the action for every matching call until the hook is closed. At {@link Moment#ARRIVAL} a list is known by the
     * letters that its clause names only.
     */
    public Hook at(Moment moment, Predicate<MaarchCall> calls, Consumer<MaarchCall> action) {
        Entry entry = new Entry(moment, calls, action);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    public void clear() {
        entries.clear();
    }

    void run(Moment moment, MaarchCall call) {
        for (Entry entry : entries) {
            if (entry.moment() == moment && entry.calls().test(call)) {
                entry.action().accept(call);
            }
        }
    }
}
