package org.welco.launcher;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs of zonky's artifacts, unpacked once per user and version. We run them ourselves, because
 * zonky's own process stops PostgreSQL in a shutdown hook, before the server that still writes to it.
 */
final class PostgresBinaries {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final Set<PosixFilePermission> EXECUTE = PosixFilePermissions.fromString("--x--x--x");

    /** Says at each start which archive it found; held here, for loggers that nobody holds are forgotten. */
    private static final Logger ZONKY = Logger.getLogger("io.zonky");

    static {
        ZONKY.setLevel(Level.WARNING);
    }

    private final Path home;
    private final PostgresUser user;

    private PostgresBinaries(Path home, PostgresUser user) {
        this.home = home;
        this.user = user;
    }

    /** Unpacks them if this user has not yet. Each archive has its folder: another version never meets these files. */
    static PostgresBinaries unpacked() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Path home = temporary.resolve("welco-postgresql-" + checksum() + "-" + System.getProperty("user.name"));
            if (!Files.isDirectory(home)) {
                Path half = Files.createTempDirectory("welco-postgresql-");
                unpack(half);
                letOthersRead(half);
                publish(half, home);
            }
            return new PostgresBinaries(home, PostgresUser.ofThisProcess());
        } catch (IOException e) {
            throw new LaunchException("cannot unpack PostgreSQL into " + temporary + ": " + e.getMessage(), e);
        }
    }

    /** Gives a folder to whoever runs the programs. */
    void own(Path folder) {
        user.own(folder);
    }

    /** Runs one of the programs to its end. */
    String run(String program, List<String> words) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(home.resolve("bin")
                .resolve(WINDOWS ? program + ".exe" : program)
                .toString());
        command.addAll(words);
        return CommandLine.run(command, Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"));
    }

    private static String checksum() throws IOException {
        CheckedInputStream packed = new CheckedInputStream(archive(), new CRC32());
        try (packed) {
            packed.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(packed.getChecksum().getValue());
    }

    private static void unpack(Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static InputStream archive() throws IOException {
        String system = WINDOWS ? "Windows" : System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        if (packed == null) {
            throw new IOException("no binaries for " + system + " " + machine);
        }
        return packed;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
        if (!WINDOWS && (entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.addAll(EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    /** A folder for temporary files is its owner's alone, and PostgreSQL may run as another user. */
    private static void letOthersRead(Path folder) throws IOException {
        if (!WINDOWS) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Two runs may unpack at once: the first to publish wins. */
    private static void publish(Path half, Path home) throws IOException {
        try {
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Folders.delete(half);
        }
    }
}
