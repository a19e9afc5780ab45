package org.welco.mail.job;

import java.util.ArrayList;
import java.util.List;
import org.welco.command.CommandCall;

/** Remembers what a command said at its verbosity. */
final class HeardCall implements CommandCall {

    private final int verbosity;
    private final List<String> words;
    final List<String> lines = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();
    final List<String> progress = new ArrayList<>();

    HeardCall(int verbosity, String... words) {
        this.verbosity = verbosity;
        this.words = List.of(words);
    }

    @Override
    public int verbosity() {
        return verbosity;
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public void say(int level, String line) {
        if (verbosity >= level) {
            lines.add(line);
        }
    }

    @Override
    public void complain(String line) {
        complaints.add(line);
    }

    @Override
    public void progress(long done, long total) {
        progress.add(done + "/" + total);
    }
}
