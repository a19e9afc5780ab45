package org.welco.sandbox.authentic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.welco.sandbox.http.Visit;

/** The calls that authentic's API received, oldest first; of very many the latest. Thread-safe. */
final class CallJournal {

    private static final int MOST = 5_000;

    private final Deque<String> calls = new ArrayDeque<>();

    synchronized void note(Visit visit) {
        String query = visit.query().replaceFirst("(^|&)(algo|orig|timestamp|nonce|signature)=.*$", "");
        calls.add(visit.method() + " " + visit.path() + (query.isEmpty() ? "" : "?" + query));
        if (calls.size() > MOST) {
            calls.remove();
        }
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized void forget() {
        calls.clear();
    }
}
