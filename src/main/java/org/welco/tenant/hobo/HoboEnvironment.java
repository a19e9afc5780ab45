package org.welco.tenant.hobo;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one hobo.json says: its services and which of them is ours. Immutable; reads no file itself. */
final class HoboEnvironment {

    static final String FILE = "hobo.json";
    static final String SERVICES = "services";
    static final String BASE_URL = "base_url";
    static final String THIS = "this";
    static final String SECRET_KEY = "secret_key";

    private final Node root;
    private final List<Node> services;

    HoboEnvironment(JsonObject document) {
        this.root = new Node(FILE, "", document);
        if (!document.containsKey(SERVICES)) {
            throw root.refused(SERVICES, "cette clé manque");
        }
        this.services = root.children(SERVICES);
    }

    Node root() {
        return root;
    }

    /** hobo's own mark of a state of the environment; a number in old files. Empty when absent. */
    String timestamp() {
        return root.object().containsKey("timestamp")
                ? root.object().get("timestamp").toString().replace("\"", "")
                : "";
    }

    /**
     * The service of ours in a stored file: the one marked, or else the one whose address has that host.
     *
     * @param host the name of the folder
     */
    Node ours(String host) {
        List<Node> marked = services.stream().filter(node -> node.flag(THIS)).toList();
        if (marked.size() > 1) {
            throw new TenantFolderException(FILE, SERVICES, "plusieurs services sont marqués « this »");
        }
        List<Node> found = marked.isEmpty() ? withHost(host) : marked;
        if (found.isEmpty()) {
            throw new TenantFolderException(FILE, SERVICES, "aucun service n'a pour hôte celui du dossier");
        }
        Node ours = found.get(0);
        URI address = ours.address(BASE_URL);
        if (!host(address).equals(host)) {
            throw ours.refused(BASE_URL, "l'hôte n'est pas celui du dossier");
        }
        if (!"/".equals(address.getPath())) {
            throw ours.refused(BASE_URL, "une adresse sans chemin est attendue : Welco occupe tout son hôte");
        }
        return ours;
    }

    /** The service that has exactly that address, with or without final slash, and is not lent by another platform. */
    Node withAddress(URI baseUrl) {
        return services.stream()
                .filter(node -> !node.flag("secondary"))
                .filter(node -> node.address(BASE_URL).equals(baseUrl))
                .findFirst()
                .orElseThrow(() -> new TenantFolderException(FILE, SERVICES, "aucun service n'a l'adresse demandée"));
    }

    /** All others, with the key that each shares with us. */
    List<KnownService> known(Node ours) {
        String ourKey = ours.optionalText(SECRET_KEY).orElse("");
        List<KnownService> known = new ArrayList<>();
        for (Node service : services) {
            if (service != ours) {
                known.add(known(service, ourKey));
            }
        }
        return List.copyOf(known);
    }

    List<ProfileField> profile() {
        return root.child("profile").children("fields").stream()
                .map(field -> new ProfileField(
                        field.text("kind"),
                        field.text("name"),
                        field.optionalText("label").orElse(""),
                        field.optionalText("description").orElse(""),
                        field.flag("required"),
                        field.flag("user_visible"),
                        field.flag("user_editable"),
                        field.flag("asked_on_registration"),
                        field.flag("disabled")))
                .toList();
    }

    /** Hosts under which the service was known before, oldest knowledge of a rename. */
    static List<String> legacyHosts(Node ours) {
        return ours.children("legacy_urls").stream()
                .map(legacy -> host(legacy.address(BASE_URL)))
                .toList();
    }

    static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    private static KnownService known(Node service, String ourKey) {
        String theirKey = service.optionalText(SECRET_KEY).orElse("");
        return new KnownService(
                service.text("service-id"),
                service.optionalText("slug").orElse(""),
                service.optionalText("title").orElse(""),
                service.address(BASE_URL),
                service.optionalText("template_name").orElse(""),
                ourKey.isEmpty() || theirKey.isEmpty() ? "" : SharedSecret.of(ourKey, theirKey),
                service.flag("secondary"));
    }

    private List<Node> withHost(String host) {
        return services.stream()
                .filter(node -> !node.flag("secondary"))
                .filter(node -> host(node.address(BASE_URL)).equals(host))
                .toList();
    }
}
