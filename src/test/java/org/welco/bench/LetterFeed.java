package org.welco.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Maarch that costs next to nothing, so that what is measured is whoever harvests it: the sandbox's own keeps documents in
 * PostgreSQL and builds each answer whole, which takes longer than any harvest. It knows the three calls of a harvest,
 * refuses others and badly made ones, and keeps the statuses that are set. Safe for any thread.
 */
final class LetterFeed implements AutoCloseable {

    static final String USER = "grcuser";
    static final String PASSWORD = "grcpass";

    private static final String TO_TAKE = "GRC";
    private static final List<String> STATUSES =
            List.of(TO_TAKE, "GRC_TRT", "GRC_SENT", "GRCREFUSED", "GRC_REP", "COU", "END");
    private static final Pattern PAGE = Pattern.compile("status = 'GRC' and res_id > (\\d+)");
    private static final Pattern CHOSEN = Pattern.compile("status = 'GRC' and res_id in \\((\\d+(?:,\\d+)*)\\)");
    private static final Pattern ONE = Pattern.compile("res_id = (\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // without it, each answer on a kept connection waits for the client's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Long, String> statuses = new ConcurrentHashMap<>();
    private volatile LetterPile pile = new LetterPile(0, 1024);
    private volatile long first = 1;

    LetterFeed() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Puts another pile in the tray, under numbers that were never used. */
    void put(LetterPile another) {
        long next = first + pile.count();
        statuses.clear();
        pile = another;
        first = next;
        for (int i = 0; i < another.count(); i++) {
            statuses.put(first + i, TO_TAKE);
        }
    }

    /** How many letters of the pile have that status. */
    long countIn(String status) {
        return statuses.values().stream().filter(status::equals).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String call = exchange.getRequestMethod() + exchange.getRequestURI().getPath();
            if (!isOurUser(exchange)) {
                answer(exchange, 401, "{\"errors\":\"Authentication Failed\"}");
                return;
            }
            switch (call) {
                case "POST/rest/res/list" -> list(exchange, json(exchange, body));
                case "PUT/rest/res/resource/status" -> status(exchange, json(exchange, body));
                default -> answer(exchange, 404, "{\"errors\":\"no such route here\"}");
            }
        } catch (IllegalArgumentException refused) {
            answer(exchange, 400, JSON.writeValueAsString(Map.of("errors", "Bad Request: " + refused.getMessage())));
        }
    }

    private static boolean isOurUser(HttpExchange exchange) {
        byte[] pair = (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(pair))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static JsonNode json(HttpExchange exchange, byte[] body) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        refuseUnless(type != null && type.startsWith("application/json"), "not JSON");
        return JSON.readTree(body);
    }

    private void list(HttpExchange exchange, JsonNode query) throws IOException {
        refuseUnless(!query.path("select").asText().isEmpty(), "select is not valid");
        refuseUnless(query.path("limit").isInt() && query.path("limit").asInt() > 0, "limit parameter not valid");
        refuseUnless(query.path("withFile").isBoolean(), "withFile parameter is not a boolean");
        boolean withFile = query.path("withFile").asBoolean();
        LetterPile served = pile;
        List<Long> found = found(query.path("clause").asText()).stream()
                .limit(query.path("limit").asInt())
                .toList();
        long length = 0;
        List<byte[]> rows = new ArrayList<>();
        for (long resId : found) {
            byte[] row = row(resId, withFile, rows.isEmpty() ? "" : ",");
            rows.add(row);
            length += row.length + (withFile ? served.textLength((int) (resId - first)) + 2 : 1);
        }
        byte[] head = ascii("{\"resources\":[");
        byte[] end = ascii("],\"count\":" + found.size() + "}");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, head.length + length + end.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(head);
            for (int i = 0; i < rows.size(); i++) {
                out.write(rows.get(i));
                if (withFile) {
                    served.write((int) (found.get(i) - first), out);
                }
                out.write(ascii(withFile ? "\"}" : "}"));
            }
            out.write(end);
        }
    }

    private List<Long> found(String clause) {
        Matcher page = PAGE.matcher(clause);
        if (page.matches()) {
            long after = Long.parseLong(page.group(1));
            return statuses.keySet().stream()
                    .filter(resId -> resId > after && isToTake(resId))
                    .sorted()
                    .toList();
        }
        Matcher chosen = CHOSEN.matcher(clause);
        if (chosen.matches()) {
            return Arrays.stream(chosen.group(1).split(","))
                    .map(Long::valueOf)
                    .filter(this::isToTake)
                    .sorted()
                    .toList();
        }
        Matcher one = ONE.matcher(clause);
        refuseUnless(one.matches(), "clause is not valid");
        long resId = Long.parseLong(one.group(1));
        return statuses.containsKey(resId) ? List.of(resId) : List.of();
    }

    private boolean isToTake(long resId) {
        return TO_TAKE.equals(statuses.get(resId));
    }

    /** A row of the list without its end; the columns are those that a harvest asks for, and the status. */
    private byte[] row(long resId, boolean withFile, String comma) {
        return ascii(
                ("%s{\"res_id\":%d,\"alt_identifier\":\"MAARCH\\/2026A\\/%d\",\"subject\":\"Demande n\\u00b0 %d au service\","
                                + "\"doc_date\":\"2026-11-02 00:00:00\",\"admission_date\":\"2026-11-05 09:12:00\","
                                + "\"creation_date\":\"2026-11-23 16:42:44.542878\",\"filename\":\"%04d_1793259635.pdf\","
                                + "\"format\":\"pdf\",\"filesize\":%d,\"status\":\"%s\",\"external_id\":\"{}\"%s")
                        .formatted(
                                comma,
                                resId,
                                resId,
                                resId,
                                resId,
                                pile.size(),
                                statuses.get(resId),
                                withFile ? ",\"fileBase64Content\":\"" : ""));
    }

    private void status(HttpExchange exchange, JsonNode change) throws IOException {
        String status = change.path("status").asText();
        refuseUnless(change.path("resId").isArray() && !change.path("resId").isEmpty(), "resId");
        refuseUnless(STATUSES.contains(status), "Statut introuvable");
        for (JsonNode resId : change.path("resId")) {
            refuseUnless(statuses.replace(resId.asLong(), status) != null, "Document introuvable");
        }
        answer(exchange, 200, "{\"success\":\"success\"}");
    }

    private static void refuseUnless(boolean right, String why) {
        if (!right) {
            throw new IllegalArgumentException(why);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
