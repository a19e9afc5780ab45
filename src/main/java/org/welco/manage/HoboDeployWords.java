package org.welco.manage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.welco.tenant.hobo.DeployedTenant;
import org.welco.tenant.hobo.HoboDeploy;
import org.welco.tenant.hobo.TenantFolderException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code hobo_deploy}: what hobo's agent calls, at every change of the platform. Writes the tenant's folder, with or without a
 * running service.
 */
@Command(name = "hobo_deploy", description = "write a tenant's folder from what hobo says; works without the service")
class HoboDeployWords implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Option(names = "--ignore-timestamp", description = "deploy even what is already deployed")
    private boolean ignoreTimestamp;

    @Option(names = "--redeploy", description = "deploy again what every tenant has stored; takes no other word")
    private boolean redeploy;

    @Option(
            names = {"-v", "--verbosity"},
            paramLabel = "0..3",
            defaultValue = "1",
            description = "0 errors only, 1 what was done (default)")
    private int verbosity;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    private boolean help;

    @Parameters(index = "0", arity = "0..1", paramLabel = "base_url", description = "address that hobo gave to Welco")
    private String baseUrl;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "file",
            description = "hobo's environment; - for standard input")
    private String file;

    @Spec
    private CommandSpec spec;

    private final ManageSession session;
    private final InputStream input;

    HoboDeployWords(ManageSession session, InputStream input) {
        this.session = session;
        this.input = input;
    }

    @Override
    public Integer call() {
        if (redeploy == (file != null) || (redeploy && baseUrl != null)) {
            throw new ParameterException(
                    spec.commandLine(), "il faut une adresse et un fichier (ou -), ou bien --redeploy seul");
        }
        HoboDeploy deploy = new HoboDeploy(session.settings().tenantsFolder());
        try {
            List<DeployedTenant> deployed =
                    redeploy ? deploy.redeploy() : List.of(deploy.deploy(baseUrl, document(), ignoreTimestamp));
            deployed.forEach(this::say);
            return deployed.stream().anyMatch(HoboDeployWords::isFailed) ? FAILED : DONE;
        } catch (TenantFolderException e) {
            throw new ManageException(e.getMessage());
        } catch (IOException e) {
            throw new ManageException("Le dossier " + session.settings().tenantsFolder()
                    + " ne peut pas être écrit par cet utilisateur : " + e.getMessage());
        }
    }

    private byte[] document() throws IOException {
        if (file.equals("-")) {
            return input.readAllBytes();
        }
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new ManageException("Le fichier " + file + " n'existe pas.");
        } catch (IOException e) {
            throw new ManageException("Le fichier " + file + " ne peut pas être lu : " + e.getMessage());
        }
    }

    private static boolean isFailed(DeployedTenant tenant) {
        return tenant.outcome() == DeployedTenant.Outcome.FAILED;
    }

    private void say(DeployedTenant tenant) {
        if (isFailed(tenant)) {
            session.terminal().complain(tenant.host() + " : " + tenant.detail());
        } else if (verbosity > 0) {
            session.terminal().line(tenant.host() + " : " + done(tenant));
        }
    }

    private static String done(DeployedTenant tenant) {
        return switch (tenant.outcome()) {
            case CREATED -> "collectivité créée";
            case UPDATED -> "mise à jour";
            case RENAMED -> "renommée, auparavant " + tenant.detail();
            case UNCHANGED -> "inchangée";
            case FAILED -> tenant.detail();
        };
    }
}
