package org.welco.mail.text.child;

import java.time.Duration;
import java.util.Optional;
import org.welco.platform.rule.Exempt;

/** The child's end when nobody is left to kill it: after its time, or as soon as whoever started it is gone. */
@Exempt(
        from = "threads-behind-the-gate",
        because = "the child has no gate and no tenant, and its one other thread may be lost in a document")
final class OwnEnd implements Runnable {

    private static final long LOOK_AGAIN_MILLIS = 500;
    private static final int LEFT_ALONE = 5;

    private final long end;
    private final Optional<ProcessHandle> parent = ProcessHandle.current().parent();

    private OwnEnd(Duration life) {
        this.end = System.nanoTime() + life.toNanos();
    }

    static void after(Duration life) {
        Thread watch = new Thread(new OwnEnd(life));
        watch.setDaemon(true);
        watch.start();
    }

    @Override
    public void run() {
        try {
            while (System.nanoTime() - end < 0
                    && parent.filter(ProcessHandle::isAlive).isPresent()) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(LEFT_ALONE);
    }
}
