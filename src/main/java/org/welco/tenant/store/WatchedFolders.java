package org.welco.tenant.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.welco.platform.config.ProcessSettings;
import org.welco.tenant.FolderReading;
import org.welco.tenant.TenantFolders;
import org.welco.tenant.TenantStoreException;
import org.welco.tenant.hobo.HostNames;
import org.welco.tenant.hobo.TenantFolder;
import org.welco.tenant.hobo.TenantFolderException;

/**
 * The folders under {@code welco.tenants.dir}. A folder is read again when the time, size or identity of one of its
 * files changes: this works on network file systems too, where notifications do not.
 */
@ApplicationScoped
public class WatchedFolders implements TenantFolders {

    /** Some file systems count in seconds: a file written twice in one looks unchanged. */
    private static final Duration CERTAIN_AFTER = Duration.ofSeconds(3);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");

    private final Map<String, Seen> seen = new HashMap<>();
    private Path root;
    private Clock clock;

    WatchedFolders() {}

    @Inject
    public WatchedFolders(ProcessSettings settings, Clock clock) {
        this(settings.tenantsDir(), clock);
    }

    public WatchedFolders(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    @Override
    public List<FolderReading> scan() {
        Map<String, Seen> now = new HashMap<>();
        List<FolderReading> readings = new ArrayList<>();
        for (Path folder : folders()) {
            String name = folder.getFileName().toString();
            Seen fresh = look(folder, seen.get(name));
            now.put(name, fresh);
            readings.add(fresh.reading());
        }
        seen.clear();
        seen.putAll(now);
        return readings;
    }

    @Override
    public boolean exists(String host) {
        return HostNames.isValid(host) && Files.isDirectory(root.resolve(host));
    }

    @Override
    public Optional<Path> setAside(String host) {
        if (!exists(host)) {
            return Optional.empty();
        }
        String moment = MOMENT.format(clock.instant().atOffset(ZoneOffset.UTC));
        Path aside = root.resolve(".removed").resolve(host + "-" + moment);
        try {
            Files.createDirectories(aside.getParent());
            return Optional.of(Files.move(root.resolve(host), aside));
        } catch (IOException e) {
            throw new TenantStoreException("Le dossier " + root.resolve(host) + " ne peut pas être mis de côté.", e);
        }
    }

    /** Files and hidden folders are nobody's. */
    private List<Path> folders() {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new TenantStoreException("Le dossier des collectivités " + root + " ne peut pas être lu.", e);
        }
    }

    private Seen look(Path folder, Seen before) {
        String stamp =
                stamp(folder.resolve(TenantFolder.HOBO_FILE)) + stamp(folder.resolve(TenantFolder.SETTINGS_FILE));
        if (before != null && before.certain() && before.stamp().equals(stamp)) {
            return before;
        }
        Instant settled = clock.instant().minus(CERTAIN_AFTER);
        boolean certain = isOlder(folder.resolve(TenantFolder.HOBO_FILE), settled)
                && isOlder(folder.resolve(TenantFolder.SETTINGS_FILE), settled);
        return new Seen(stamp, certain, read(folder));
    }

    private static FolderReading read(Path folder) {
        try {
            return FolderReading.good(TenantFolder.read(folder));
        } catch (TenantFolderException e) {
            return FolderReading.bad(folder.getFileName().toString(), e.getMessage());
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey() + ";";
        } catch (NoSuchFileException e) {
            return "absent;";
        } catch (IOException e) {
            return "unreadable;";
        }
    }

    private static boolean isOlder(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).compareTo(FileTime.from(than)) < 0;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a folder looked like, what was read from it, and whether the look is enough to tell a change. */
    private record Seen(String stamp, boolean certain, FolderReading reading) {}
}
