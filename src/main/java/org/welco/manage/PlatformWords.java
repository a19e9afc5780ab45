package org.welco.manage;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** A command of the whole installation, run by the service. */
@Command
class PlatformWords extends CommandWords implements Callable<Integer> {

    private final String command;
    private final ManageSession session;

    PlatformWords(String command, ManageSession session) {
        this.command = command;
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.service()
                .run("platform_command/" + command + "/?verbosity=" + verbosity, words, session.terminal());
    }
}
