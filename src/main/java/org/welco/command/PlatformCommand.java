package org.welco.command;

/**
 * A command of the whole installation, run by {@code welco-manage <name>}, such as {@code list_tenants}. For the operator
 * on the machine only. Rooms implement it as CDI beans; it is called outside any tenant and without transaction.
 */
public interface PlatformCommand {

    /** Django's name for it, such as {@code migrate_schemas}. */
    String name();

    /** One line for {@code --help}, in English. */
    String help();

    /**
     * @return the exit code: 0 when done, 1 when something failed and was said
     * @throws CommandUsageException when the words do not fit; nothing was done
     */
    int run(CommandCall call);
}
