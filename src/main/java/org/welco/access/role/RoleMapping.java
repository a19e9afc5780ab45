package org.welco.access.role;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.welco.access.Right;
import org.welco.agent.Agent;
import org.welco.platform.json.JsonOfOthers;
import org.welco.tenant.Tenant;

/**
 * Which roles open what in a tenant. A setting that cannot be read gives nothing to anybody, and is among the complaints.
 *
 * @param channels roles by channel; a channel that is not there is closed
 * @param writers roles that write articles
 * @param readers roles that read articles; empty: whoever enters
 * @param complaints French, each names its key, none quotes more than a word of the settings
 */
public record RoleMapping(
        Map<Channel, Set<String>> channels, Set<String> writers, Set<String> readers, List<String> complaints) {

    public RoleMapping {
        channels = Map.copyOf(channels);
        writers = Set.copyOf(writers);
        readers = Set.copyOf(readers);
        complaints = List.copyOf(complaints);
    }

    public static RoleMapping of(Tenant tenant) {
        List<String> complaints = new ArrayList<>();
        return new RoleMapping(
                readChannels(tenant, complaints),
                readRoles(tenant, RoleKey.KB_ROLE, complaints),
                readRoles(tenant, RoleKey.KB_VIEW_ROLE, complaints),
                complaints);
    }

    /** Whether no role opens anything: the tenant's first day. */
    public boolean isEmpty() {
        return channels.values().stream().allMatch(Set::isEmpty) && writers.isEmpty() && readers.isEmpty();
    }

    /** Roles that give one of these rights, superusers left aside; empty when none does. */
    public Set<String> opening(Set<Right> rights) {
        if (rights.contains(Right.AGENT)) {
            return all();
        }
        if (rights.contains(Right.KB_READER)) {
            return readers.isEmpty() ? all() : union(writers, readers);
        }
        return rights.contains(Right.MAIL_DESK) ? channels.getOrDefault(Channel.MAIL, Set.of()) : Set.of();
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    private Set<String> all() {
        Set<String> all = union(writers, readers);
        channels.values().forEach(all::addAll);
        return all;
    }

    /** Channels in which an agent works; all that there are for a superuser. */
    public Set<Channel> channelsOf(Agent agent) {
        Set<Channel> open = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (agent.superuser() || holdsOneOf(agent, channels.getOrDefault(channel, Set.of()))) {
                open.add(channel);
            }
        }
        return open;
    }

    /** Whether an agent who enters reads articles; whoever writes them does. */
    boolean letsRead(Agent agent) {
        return readers.isEmpty() || agent.superuser() || holdsOneOf(agent, readers) || holdsOneOf(agent, writers);
    }

    boolean opensSomethingTo(Agent agent) {
        return !channelsOf(agent).isEmpty() || holdsOneOf(agent, writers) || holdsOneOf(agent, readers);
    }

    private static boolean holdsOneOf(Agent agent, Set<String> roles) {
        return !Collections.disjoint(agent.roles(), roles);
    }

    private static Map<Channel, Set<String>> readChannels(Tenant tenant, List<String> complaints) {
        Map<Channel, Set<String>> channels = new EnumMap<>(Channel.class);
        String key = RoleKey.CHANNEL_ROLES.key();
        for (Map.Entry<String, JsonValue> entry :
                object(tenant.setting(key).orElse("{}"), complaints).entrySet()) {
            Set<String> roles = roles(entry.getValue());
            if (Channel.of(entry.getKey()).isEmpty()) {
                complaints.add(key + " : « " + entry.getKey() + " » n’est aucun de mail, counter, phone");
            } else if (roles.isEmpty()) {
                complaints.add(key + " : « " + entry.getKey() + " » n’est pas une liste de rôles");
            } else {
                channels.put(Channel.of(entry.getKey()).get(), roles);
            }
        }
        return channels;
    }

    private static JsonObject object(String text, List<String> complaints) {
        try {
            return JsonOfOthers.object(text);
        } catch (JsonException | IllegalStateException e) {
            complaints.add(RoleKey.CHANNEL_ROLES.key() + " illisible : ce n’est pas un objet JSON");
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static Set<String> readRoles(Tenant tenant, RoleKey key, List<String> complaints) {
        String text = tenant.setting(key.key()).orElse("").strip();
        if (!text.startsWith("[")) {
            return text.isEmpty() ? Set.of() : Set.of(text);
        }
        try {
            Set<String> roles = roles(JsonOfOthers.array(text));
            if (!roles.isEmpty()) {
                return roles;
            }
        } catch (JsonException e) {
            complaints.add(key.key() + " illisible : ce n’est ni un rôle ni une liste de rôles");
            return Set.of();
        }
        complaints.add(key.key() + " n’est pas une liste de rôles");
        return Set.of();
    }

    /** One text or a list of texts, as Publik's own settings have both; empty when it is anything else. */
    private static Set<String> roles(JsonValue value) {
        List<JsonValue> items = value instanceof JsonArray list ? list : List.of(value);
        Set<String> roles = new HashSet<>();
        for (JsonValue item : items) {
            if (!(item instanceof JsonString role) || role.getString().isBlank()) {
                return Set.of();
            }
            roles.add(role.getString().strip());
        }
        return roles;
    }
}
