package org.welco.sandbox.passerelle;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Visit;

/** What one passerelle answers in the place of what is asked, or late, endpoint by endpoint. Thread-safe. */
public final class PasserelleFaults {

    private final Map<String, Answer> instead = new ConcurrentHashMap<>();
    private final Map<String, Duration> late = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param path of an endpoint, with its last slash */
    public void answer(String path, Answer answer) {
        instead.put(path, answer);
    }

    /** The endpoint breaks down. */
    public void trouble(String path) {
        answer(path, Answer.html(500, "<!doctype html><title>500</title><p>Server Error"));
    }

    /** The endpoint answers that much later. */
    public void late(String path, Duration time) {
        late.put(path, time);
    }

    public void clear() {
        instead.clear();
        late.clear();
    }

    /** @return whether it has answered */
    boolean play(String path, Visit visit) throws IOException {
        Duration time = late.get(path);
        if (time != null) {
            delay(time);
        }
        Answer answer = instead.get(path);
        if (answer != null) {
            visit.send(answer);
        }
        return answer != null;
    }

    private void delay(Duration time) {
        try {
            closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        closed.countDown();
    }
}
