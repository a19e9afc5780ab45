package org.welco.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rooms under a root package and the floors on which they stand: the one table that the rules and the tests of the
 * docs read.
 */
final class Floors {

    static final Set<String> DOORS = Set.of("web", "api", "store", "job");

    /** The top floor: CDI brings what stands there to the others, who never name it. */
    private static final Set<String> TOP = Set.of("maarch", "publik", "smtp", "web");

    /** Room to the packages that it may import besides its own. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("platform", List.of()),
            Map.entry("tenant", List.of("platform")),
            Map.entry("agent", List.of("platform", "tenant")),
            Map.entry("access", List.of("platform", "tenant", "agent")),
            Map.entry("command", List.of("platform", "tenant", "access")),
            Map.entry("connector", List.of("platform", "tenant")),
            Map.entry("message", List.of("platform", "tenant")),
            Map.entry("referential", List.of("platform", "tenant", "agent", "access", "command", "connector")),
            Map.entry("citizen", List.of("platform", "tenant", "agent", "access", "command")),
            Map.entry("request", List.of("platform", "tenant", "agent", "access", "command", "citizen")),
            Map.entry(
                    "search",
                    List.of("platform", "tenant", "agent", "access", "command", "connector", "citizen", "request")),
            Map.entry(
                    "mail",
                    List.of("platform", "tenant", "agent", "access", "command", "citizen", "request", "search")),
            Map.entry(
                    "knowledge",
                    List.of("platform", "tenant", "agent", "access", "command", "citizen", "request", "search")),
            Map.entry(
                    "sheet",
                    List.of(
                            "platform",
                            "tenant",
                            "agent",
                            "access",
                            "command",
                            "connector",
                            "citizen",
                            "request",
                            "search",
                            "mail")),
            Map.entry(
                    "confirmation",
                    List.of(
                            "platform",
                            "tenant",
                            "message",
                            "agent",
                            "access",
                            "command",
                            "citizen",
                            "request",
                            "search")),
            Map.entry(
                    "account",
                    List.of(
                            "platform",
                            "tenant",
                            "message",
                            "agent",
                            "access",
                            "command",
                            "referential",
                            "citizen",
                            "request",
                            "search",
                            "mail",
                            "sheet")),
            Map.entry("maarch", List.of("platform", "tenant", "access", "command", "mail")),
            Map.entry("smtp", List.of("platform", "tenant", "message", "access", "command")),
            Map.entry(
                    "publik",
                    List.of(
                            "platform",
                            "tenant",
                            "message",
                            "agent",
                            "access",
                            "command",
                            "connector",
                            "citizen",
                            "request",
                            "search",
                            "mail",
                            "account",
                            "confirmation")),
            Map.entry(
                    "web",
                    List.of(
                            "platform",
                            "tenant",
                            "agent",
                            "access",
                            "command",
                            "referential",
                            "citizen",
                            "request",
                            "search",
                            "knowledge",
                            "mail",
                            "sheet",
                            "confirmation",
                            "account")),
            Map.entry("manage", List.of("tenant.hobo")));

    private final String root;

    Floors(String root) {
        this.root = root;
    }

    String root() {
        return root;
    }

    /** Each room with what it may import. */
    static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        ALLOWED.forEach((room, open) -> table.put(room, new TreeSet<>(open)));
        return table;
    }

    /** @return the room's name, empty for a class of another root */
    Optional<String> roomOf(JavaClass type) {
        return inside(type).map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name);
    }

    boolean isIn(JavaClass type, String... rooms) {
        return roomOf(type).filter(Set.of(rooms)::contains).isPresent();
    }

    boolean isKnown(String room) {
        return ALLOWED.containsKey(room);
    }

    boolean isOnTop(String room) {
        return TOP.contains(room);
    }

    /** Whether a class stands behind one of the doors of a room; the room named web is a room, not a door. */
    boolean isBehind(JavaClass type, String... doors) {
        String[] words = inside(type).orElse("").split("\\.");
        Set<String> wanted = Set.of(doors);
        for (int i = 1; i < words.length; i++) {
            if (wanted.contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    boolean isBehindADoor(JavaClass type) {
        return isBehind(type, DOORS.toArray(String[]::new));
    }

    /** Whether a class is the vocabulary, a rule, a use case or a port of the trade: no door, no guest, no ground. */
    boolean isHeart(JavaClass type) {
        return isIn(
                        type,
                        "tenant",
                        "message",
                        "agent",
                        "access",
                        "command",
                        "citizen",
                        "request",
                        "search",
                        "knowledge",
                        "mail",
                        "sheet",
                        "confirmation",
                        "account")
                && !isBehindADoor(type);
    }

    /** Whether the floors let one room import that class of another. Guests and web have a rule of their own. */
    boolean allows(JavaClass from, JavaClass to) {
        String own = roomOf(from).orElseThrow();
        Optional<String> other = roomOf(to);
        if (other.isEmpty() || other.get().equals(own) || isOnTop(other.get()) || !isKnown(own)) {
            return true;
        }
        String target = inside(to).orElseThrow();
        return ALLOWED.get(own).stream().anyMatch(open -> target.equals(open) || target.startsWith(open + "."));
    }

    /** The package below the root. */
    private Optional<String> inside(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? Optional.of(name.substring(root.length() + 1)) : Optional.empty();
    }
}
