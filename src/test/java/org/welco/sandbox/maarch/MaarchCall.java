package org.welco.sandbox.maarch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.sandbox.http.Visit;

/**
 * A request to Maarch's API, as faults, hooks and the journal see it.
 *
 * @param path below {@code /rest}
 * @param pattern the route's own writing of its path, for the allow-list
 * @param allowedMethods methods of that path; empty when no route has it
 * @param resIds letters that the request names; for a list, also those of its answer once it is known
 * @param statusAsked the status that a writing request asks for
 */
public record MaarchCall(
        String method,
        String path,
        RouteName route,
        String pattern,
        List<String> allowedMethods,
        List<Long> resIds,
        Optional<String> statusAsked,
        boolean withFile,
        JsonNode body,
        Optional<String> authorization,
        String authority,
        String remoteAddress) {

    private static final Pattern IDS_IN_CLAUSE =
            Pattern.compile("res_id\\s*(?:=|in\\s*\\()\\s*([0-9,\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static MaarchCall read(Visit visit, MaarchRoutes routes) {
        String path = visit.path().substring("/rest".length());
        MaarchRoutes.Found found = routes.find(visit.method(), path);
        JsonNode body = PhpBody.of(visit);
        List<Long> ids = new ArrayList<>(found.ids());
        Optional<String> status = Optional.empty();
        switch (found.route()) {
            case LIST -> ids.addAll(numbers(body.path("clause").asText(""), IDS_IN_CLAUSE));
            case EXTERNAL_INFOS -> {
                body.path("externalInfos").forEach(info -> addNumber(info.path("res_id"), ids));
                status = text(body.path("status"));
            }
            case STATUS -> {
                body.path("resId").forEach(id -> addNumber(id, ids));
                status = text(body.path("status"));
            }
            default -> {}
        }
        return new MaarchCall(
                visit.method(),
                path,
                found.route(),
                found.pattern(),
                found.allowed(),
                List.copyOf(ids),
                status,
                body.path("withFile").asBoolean(false),
                body,
                visit.header("Authorization"),
                visit.authority(),
                visit.remoteAddress());
    }

    MaarchCall naming(List<Long> otherIds) {
        return new MaarchCall(
                method,
                path,
                route,
                pattern,
                allowedMethods,
                List.copyOf(otherIds),
                statusAsked,
                withFile,
                body,
                authorization,
                authority,
                remoteAddress);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static void addNumber(JsonNode node, List<Long> ids) {
        if (node.asText("").matches("\\d{1,18}")) {
            ids.add(Long.valueOf(node.asText()));
        }
    }

    private static List<Long> numbers(String text, Pattern around) {
        List<Long> found = new ArrayList<>();
        Matcher matcher = around.matcher(text);
        while (matcher.find()) {
            NUMBER.matcher(matcher.group(1)).results().forEach(number -> found.add(Long.valueOf(number.group())));
        }
        return found;
    }
}
