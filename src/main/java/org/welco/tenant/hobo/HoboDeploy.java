package org.welco.tenant.hobo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What hobo's agent runs for each service: writes the environment into the tenant's folder, which it creates or renames.
 * Needs files only, so that it works while the service is stopped; the running service sees the change by itself. Two runs
 * at once wait for each other.
 */
public final class HoboDeploy {

    private static final byte[] NO_SETTINGS = "{}".getBytes(StandardCharsets.UTF_8);

    private final Path tenants;

    /** @param tenants the folder that holds one folder per tenant; created when absent */
    public HoboDeploy(Path tenants) {
        this.tenants = tenants;
    }

    /**
     * @param baseUrl the address that hobo gave to this service for that tenant, with or without final slash
     * @param document hobo's environment, as received
     * @param ignoreTimestamp deploy even if this state is already there
     * @throws TenantFolderException when address or document are defective; nothing was changed
     * @throws IOException when the folder cannot be written; the file of before is intact
     */
    public DeployedTenant deploy(String baseUrl, byte[] document, boolean ignoreTimestamp) throws IOException {
        HoboEnvironment environment = new HoboEnvironment(JsonFile.object(checkedSize(document), HoboEnvironment.FILE));
        Node ours = environment.withAddress(address(baseUrl));
        String host = HoboEnvironment.host(ours.address(HoboEnvironment.BASE_URL));
        refuseImpossibleHost(ours, host);
        byte[] marked = PrettyJson.bytes(marked(environment, ours));
        TenantFolder.read(host, marked, NO_SETTINGS);
        FolderWriting.createFolder(tenants);
        try (FileChannel lock = lockFile()) {
            lock.lock();
            return deployAlone(environment, ours, host, marked, ignoreTimestamp);
        }
    }

    /** Deploys the stored environment of every tenant again; a defective one does not stop the others. */
    public List<DeployedTenant> redeploy() throws IOException {
        List<DeployedTenant> deployed = new ArrayList<>();
        for (Path folder : foldersWithEnvironment()) {
            String host = folder.getFileName().toString();
            try {
                byte[] stored = JsonFile.bytes(folder.resolve(HoboEnvironment.FILE), HoboEnvironment.FILE);
                HoboEnvironment environment = new HoboEnvironment(JsonFile.object(stored, HoboEnvironment.FILE));
                URI ours = environment.ours(host).address(HoboEnvironment.BASE_URL);
                deployed.add(deploy(ours.toString(), stored, true));
            } catch (TenantFolderException e) {
                deployed.add(new DeployedTenant(host, DeployedTenant.Outcome.FAILED, e.getMessage()));
            }
        }
        return deployed;
    }

    private DeployedTenant deployAlone(
            HoboEnvironment environment, Node ours, String host, byte[] document, boolean ignoreTimestamp)
            throws IOException {
        Path folder = tenants.resolve(host);
        Path file = folder.resolve(HoboEnvironment.FILE);
        if (!ignoreTimestamp && isAlreadyThere(environment, file)) {
            return new DeployedTenant(host, DeployedTenant.Outcome.UNCHANGED, "");
        }
        boolean isNew = !Files.isDirectory(folder);
        Optional<String> formerly = isNew ? formerHost(ours, host) : Optional.empty();
        if (formerly.isPresent()) {
            Files.move(tenants.resolve(formerly.get()), folder);
        } else if (isNew) {
            FolderWriting.createFolder(folder);
        }
        FolderWriting.replace(file, document);
        return formerly.map(old -> new DeployedTenant(host, DeployedTenant.Outcome.RENAMED, old))
                .orElseGet(() -> new DeployedTenant(
                        host, isNew ? DeployedTenant.Outcome.CREATED : DeployedTenant.Outcome.UPDATED, ""));
    }

    /** The first of the addresses of before that still has a folder. */
    private Optional<String> formerHost(Node ours, String host) {
        return HoboEnvironment.legacyHosts(ours).stream()
                .filter(legacy -> !legacy.equals(host) && HostNames.isValid(legacy))
                .filter(legacy -> Files.isDirectory(tenants.resolve(legacy)))
                .findFirst();
    }

    private static boolean isAlreadyThere(HoboEnvironment environment, Path file) {
        if (environment.timestamp().isEmpty() || !Files.exists(file)) {
            return false;
        }
        try {
            HoboEnvironment stored = new HoboEnvironment(
                    JsonFile.object(JsonFile.bytes(file, HoboEnvironment.FILE), HoboEnvironment.FILE));
            return environment.timestamp().equals(stored.timestamp());
        } catch (TenantFolderException e) {
            // what stands there is defective: it must be replaced
            return false;
        }
    }

    /** The document as received, with our service alone marked as ours. */
    private static JsonObject marked(HoboEnvironment environment, Node ours) {
        JsonArrayBuilder services = Json.createArrayBuilder();
        for (JsonValue value : environment.root().object().getJsonArray(HoboEnvironment.SERVICES)) {
            JsonObjectBuilder service =
                    Json.createObjectBuilder(value.asJsonObject()).remove(HoboEnvironment.THIS);
            services.add(value == ours.object() ? service.add(HoboEnvironment.THIS, true) : service);
        }
        return Json.createObjectBuilder(environment.root().object())
                .add(HoboEnvironment.SERVICES, services)
                .build();
    }

    private static byte[] checkedSize(byte[] document) {
        if (document.length > JsonFile.MAX_BYTES) {
            throw new TenantFolderException(HoboEnvironment.FILE, "", "le fichier dépasse 5 Mio");
        }
        return document;
    }

    private static URI address(String baseUrl) {
        JsonObject argument = Json.createObjectBuilder()
                .add(HoboEnvironment.BASE_URL, baseUrl)
                .build();
        return new Node("hobo_deploy", "", argument).address(HoboEnvironment.BASE_URL);
    }

    private static void refuseImpossibleHost(Node ours, String host) {
        if (!HostNames.isValid(host)) {
            throw ours.refused(HoboEnvironment.BASE_URL, "l'hôte n'est pas un nom DNS");
        }
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(
                tenants.resolve(".hobo_deploy.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private List<Path> foldersWithEnvironment() throws IOException {
        if (!Files.isDirectory(tenants)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(tenants)) {
            return folders.filter(
                            folder -> HostNames.isValid(folder.getFileName().toString()))
                    .filter(folder -> Files.exists(folder.resolve(HoboEnvironment.FILE)))
                    .sorted()
                    .toList();
        }
    }
}
