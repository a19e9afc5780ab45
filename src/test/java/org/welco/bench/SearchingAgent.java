package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.welco.testing.TenantClient;

/** An agent in his session who searches as the cell does: citizens and requests are asked in one call. One thread. */
final class SearchingAgent {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line of the answer, best first. */
    record Line(String id, String reason) {}

    private final TenantClient session;

    /** @param session in which he is signed in */
    SearchingAgent(TenantClient session) {
        this.session = session;
    }

    /** @return milliseconds until the answer is there */
    double search(String typed) {
        long began = System.nanoTime();
        HttpResponse<String> answer = ask(typed, "citizens,requests");
        double took = (System.nanoTime() - began) / 1e6;
        lines(answer);
        return took;
    }

    List<Line> citizens(String typed) {
        return lines(ask(typed, "citizens"));
    }

    private HttpResponse<String> ask(String typed, String scope) {
        return session.get("/api/search/?scope=" + scope + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    /** A search that failed is no quick one. */
    private static List<Line> lines(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            JsonNode body = JSON.readTree(answer.body());
            assertThat(body.path("troubles")).isEmpty();
            List<Line> lines = new ArrayList<>();
            body.path("data")
                    .forEach(line -> lines.add(new Line(
                            line.path("id").asText(), line.path("reason").asText())));
            return lines;
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("no JSON", notJson);
        }
    }
}
