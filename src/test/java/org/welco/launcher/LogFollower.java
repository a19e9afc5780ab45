package org.welco.launcher;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repeats at the terminal what Welco itself says in the server's log, as it is written; the server's own lines stay in
 * the file.
 */
final class LogFollower {

    private static final Pattern OURS =
            Pattern.compile("\\S+T(\\d\\d:\\d\\d:\\d\\d)\\S* (\\w+) org\\.welco\\.\\S+ (.*)");

    private final ServerLog log;
    private final Consumer<String> say;

    LogFollower(ServerLog log, Consumer<String> say) {
        this.log = log;
        this.say = say;
    }

    void start() {
        Thread thread = new Thread(this::follow, "log follower");
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        LogTail tail = new LogTail(log.file());
        while (true) {
            List<String> lines = tail.newLines();
            lines.forEach(this::repeat);
            Pauses.pause();
        }
    }

    private void repeat(String line) {
        Matcher matcher = OURS.matcher(line);
        if (matcher.matches()) {
            String level = matcher.group(2).equals("INFO") ? "" : matcher.group(2) + " ";
            say.accept(matcher.group(1) + " " + level + matcher.group(3));
        }
    }
}
