package org.welco.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.welco.sandbox.articles.SampleArticles;

/** As many articles as are wanted, of the sentences of those of the sandbox's town, and what agents type to find them. */
final class WrittenArticles {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of one file: it may hold 20 MiB. */
    private static final int OF_ONE_FILE = 5000;

    /** Articles from which one more takes its body. */
    private static final int PARTS = 3;

    private final List<JsonNode> samples = new ArrayList<>();
    private final Random random;

    WrittenArticles(long seed) throws IOException {
        random = new Random(seed);
        try (InputStream text = SampleArticles.class.getResourceAsStream("/sandbox/articles/ville.json")) {
            JSON.readTree(text).path("articles").forEach(samples::add);
        }
    }

    List<Path> files(Path folder, int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int from = 0; from < count; from += OF_ONE_FILE) {
            ArrayNode articles = JSON.createArrayNode();
            for (int number = from; number < Math.min(count, from + OF_ONE_FILE); number++) {
                articles.add(article(number));
            }
            files.add(file(folder.resolve("fiches-" + from + ".zip"), articles));
        }
        return files;
    }

    /** One more, that says a word which no other does. */
    Path one(Path folder, String word) throws IOException {
        ArrayNode articles = JSON.createArrayNode();
        articles.add(JSON.createObjectNode()
                .put("reference", "fraiche-" + word)
                .put("title", "Fraîche")
                .put("html", "<p>" + word + "</p>"));
        return file(folder.resolve(word + ".zip"), articles);
    }

    private static Path file(Path file, ArrayNode articles) throws IOException {
        return SampleArticles.zip(
                file, JSON.writeValueAsBytes(JSON.createObjectNode().set("articles", articles)));
    }

    private ObjectNode article(int number) {
        StringBuilder body = new StringBuilder();
        for (int part = 0; part < PARTS; part++) {
            body.append(sample().path("html").asText());
        }
        JsonNode sample = sample();
        ObjectNode article = JSON.createObjectNode()
                .put("reference", "n-" + number)
                .put("title", sample.path("title").asText() + ", quartier " + (1 + number % 40))
                .put("html", body.toString())
                .put("category", sample.path("category").asText());
        article.set("keywords", sample.path("keywords"));
        return article;
    }

    private JsonNode sample() {
        return samples.get(random.nextInt(samples.size()));
    }

    /** @param agent draws what he looks for */
    String typed(Random agent) {
        JsonNode sample = samples.get(agent.nextInt(samples.size()));
        List<String> words =
                new ArrayList<>(List.of(sample.path("title").asText().split("\\s+")));
        sample.path("keywords").forEach(word -> words.add(word.asText()));
        int from = agent.nextInt(words.size());
        int until = Math.min(words.size(), from + 1 + agent.nextInt(4));
        String typed = String.join(" ", words.subList(from, until));
        return agent.nextBoolean() && typed.length() > 5 ? typed.substring(0, typed.length() - 2) : typed;
    }
}
