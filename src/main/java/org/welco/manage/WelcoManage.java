package org.welco.manage;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code welco-manage}: what operators and cron type. Exit codes are Django's: 0 done, 1 failed and said why, 2 the words do
 * not fit. Commands are run by the running service; only {@code hobo_deploy} works without it.
 */
@Command(
        name = "welco-manage",
        synopsisSubcommandLabel = "COMMAND",
        description = "Commands for whoever operates Welco. They are run by the service of this machine.",
        footer = {
            "",
            "Example: sudo -u welco welco-manage tenant_command feed_mail_maarch --domain courrier.ville.example -v2"
        })
public final class WelcoManage {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    private boolean help;

    private final ManageSession session;

    private WelcoManage(ManageSession session) {
        this.session = session;
    }

    public static void main(String[] args) {
        Terminal terminal = new Terminal(
                stream(FileDescriptor.out), stream(FileDescriptor.err), Boolean.getBoolean("welco.terminal"));
        System.exit(run(args, System.getProperties(), System.getenv(), terminal));
    }

    /**
     * @param properties system properties of the process
     * @param environment its environment
     * @return the exit code
     */
    static int run(String[] args, Properties properties, Map<String, String> environment, Terminal terminal) {
        if ("root".equals(properties.getProperty("user.name"))) {
            terminal.complain("Attention : welco-manage tourne en root ; préférez « sudo -u welco welco-manage … ».");
        }
        try {
            ManageSettings settings = ManageSettings.read(properties, environment);
            return new WelcoManage(new ManageSession(terminal, settings)).line().execute(args);
        } catch (ManageException e) {
            terminal.complain(e.getMessage());
            return FAILED;
        }
    }

    private CommandLine line() {
        CommandLine line = new CommandLine(this)
                .addSubcommand(words(new TenantWords(session), ""))
                .addSubcommand(new HoboDeployWords(session, System.in))
                .addSubcommand("list_tenants", platform("list_tenants", "list the tenants that are served"))
                .addSubcommand("create_tenant", platform("create_tenant", "create the schema of a tenant: <host>"))
                .addSubcommand(
                        "delete_tenant",
                        platform("delete_tenant", "delete a tenant and all its data: <host> --force-drop"))
                .addSubcommand("migrate_schemas", platform("migrate_schemas", "bring every schema up to date"));
        line.setOut(new PrintWriter(session.terminal().out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(session.terminal().err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(this::misused);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
        return line;
    }

    private CommandLine platform(String name, String description) {
        return words(new PlatformWords(name, session), description);
    }

    /** Options that we do not know are the command's own. */
    private static CommandLine words(Object command, String description) {
        CommandLine line = new CommandLine(command).setUnmatchedOptionsArePositionalParams(true);
        if (!description.isEmpty()) {
            line.getCommandSpec().usageMessage().description(description);
        }
        return line;
    }

    private int misused(ParameterException e, String[] args) {
        session.terminal().complain(e.getMessage());
        e.getCommandLine().usage(session.terminal().err());
        return MISUSED;
    }

    private int failed(Exception e) throws Exception {
        if (e instanceof ManageException) {
            session.terminal().complain(e.getMessage());
            return FAILED;
        }
        throw e;
    }

    /** In UTF-8 whatever the machine's locale, as cron's is often POSIX. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
