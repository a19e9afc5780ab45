package org.welco.manage;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands understand, and the words that only the command itself does. */
class CommandWords {

    @Option(
            names = {"-v", "--verbosity"},
            paramLabel = "0..3",
            defaultValue = "1",
            description = "0 errors only, 1 totals (default), 2 a line per thing done, 3 everything")
    int verbosity;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    boolean help;

    @Parameters(arity = "0..*", paramLabel = "word", description = "words and options of the command itself")
    List<String> words = new ArrayList<>();
}
