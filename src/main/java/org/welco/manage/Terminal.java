package org.welco.manage;

import java.io.PrintStream;

/** Writes to whoever typed the command: words on one stream, trouble on the other. Used by one thread. */
final class Terminal {

    private static final int WHOLE = 100;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean drawsProgress;
    private boolean progressShown;

    /** @param drawsProgress whether {@code err} is a screen, on which a line may be drawn over */
    Terminal(PrintStream out, PrintStream err, boolean drawsProgress) {
        this.out = out;
        this.err = err;
        this.drawsProgress = drawsProgress;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    void line(String text) {
        wipeProgress();
        out.println(text);
        out.flush();
    }

    void complain(String text) {
        wipeProgress();
        err.println(text);
        err.flush();
    }

    /** @param total 0 when unknown */
    void progress(long done, long total) {
        if (!drawsProgress) {
            return;
        }
        String share = total > 0 ? done + "/" + total + "  " + done * WHOLE / total + " %" : String.valueOf(done);
        err.print("\r\033[K" + share);
        err.flush();
        progressShown = true;
    }

    /** Before anything else is written, and at the end. */
    void wipeProgress() {
        if (progressShown) {
            err.print("\r\033[K");
            err.flush();
            progressShown = false;
        }
    }
}
