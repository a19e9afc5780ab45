package org.welco.command.tenancy;

import java.util.List;
import java.util.Locale;
import org.welco.command.CommandUsageException;
import org.welco.tenant.hobo.HostNames;

/** Reads the one host that a command is given. */
final class HostWord {

    private HostWord() {}

    /**
     * @param words without options
     * @param usage said when they do not fit
     */
    static String of(List<String> words, String usage) {
        if (words.size() != 1) {
            throw new CommandUsageException(usage);
        }
        String host = words.get(0).toLowerCase(Locale.ROOT);
        if (!HostNames.isValid(host)) {
            throw new CommandUsageException(
                    "« " + words.get(0) + " » n'est pas un nom d'hôte : sans http://, sans port, sans chemin.");
        }
        return host;
    }
}
