package org.welco.command;

/**
 * A command run for one tenant by {@code welco-manage tenant_command <name> --domain <host>}. Rooms implement it as CDI
 * beans in their {@code job} door. It is called on a thread that is already inside the tenant's gate, without transaction.
 */
public interface TenantCommand {

    /** Django's name for it, such as {@code feed_mail_maarch}. */
    String name();

    /** One line for {@code --help}, in English. */
    String help();

    /** Whether an API client with the admin right may run it from outside for its own host. */
    default boolean allowedFromOutside() {
        return false;
    }

    /**
     * @return the exit code: 0 when done, or when somebody else is already doing it; 1 when something failed and was said
     * @throws CommandUsageException when the words do not fit; nothing was done
     */
    int run(CommandCall call);
}
