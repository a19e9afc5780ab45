package org.welco.platform.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * All process-wide settings, read once when the application starts and never again. Inject it; only what the server
 * creates without injection calls {@link #current()}.
 */
public record ProcessSettings(
        Path tenantsDir,
        Path runDir,
        DatabaseSettings database,
        HttpSettings http,
        JobSettings jobs,
        DeliverySettings deliveries,
        MailSettings mail) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** Kept from the first call, which a thread of the application makes: the server's own have another Config. */
    private static final AtomicReference<ProcessSettings> CURRENT = new AtomicReference<>();

    /** @throws ProcessSettingException when a value is wrong */
    public static ProcessSettings current() {
        return CURRENT.updateAndGet(kept -> kept == null ? readFromServer() : kept);
    }

    /**
     * @param lookup gives the text of a setting by its key, empty when it is set nowhere
     * @throws ProcessSettingException at the first wrong value
     */
    public static ProcessSettings read(Function<String, Optional<String>> lookup) {
        ProcessValues values = new ProcessValues(lookup);
        return new ProcessSettings(
                values.path(ProcessKey.TENANTS_DIR),
                values.path(ProcessKey.RUN_DIR),
                database(values),
                new HttpSettings(values.text(ProcessKey.HTTP_ADDRESS), values.integer(ProcessKey.HTTP_PORT, 1, 65_535)),
                new JobSettings(
                        values.duration(ProcessKey.JOB_LEASE, Duration.ofSeconds(3), Duration.ofHours(1)),
                        values.integer(ProcessKey.JOB_PARALLEL, 1, 64)),
                new DeliverySettings(
                        values.duration(ProcessKey.DELIVERY_LEASE, Duration.ofSeconds(3), Duration.ofHours(1))),
                mail(values));
    }

    /** A password never leaves the machine in clear. */
    private static MailSettings mail(ProcessValues values) {
        MailSettings mail = new MailSettings(
                values.text(ProcessKey.SMTP_HOST),
                values.integer(ProcessKey.SMTP_PORT, 1, 65_535),
                values.mail(ProcessKey.SMTP_FROM),
                values.text(ProcessKey.SMTP_USER),
                values.text(ProcessKey.SMTP_PASSWORD),
                values.yesOrNo(ProcessKey.SMTP_STARTTLS));
        if (!mail.user().isEmpty() && !mail.starttls() && !THIS_MACHINE.contains(mail.host())) {
            throw new ProcessSettingException("Réglage " + ProcessKey.SMTP_STARTTLS.key()
                    + " : true est attendu, sans quoi le mot de passe partirait en clair.");
        }
        return mail;
    }

    private static DatabaseSettings database(ProcessValues values) {
        return new DatabaseSettings(
                values.postgresqlUrl(ProcessKey.DB_URL),
                values.text(ProcessKey.DB_USER),
                values.text(ProcessKey.DB_PASSWORD));
    }

    private static ProcessSettings readFromServer() {
        WelcoPropertiesSource.refuseUnreadableFile();
        Config config = ConfigProvider.getConfig();
        return read(key -> config.getOptionalValue(key, String.class));
    }
}
