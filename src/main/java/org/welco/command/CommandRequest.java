package org.welco.command;

import java.util.List;
import java.util.Objects;

/**
 * What whoever runs a command asks for.
 *
 * @param name of the command
 * @param verbosity 0 to 3
 * @param words those after the command's name
 */
public record CommandRequest(String name, int verbosity, List<String> words) {

    public static final int QUIETEST = 0;
    public static final int USUAL = 1;
    public static final int LOUDEST = 3;

    /** @throws CommandUsageException when the verbosity is none */
    public CommandRequest {
        Objects.requireNonNull(name);
        if (verbosity < QUIETEST || verbosity > LOUDEST) {
            throw new CommandUsageException("La verbosité va de 0 à 3.");
        }
        words = List.copyOf(words);
    }
}
