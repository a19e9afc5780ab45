package org.welco.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command {@code welco-manage} as an operator types it: the script of the package, in a process of its own.
 *
 * @param exit its exit code
 * @param out what stands on the standard output
 * @param err what stands on the standard error, but for the warning that root gets: who runs the tests is not their matter
 */
public record TypedManage(int exit, String out, String err) {

    /**
     * Types it and waits for its end.
     *
     * @param runFolder where the running service left its address
     * @param tenants the folder of the tenants
     */
    public static TypedManage type(Path runFolder, Path tenants, String... words) {
        List<String> command = Stream.concat(
                        Stream.of(
                                BuildPaths.basedir("packaging/bin/welco-manage").toString()),
                        Stream.of(words))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("WELCO_RUN_DIR", runFolder.toString());
        builder.environment().put("WELCO_TENANTS_DIR", tenants.toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<String> err =
                    CompletableFuture.supplyAsync(() -> read(process.errorReader(StandardCharsets.UTF_8)));
            String out = read(process.inputReader(StandardCharsets.UTF_8));
            return new TypedManage(process.waitFor(), out, withoutWarning(err.join()));
        } catch (IOException e) {
            throw new AssertionError("welco-manage does not start: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while welco-manage ran", e);
        }
    }

    private static String withoutWarning(String err) {
        return err.lines()
                .filter(line -> !line.startsWith("Attention : welco-manage tourne en root"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** The lines of the standard output. */
    public List<String> lines() {
        return out.lines().toList();
    }

    /** The lines of the standard error. */
    public List<String> complaints() {
        return err.lines().toList();
    }

    private static String read(BufferedReader reader) {
        try (reader) {
            StringBuilder text = new StringBuilder();
            reader.lines().forEach(line -> text.append(line).append('\n'));
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
