package org.welco.survival;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.welco.launcher.ServerProcess;
import org.welco.sandbox.maarch.Hooks;
import org.welco.sandbox.maarch.MaarchCall;
import org.welco.sandbox.maarch.MaarchSandbox;

/** Kills a server once, at a point of its conversation with one Maarch. */
final class Killer implements AutoCloseable {

    private final KillPoint point;
    private final int skip;
    private final ServerProcess victim;
    private final long delayNanos;
    private final AtomicInteger seen = new AtomicInteger();
    private final CountDownLatch dead = new CountDownLatch(1);
    private final Hooks.Hook hook;

    /**
     * @param skip such calls that pass before
     * @param delayNanos for {@link KillPoint.Moment#SOON_AFTER}
     */
    Killer(KillPoint point, int skip, long delayNanos, ServerProcess victim, MaarchSandbox maarch) {
        this.point = point;
        this.skip = skip;
        this.delayNanos = delayNanos;
        this.victim = victim;
        this.hook = maarch.hooks().at(moment(point), point.call()::is, this::strike);
    }

    private static Hooks.Moment moment(KillPoint point) {
        return switch (point.moment()) {
            case LOST, ARRIVED -> Hooks.Moment.ARRIVAL;
            case DONE, SOON_AFTER -> Hooks.Moment.EFFECT;
            case ANSWERED -> Hooks.Moment.ANSWER;
        };
    }

    private void strike(MaarchCall call) {
        if (seen.getAndIncrement() != skip) {
            return;
        }
        if (point.moment() == KillPoint.Moment.SOON_AFTER) {
            Thread later = new Thread(() -> {
                LockSupport.parkNanos(delayNanos);
                kill();
            });
            later.start();
            return;
        }
        kill();
        if (point.moment() == KillPoint.Moment.LOST) {
            throw new CallLost();
        }
    }

    private void kill() {
        victim.kill();
        dead.countDown();
    }

    /** @return whether the point was reached within that time */
    boolean struckWithin(long seconds) throws InterruptedException {
        return dead.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        hook.close();
    }

    /** Ends the handling of a call by the sandbox, which then closes the connection. */
    private static final class CallLost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CallLost() {
            super("lost on its way, as the kill test wants it", null, false, false);
        }
    }
}
