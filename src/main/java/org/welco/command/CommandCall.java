package org.welco.command;

import java.util.List;
import org.welco.platform.rule.Exempt;

/** One call of a command: its words and the way to speak to whoever ran it. Used by one thread. */
@Exempt(
        from = "no-interface-of-one",
        because = "commands of all rooms speak through it, and their tests listen; how words are filtered stays here")
public interface CommandCall {

    /** 0 silent (errors only), 1 totals, 2 a line per thing done, 3 everything. */
    int verbosity();

    /** The words after the command's name that are not options of tenant_command itself. */
    List<String> words();

    /** Writes a line when the verbosity is at least that level. */
    void say(int level, String line);

    /** Writes a line of trouble, at every verbosity. */
    void complain(String line);

    /**
     * Tells how far a long work is; drawn on a terminal only.
     *
     * @param total 0 when unknown
     */
    void progress(long done, long total);
}
