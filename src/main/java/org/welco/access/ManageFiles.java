package org.welco.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.welco.platform.config.HttpSettings;
import org.welco.platform.config.ProcessSettings;

/**
 * Leaves, at each start, what welco-manage needs to find this service and to be believed: {@code manage.address} and
 * {@code manage.token} in the run folder, readable by the service's user only.
 */
@ApplicationScoped
public class ManageFiles {

    static final String ADDRESS = "manage.address";
    static final String TOKEN = "manage.token";

    private static final Logger LOG = System.getLogger(ManageFiles.class.getName());

    private ProcessSettings settings;
    private OperatorToken token;

    ManageFiles() {}

    @Inject
    public ManageFiles(ProcessSettings settings, OperatorToken token) {
        this.settings = settings;
        this.token = token;
    }

    /** A folder that cannot be written costs the commands, not the service. */
    void leaveAtStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        try {
            leave();
        } catch (IOException e) {
            LOG.log(
                    Level.ERROR,
                    "access: {0} cannot be written, welco-manage will not reach this service: {1}",
                    settings.runDir(),
                    e.toString());
        }
    }

    /** The token first: whoever finds the address finds the token that goes with it. */
    void leave() throws IOException {
        Files.createDirectories(settings.runDir());
        write(settings.runDir().resolve(TOKEN), token.text());
        write(settings.runDir().resolve(ADDRESS), address(settings.http()));
    }

    /** Replaced whole, and never readable by others, not even for a moment. */
    private static void write(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", ownerOnly);
        Files.writeString(fresh, text + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String address(HttpSettings http) {
        String host =
                switch (http.address()) {
                    case "0.0.0.0", "::", "[::]" -> "127.0.0.1";
                    default -> http.address();
                };
        return "http://" + host + ":" + http.port() + "/";
    }
}
