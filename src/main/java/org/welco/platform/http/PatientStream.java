package org.welco.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer, of which each read waits a limited time. Only the waiting counts: a reader that is slow itself
 * (storing what it read) may take as long as it likes.
 *
 * <p>The JDK's client limits the wait for the head of an answer only. Its stream cannot be interrupted, but closing it
 * from another thread wakes the reader; the closing is done on the JDK's own thread for delays.
 */
final class PatientStream extends FilterInputStream {

    private final Duration patience;
    private volatile boolean tooLate;

    PatientStream(InputStream body, Duration patience) {
        super(body);
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int got = read(one, 0, 1);
        return got == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (tooLate) {
            throw late(null);
        }
        if (in.available() > 0) {
            return in.read(bytes, from, length);
        }
        CompletableFuture<Void> alarm = new CompletableFuture<>();
        alarm.completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS).thenRun(this::giveUp);
        try {
            int got = in.read(bytes, from, length);
            if (tooLate) {
                throw late(null);
            }
            return got;
        } catch (IOException e) {
            throw tooLate ? late(e) : e;
        } finally {
            alarm.cancel(false);
        }
    }

    private void giveUp() {
        tooLate = true;
        try {
            in.close();
        } catch (IOException e) {
            // nobody is left to be told: the reader gets the time-out
            System.getLogger(PatientStream.class.getName())
                    .log(System.Logger.Level.DEBUG, "platform.http: a late answer did not close", e);
        }
    }

    private static HttpTimeoutException late(IOException cause) {
        HttpTimeoutException late = new HttpTimeoutException("nothing more came in time");
        if (cause != null) {
            late.initCause(cause);
        }
        return late;
    }
}
