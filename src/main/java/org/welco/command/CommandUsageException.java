package org.welco.command;

/** The words of a command do not fit: its message says in one sentence what was expected. Exit code 2. */
public class CommandUsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandUsageException(String message) {
        super(message);
    }
}
