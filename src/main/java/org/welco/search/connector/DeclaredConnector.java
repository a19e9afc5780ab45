package org.welco.search.connector;

import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.welco.connector.Connector;
import org.welco.connector.Declaration;
import org.welco.connector.DeclaredCall;
import org.welco.connector.LineTemplate;
import org.welco.search.SearchEverywhere;
import org.welco.search.SourceLabel;
import org.welco.tenant.Tenant;

/** One object of the setting, on its way to a {@link SearchConnector}. Every refusal is an IllegalArgumentException in French. */
final class DeclaredConnector {

    private static final Set<String> KEYS = keys();

    /** Scopes that mean, or will mean, something else. */
    private static final Set<String> RESERVED = Set.of(SearchEverywhere.ALL, "agents", "kb");

    private final Declaration declared;
    private final Tenant tenant;

    DeclaredConnector(JsonValue declared, Tenant tenant) {
        this.declared = new Declaration(declared, KEYS);
        this.tenant = tenant;
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(DeclaredCall.KEYS);
        keys.addAll(List.of("name", "title", "icon", "text", "description", "link", "roles"));
        return Set.copyOf(keys);
    }

    SearchConnector read() {
        SourceLabel label = new SourceLabel(name(), declared.title("title"), declared.icon());
        Connector service = new DeclaredCall(declared, tenant)
                .read("search/" + label.name(), List.of(SearchConnector.TYPED), "data");
        return new SearchConnector(label, service, line(), declared.roles());
    }

    private String name() {
        String name = declared.text("name");
        boolean ours = RESERVED.contains(name)
                || SearchEverywhere.BUILT_IN.stream().anyMatch(one -> one.name().equals(name));
        if (!name.matches("[a-z][a-z0-9_-]{1,39}") || ours) {
            throw new IllegalArgumentException("« name » doit être un mot en minuscules qui n’est pas déjà une source");
        }
        return name;
    }

    private LineTemplates line() {
        LineTemplate text = declared.template("text");
        if (text.template().isBlank()) {
            throw new IllegalArgumentException("« text » manque");
        }
        return new LineTemplates(text, declared.template("description"), declared.link("link"));
    }
}
