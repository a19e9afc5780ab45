package org.welco.manage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenant_command <command>}: a command for one tenant or for all, run by the service. */
@Command(name = "tenant_command", description = "run a command for one tenant, or for all of them")
class TenantWords extends CommandWords implements Callable<Integer> {

    @Option(
            names = {"-d", "--domain"},
            paramLabel = "host",
            description = "host of the tenant")
    private String domain;

    @Option(names = "--all-tenants", description = "every tenant in turn; the exit code is the worst")
    private boolean allTenants;

    @Spec
    private CommandSpec spec;

    private final ManageSession session;

    TenantWords(ManageSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        if (words.isEmpty() || words.get(0).startsWith("-")) {
            throw new ParameterException(line, "quelle commande ? par exemple feed_mail_maarch");
        }
        if (allTenants == (domain != null)) {
            throw new ParameterException(
                    line, "précisez une collectivité avec --domain <hôte>, ou bien toutes avec --all-tenants");
        }
        String whom = allTenants ? "all-tenants=on" : "domain=" + encode(domain);
        String path = "tenant_command/" + encode(words.get(0)) + "/?" + whom + "&verbosity=" + verbosity;
        return session.service().run(path, words.subList(1, words.size()), session.terminal());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
