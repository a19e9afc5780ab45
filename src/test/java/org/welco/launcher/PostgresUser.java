package org.welco.launcher;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Who runs PostgreSQL, which refuses root. Root runs it in a user name space of its own or, where the system forbids these, as
 * in most containers, as the user nobody, to whom its files then belong.
 */
enum PostgresUser {
    OURSELVES(List.of()),
    ROOT_IN_A_NAME_SPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

    private final List<String> prefix;

    PostgresUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static PostgresUser ofThisProcess() {
        if (!System.getProperty("os.name").startsWith("Linux") || !isRoot()) {
            return OURSELVES;
        }
        return LinuxUtils.isUnshareAvailable() ? ROOT_IN_A_NAME_SPACE : NOBODY;
    }

    /** Words that come before those of a program. */
    List<String> prefix() {
        return prefix;
    }

    /** Gives a folder and what is in it to that user, if it is another than we are. */
    void own(Path folder) {
        if (this == NOBODY) {
            CommandLine.run(List.of("chown", "-R", "nobody:nogroup", folder.toString()), Map.of());
        }
    }

    private static boolean isRoot() {
        return CommandLine.run(List.of("id", "-u"), Map.of()).equals("0");
    }
}
