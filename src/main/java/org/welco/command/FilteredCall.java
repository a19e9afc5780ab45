package org.welco.command;

import java.util.List;

/** Lets through what the verbosity asked for, each line with its prefix. */
final class FilteredCall implements CommandCall {

    private final CommandRequest request;
    private final String prefix;
    private final CommandOutput output;

    FilteredCall(CommandRequest request, String prefix, CommandOutput output) {
        this.request = request;
        this.prefix = prefix;
        this.output = output;
    }

    @Override
    public int verbosity() {
        return request.verbosity();
    }

    @Override
    public List<String> words() {
        return request.words();
    }

    @Override
    public void say(int level, String line) {
        if (request.verbosity() >= level) {
            output.line(prefix + line);
        }
    }

    @Override
    public void complain(String line) {
        output.complaint(prefix + line);
    }

    /** A silent command draws nothing either. */
    @Override
    public void progress(long done, long total) {
        if (request.verbosity() > CommandRequest.QUIETEST) {
            output.progress(done, total);
        }
    }
}
