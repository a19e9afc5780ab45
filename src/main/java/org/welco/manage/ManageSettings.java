package org.welco.manage;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the terminal finds the running service and the tenants' folders: the same settings, looked for in the same order,
 * as the service itself does, without a server to read them.
 *
 * @param runFolder where the running service left its address and token
 * @param tenantsFolder one folder per tenant
 */
record ManageSettings(Path runFolder, Path tenantsFolder) {

    private static final String FILE = "welco.settings.file";

    /**
     * @param properties system properties of the process
     * @param environment its environment
     * @throws ManageException when the operator's file of settings cannot be read
     */
    static ManageSettings read(Properties properties, Map<String, String> environment) {
        Path file =
                Path.of(value(FILE, properties, environment, new Properties()).orElse("/etc/welco/welco.properties"));
        Properties written = written(file);
        return new ManageSettings(
                Path.of(value("welco.run.dir", properties, environment, written).orElse("/run/welco")),
                Path.of(value("welco.tenants.dir", properties, environment, written)
                        .orElse("/var/lib/welco/tenants")));
    }

    private static Optional<String> value(
            String key, Properties properties, Map<String, String> environment, Properties written) {
        return Optional.ofNullable(properties.getProperty(key))
                .or(() -> Optional.ofNullable(
                        environment.get(key.replace('.', '_').toUpperCase(Locale.ROOT))))
                .or(() -> Optional.ofNullable(written.getProperty(key)))
                .filter(text -> !text.isBlank());
    }

    private static Properties written(Path file) {
        Properties written = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                written.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new ManageException("Le fichier " + file + " ne peut pas être lu par cet utilisateur : "
                        + e.getClass().getSimpleName() + ". Avez-vous lancé la commande avec « sudo -u welco » ?");
            }
        }
        return written;
    }
}
