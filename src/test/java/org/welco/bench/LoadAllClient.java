package org.welco.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.welco.testing.BuildPaths;

/** Runs the yardstick of the harvest, {@code load_all.py}, with the machine's own Python and its PostgreSQL driver. */
final class LoadAllClient {

    static final String DATABASE = "yardstick";

    private static final String PYTHON = "/usr/bin/python3";
    private static final int PATIENCE_MINUTES = 10;

    private final BenchTown town;

    /** What a run of it took. */
    record Run(int letters, double seconds, double peakMegabytes) {}

    /** @throws IllegalStateException saying what this machine lacks */
    LoadAllClient(BenchTown town) {
        this.town = town;
        requirePython();
        town.database().createDatabase(DATABASE);
        town.execute(DATABASE, "set role welco; " + text(BenchTown.resource("yardstick.sql")));
    }

    private static void requirePython() {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            throw new IllegalStateException("the benchmark of the harvest needs " + PYTHON + ": install python3");
        }
        Said said = run(List.of(PYTHON, "-c", "import psycopg2"));
        if (said.exit() != 0) {
            throw new IllegalStateException("the benchmark of the harvest needs psycopg2 for " + PYTHON
                    + ": install the package python3-psycopg2 of Debian. It said: " + said.text());
        }
    }

    void empty() {
        town.execute(DATABASE, "truncate mail, document");
    }

    /** Hashes of the documents of the letters that it stored, as the database computes them. */
    Set<String> storedHashes() {
        return Set.of(town.one(
                        DATABASE,
                        "select string_agg(encode(sha256(d.bytes), 'hex'), ' ')"
                                + " from mail m join document d on d.id = m.document_id")
                .split(" "));
    }

    Run harvest() {
        String address = "host=127.0.0.1 port=%d dbname=%s user=welco"
                .formatted(town.database().port(), DATABASE);
        Said said = run(List.of(
                PYTHON,
                BenchTown.resource("load_all.py").toString(),
                String.valueOf(town.feed().port()),
                LetterFeed.USER,
                LetterFeed.PASSWORD,
                address));
        if (said.exit() != 0) {
            throw new IllegalStateException("load_all.py failed: " + said.text());
        }
        try {
            JsonNode told = new ObjectMapper().readTree(said.text());
            return new Run(
                    told.get("letters").asInt(),
                    told.get("seconds").asDouble(),
                    told.get("peak_kb").asDouble() / 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Said(int exit, String text) {}

    private static Said run(List<String> words) {
        Path output = BuildPaths.target("bench").resolve("load_all.txt");
        try {
            Files.createDirectories(output.getParent());
            Process process = new ProcessBuilder(new ArrayList<>(words))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end of " + words.get(1));
            }
            return new Said(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
