package org.welco.tenant.hobo;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a tenant's folder says, read once: hobo.json, which must be there, and settings.json, which may.
 *
 * @param host the folder's name
 * @param baseUrl public address of this service for that tenant
 * @param legacyHosts hosts that it had before
 * @param services the other services of the platform
 * @param profile fields of a citizen's account
 * @param variables hobo's variables that are not settings, ours over the global ones: text as it is, else JSON text
 * @param settings by name: text as it is, anything else as JSON text
 * @param fingerprint changes whenever either file does
 */
public record TenantFolder(
        String host,
        URI baseUrl,
        List<String> legacyHosts,
        List<KnownService> services,
        List<ProfileField> profile,
        Map<String, String> variables,
        Map<String, String> settings,
        String fingerprint) {

    public TenantFolder {
        legacyHosts = List.copyOf(legacyHosts);
        services = List.copyOf(services);
        profile = List.copyOf(profile);
        variables = Map.copyOf(variables);
        settings = Map.copyOf(settings);
    }

    public static final String HOBO_FILE = HoboEnvironment.FILE;
    public static final String SETTINGS_FILE = "settings.json";

    /**
     * @param folder the tenant's folder, whose name is its host
     * @throws TenantFolderException saying what is wrong, and where
     */
    public static TenantFolder read(Path folder) {
        String host = folder.getFileName().toString();
        if (!HostNames.isValid(host)) {
            throw new TenantFolderException(host, "", "ce nom de dossier n'est pas un nom d'hôte en minuscules");
        }
        Path hoboFile = folder.resolve(HOBO_FILE);
        if (!Files.exists(hoboFile)) {
            throw new TenantFolderException(HOBO_FILE, "", "le fichier manque");
        }
        byte[] hobo = JsonFile.bytes(hoboFile, HOBO_FILE);
        Path settingsFile = folder.resolve(SETTINGS_FILE);
        byte[] settings = Files.exists(settingsFile)
                ? JsonFile.bytes(settingsFile, SETTINGS_FILE)
                : "{}".getBytes(StandardCharsets.UTF_8);
        return read(host, hobo, settings);
    }

    /** As {@link #read(Path)}, from the contents of the two files. */
    public static TenantFolder read(String host, byte[] hobo, byte[] settings) {
        HoboEnvironment environment = new HoboEnvironment(JsonFile.object(hobo, HOBO_FILE));
        JsonObject local = JsonFile.object(settings, SETTINGS_FILE);
        Node ours = environment.ours(host);
        JsonObject globalVariables = environment.root().child("variables").object();
        JsonObject ourVariables = ours.child("variables").object();
        return new TenantFolder(
                host,
                ours.address(HoboEnvironment.BASE_URL),
                HoboEnvironment.legacyHosts(ours),
                environment.known(ours),
                environment.profile(),
                new SettingValues()
                        .templateVariables(globalVariables)
                        .templateVariables(ourVariables)
                        .values(),
                new SettingValues()
                        .variables(globalVariables)
                        .variables(ourVariables)
                        .settings(local)
                        .values(),
                fingerprint(hobo, settings));
    }

    /** Names only: secrets and settings stay out of logs. */
    @Override
    public String toString() {
        return host;
    }

    private static String fingerprint(byte[] hobo, byte[] settings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(digest.digest(hobo));
            both.writeBytes(digest.digest(settings));
            return HexFormat.of().formatHex(digest.digest(both.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
