package org.welco.sheet.block;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.welco.connector.Connector;
import org.welco.connector.Declaration;
import org.welco.connector.DeclaredCall;
import org.welco.connector.LineTemplate;
import org.welco.connector.Wording;
import org.welco.sheet.SheetPart;
import org.welco.sheet.block.BlockColumn.Kind;
import org.welco.sheet.block.BlockColumn.State;
import org.welco.sheet.block.BlockColumn.Tone;
import org.welco.tenant.Tenant;

/** One object of the setting, on its way to a {@link SheetBlock}. Every refusal is an IllegalArgumentException in French. */
final class DeclaredBlock {

    private static final Set<String> KEYS = keys();
    private static final int MOST_COLUMNS = 6;
    private static final Wording NOTHING = new Wording("Rien pour cette personne.", "Nothing for this person.");

    private final Declaration declared;
    private final Tenant tenant;

    DeclaredBlock(JsonValue declared, Tenant tenant) {
        this.declared = new Declaration(declared, KEYS);
        this.tenant = tenant;
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(DeclaredCall.KEYS);
        keys.addAll(List.of("name", "title", "icon", "none", "columns", "link", "first", "sort", "roles", "action"));
        return Set.copyOf(keys);
    }

    SheetBlock read() {
        String name = name();
        Connector service = new DeclaredCall(declared, tenant)
                .read("sheet/" + name, List.of(SheetBlock.UUID, SheetBlock.NAME_ID, SheetBlock.EMAIL), "data");
        return new SheetBlock(
                name,
                declared.wording("title"),
                declared.value("none").isEmpty() ? NOTHING : declared.wording("none"),
                declared.icon(),
                service,
                columns(),
                declared.link("link"),
                order(),
                declared.roles(),
                new DeclaredAction(declared, tenant).read(name));
    }

    private String name() {
        String name = declared.text("name");
        if (!name.matches("[a-z][a-z0-9-]{1,39}") || SheetPart.of(name).isPresent()) {
            throw new IllegalArgumentException("« name » doit être un mot en minuscules qui n’est pas déjà une partie");
        }
        return name;
    }

    private List<BlockColumn> columns() {
        boolean list = declared.value("columns")
                .filter(JsonArray.class::isInstance)
                .map(JsonValue::asJsonArray)
                .filter(columns -> !columns.isEmpty() && columns.size() <= MOST_COLUMNS)
                .isPresent();
        if (!list) {
            throw new IllegalArgumentException("« columns » doit être une liste de 1 à " + MOST_COLUMNS + " colonnes");
        }
        return declared.value("columns").orElseThrow().asJsonArray().stream()
                .map(DeclaredBlock::column)
                .toList();
    }

    private static BlockColumn column(JsonValue value) {
        try {
            Declaration column = new Declaration(value, Set.of("title", "text", "kind", "states"));
            LineTemplate text = column.template("text");
            if (text.template().isBlank()) {
                throw new IllegalArgumentException("« text » manque");
            }
            return new BlockColumn(
                    column.wording("title"),
                    word(column, "kind", Kind.values(), Kind.TEXT),
                    text,
                    states(column.value("states").orElse(JsonValue.EMPTY_JSON_OBJECT)));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("« columns » : " + malformed.getMessage(), malformed);
        }
    }

    private static Map<String, State> states(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw new IllegalArgumentException("« states » doit être un objet");
        }
        Map<String, State> states = new HashMap<>();
        object.forEach((held, shown) -> {
            Declaration state = new Declaration(shown, Set.of("text", "tone"));
            Wording word = state.value("text").isEmpty() ? new Wording(held, held) : state.wording("text");
            states.put(held, new State(word, word(state, "tone", Tone.values(), Tone.NONE)));
        });
        return states;
    }

    /** One of some words, written small. */
    private static <E extends Enum<E>> E word(Declaration in, String key, E[] words, E usual) {
        String text = in.text(key);
        for (E word : words) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return word;
            }
        }
        if (text.isEmpty()) {
            return usual;
        }
        String known = String.join(
                ", ",
                List.of(words).stream()
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
        throw new IllegalArgumentException("« " + key + " » n’est aucun de " + known);
    }

    private BlockOrder order() {
        String sort = declared.text("sort");
        if (!sort.matches("|-?[A-Za-z0-9_]{1,60}")) {
            throw new IllegalArgumentException("« sort » doit être une clé, précédée de « - » pour l’ordre inverse");
        }
        JsonValue first = declared.value("first").orElse(JsonValue.EMPTY_JSON_OBJECT);
        if (!(first instanceof JsonObject pressing) || pressing.size() > 1) {
            throw new IllegalArgumentException("« first » doit être un objet d’une clé, avec une liste de valeurs");
        }
        String key = String.join("", pressing.keySet());
        Set<String> values = key.isEmpty()
                ? Set.of()
                : Set.copyOf(Declaration.words(pressing.get(key), "« first » : une liste de valeurs est attendue"));
        return new BlockOrder(key, values, sort.replaceFirst("^-", ""), sort.startsWith("-"));
    }
}
