package org.welco.command.tenancy;

import java.util.ArrayList;
import java.util.List;
import org.welco.command.CommandCall;

/** One call with these words, at the usual verbosity; keeps what was said. */
final class RecordedCall implements CommandCall {

    final List<String> said = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();
    private final List<String> words;

    RecordedCall(String... words) {
        this.words = List.of(words);
    }

    @Override
    public int verbosity() {
        return 1;
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public void say(int level, String line) {
        if (level <= verbosity()) {
            said.add(line);
        }
    }

    @Override
    public void complain(String line) {
        complaints.add(line);
    }

    @Override
    public void progress(long done, long total) {
        // not drawn here
    }
}
