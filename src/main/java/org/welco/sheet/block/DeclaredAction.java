package org.welco.sheet.block;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.connector.Connector;
import org.welco.connector.ConnectorGestures.Way;
import org.welco.connector.Declaration;
import org.welco.connector.DeclaredCall;
import org.welco.connector.Wording;
import org.welco.tenant.Tenant;

/** The key {@code action} of a block, on its way to a {@link BlockAction}. Every refusal is an IllegalArgumentException in French. */
final class DeclaredAction {

    private static final Set<String> KEYS = Set.of("label", "url", "method", "confirm", "roles");
    private static final Pattern OF_LINE =
            Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]{1,60}(?:\\.[A-Za-z0-9_]{1,60}){0,5})\\s*}}");

    private final Declaration block;
    private final Tenant tenant;

    /** @param block in which it stands, whose calls it is signed as */
    DeclaredAction(Declaration block, Tenant tenant) {
        this.block = block;
        this.tenant = tenant;
    }

    /** @param name of the block */
    Optional<BlockAction> read(String name) {
        return block.value("action").map(value -> {
            try {
                return action(name, new Declaration(value, KEYS));
            } catch (IllegalArgumentException malformed) {
                throw new IllegalArgumentException("« action » : " + malformed.getMessage(), malformed);
            }
        });
    }

    private BlockAction action(String name, Declaration declared) {
        if (!block.value("sign").filter(JsonValue.TRUE::equals).isPresent()) {
            throw new IllegalArgumentException("seul un service auquel Welco signe (« sign ») peut être chargé d’agir");
        }
        Wording label = declared.wording("label");
        List<String> keys = new ArrayList<>();
        Matcher key = OF_LINE.matcher(declared.text("url"));
        StringBuilder url = new StringBuilder();
        while (key.find()) {
            keys.add(key.group(1));
            key.appendReplacement(url, Matcher.quoteReplacement(Connector.place(BlockAction.LINE + key.group(1))));
        }
        key.appendTail(url);
        Connector service = service(name, url.toString(), keys);
        if (keys.isEmpty() || !service.tells(BlockAction.AGENT)) {
            throw new IllegalArgumentException("« url » doit dire la ligne, comme {{id}}, et l’agent qui agit, "
                    + Connector.place(BlockAction.AGENT));
        }
        return new BlockAction(
                label,
                declared.value("confirm").isEmpty() ? label : declared.wording("confirm"),
                service,
                way(declared.text("method")),
                keys,
                declared.roles());
    }

    private Connector service(String name, String url, List<String> keys) {
        List<String> places =
                new ArrayList<>(List.of(SheetBlock.UUID, SheetBlock.NAME_ID, SheetBlock.EMAIL, BlockAction.AGENT));
        keys.forEach(key -> places.add(BlockAction.LINE + key));
        JsonObjectBuilder call = Json.createObjectBuilder().add("url", url).add("sign", JsonValue.TRUE);
        block.value("patience").ifPresent(patience -> call.add("patience", patience));
        return new DeclaredCall(new Declaration(call.build(), DeclaredCall.KEYS), tenant)
                .read("sheet/" + name + "/action", places, "");
    }

    private static Way way(String method) {
        return switch (method.toUpperCase(Locale.ROOT)) {
            case "", "POST" -> Way.POST;
            case "DELETE" -> Way.DELETE;
            default -> throw new IllegalArgumentException("« method » est POST ou DELETE");
        };
    }
}
