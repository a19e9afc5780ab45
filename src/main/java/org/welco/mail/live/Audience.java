package org.welco.mail.live;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The open pages of one tenant on this node. */
final class Audience {

    private static final long NOWHERE = -1;

    /** More than anybody looks at; about that, since two may come at once. */
    private static final int MOST_OF_ONE_AGENT = 30;

    private final Set<LiveConnection> present = ConcurrentHashMap.newKeySet();
    private final Queue<LiveConnection> newcomers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile long told = NOWHERE;

    /** @return false when that agent has as many pages as anybody may: this one is not among them */
    boolean welcome(LiveConnection connection) {
        long before = present.stream()
                .filter(one -> one.owner().equals(connection.owner()))
                .count();
        if (before >= MOST_OF_ONE_AGENT) {
            return false;
        }
        present.add(connection);
        return true;
    }

    void greet(LiveConnection connection) {
        newcomers.add(connection);
    }

    void goodbye(LiveConnection connection) {
        present.remove(connection);
        newcomers.remove(connection);
    }

    int size() {
        return present.size();
    }

    /** @return whether the caller is to begin a pass; else one runs already and will look again */
    boolean askPass() {
        return asked.getAndIncrement() == 0;
    }

    int asked() {
        return asked.get();
    }

    /** @return false when something was asked since: look again */
    boolean passDone(int seen) {
        return asked.compareAndSet(seen, 0);
    }

    void passBrokenOff() {
        asked.set(0);
    }

    /** Reads once and tells all. By one thread at a time. */
    void tell(ReadNews read) {
        if (present.isEmpty()) {
            told = NOWHERE;
            return;
        }
        if (told == NOWHERE) {
            told = read.last();
        }
        LiveNews news = read.after(told);
        told = news.to();
        if (!news.isNothing()) {
            present.forEach(connection -> connection.tell(news));
        }
        for (LiveConnection one = newcomers.poll(); one != null; one = newcomers.poll()) {
            one.tell(LiveNews.upTo(news.to()));
        }
    }

    void closeAll() {
        present.forEach(LiveConnection::close);
    }

    /** @return how many were hung up on */
    int beat() {
        int closed = 0;
        for (LiveConnection connection : present) {
            if (connection.isOver()) {
                connection.close();
                closed++;
            } else {
                connection.ping();
                if (told != NOWHERE) {
                    connection.tell(LiveNews.upTo(told));
                }
            }
        }
        return closed;
    }
}
