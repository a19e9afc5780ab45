package org.welco.command;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a command said. */
final class SpokenWords implements CommandOutput {

    private final List<String> words = new ArrayList<>();

    @Override
    public void line(String text) {
        words.add("line " + text);
    }

    @Override
    public void complaint(String text) {
        words.add("complaint " + text);
    }

    @Override
    public void progress(long done, long total) {
        words.add("progress " + done + "/" + total);
    }

    List<String> all() {
        return List.copyOf(words);
    }
}
