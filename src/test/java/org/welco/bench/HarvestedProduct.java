package org.welco.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.welco.launcher.ServerProcess;

/** The running product, told to harvest; and how much memory that took it. */
final class HarvestedProduct {

    private static final double MIB = 1024.0 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_MILLIS = 10;

    private final BenchTown town;
    private final ServerProcess server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param seconds until every letter was stored and every "received" confirmed
     * @param idleMegabytes in memory before, after a collection of garbage
     * @param peakMegabytes the most in memory meanwhile
     */
    record Run(double seconds, double idleMegabytes, double peakMegabytes) {

        double aboveIdle() {
            return peakMegabytes - idleMegabytes;
        }
    }

    HarvestedProduct(BenchTown town, ServerProcess server) {
        this.town = town;
        this.server = server;
    }

    void empty() {
        String schema = town.schema();
        town.execute(
                "welco",
                "truncate %1$s.mail, %1$s.document, %1$s.document_chunk, %1$s.maarch_delivery, %1$s.mail_event cascade"
                        .formatted(schema));
    }

    Run harvest() {
        collectGarbage();
        double idle = server.residentBytes() / MIB;
        forgetPeak();
        long begin = System.nanoTime();
        command("feed_mail_maarch");
        awaitConfirmations();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Run(seconds, idle, server.peakResidentBytes() / MIB);
    }

    /** Hashes of the documents of the letters that are here, as the database computes them from the chunks. */
    Set<String> storedHashes() {
        return Set.of(town.one("""
                select string_agg(encode(sha256(whole.bytes), 'hex'), ' ')
                  from %1$s.mail m join lateral (
                    select string_agg(c.bytes, '' order by c.n) as bytes
                      from %1$s.document_chunk c where c.document_id = m.document_id) whole on true
                """.formatted(town.schema())).split(" "));
    }

    /** Another thread of the product may still be telling the last "received" when the command ends. */
    private void awaitConfirmations() {
        String query = "select count(*) from " + town.schema() + ".maarch_delivery where state <> 'DELIVERED'";
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!town.one(query).equals("0")) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("deliveries remain");
            }
            pause();
        }
    }

    private void command(String name) {
        try {
            Path run = town.runFolder();
            URI address = URI.create(
                            Files.readString(run.resolve("manage.address")).strip())
                    .resolve("/api/tenant_command/" + name + "/?verbosity=1&domain=" + BenchTown.HOST);
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header(
                            "Authorization",
                            "Token "
                                    + Files.readString(run.resolve("manage.token"))
                                            .strip())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"words\":[]}"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"exit\":0")) {
                throw new IllegalStateException(name + " failed: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void collectGarbage() {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(server.handle().pid()),
                            "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!jcmd.waitFor(1, TimeUnit.MINUTES) || jcmd.exitValue() != 0) {
                throw new IllegalStateException("jcmd GC.run failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Linux keeps the peak from the start of a process; this begins it anew. */
    private void forgetPeak() {
        try {
            Files.writeString(Path.of("/proc", String.valueOf(server.handle().pid()), "clear_refs"), "5");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
