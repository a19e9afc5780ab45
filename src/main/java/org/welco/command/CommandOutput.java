package org.welco.command;

/**
 * Where a running command's words go, already filtered. Used by one thread; never throws because nobody listens any more.
 */
public interface CommandOutput {

    void line(String text);

    void complaint(String text);

    /** @param total 0 when unknown */
    void progress(long done, long total);
}
