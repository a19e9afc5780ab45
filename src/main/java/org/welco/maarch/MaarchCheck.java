package org.welco.maarch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.maarch.settings.MaarchSettings;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink.State;
import org.welco.mail.registry.RegistryLink.Statuses;

/**
 * Verifies the link of the current tenant with its Maarch, changing nothing there. Must be called inside the tenant's gate
 * and outside any transaction; safe for any thread.
 */
@ApplicationScoped
public class MaarchCheck implements Check {

    private MaarchClients clients;

    MaarchCheck() {}

    @Inject
    public MaarchCheck(MaarchClients clients) {
        this.clients = clients;
    }

    /** The settings in force, for people; the password is masked. */
    public Map<String, String> valuesInForce() {
        MaarchSettings settings = clients.settings();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("raccordement", settings.link().state().name());
        values.put("URL", settings.link().isOn() ? settings.url().toString() : "");
        values.put("USERNAME", settings.username());
        values.put("PASSWORD", settings.password().isEmpty() ? "" : "********");
        values.putAll(codes(settings.link().statuses()));
        values.put("FEED_INTERVAL", settings.link().feedInterval().toString());
        values.put("BATCH_BYTES", String.valueOf(settings.link().batchBytes()));
        values.put("KEEP_SENDER", String.valueOf(settings.link().keepSender()));
        values.put("KEEP_DOCUMENT_DAYS", String.valueOf(settings.link().keepDocumentDays()));
        values.put("MAARCH_LINK", settings.link().linkToLetter() ? "letter" : "request");
        values.put("LINK_IN_HISTORY", String.valueOf(settings.link().linkInHistory()));
        return values;
    }

    @Override
    public Topic topic() {
        return Topic.REGISTRY;
    }

    /** Every verification that can be made without changing anything, in the order in which an operator mends things. */
    @Override
    public List<Finding> verify() {
        MaarchSettings settings = clients.settings();
        List<Finding> findings = new ArrayList<>(settings.findings());
        if (settings.link().state() == State.OFF) {
            findings.add(Finding.warning("Maarch n'est pas configuré (réglage MAARCH_FEED)"));
        } else if (settings.link().state() == State.DISABLED) {
            findings.add(Finding.warning("le raccordement à Maarch est suspendu (ENABLE) : rien n'est vérifié"));
        } else if (settings.link().isOn()) {
            findings.add(0, Finding.ok("les réglages de MAARCH_FEED sont utilisables"));
            clients.call(client -> {
                verify(client, findings);
                return null;
            });
        }
        return findings;
    }

    private void verify(MaarchClient client, List<Finding> findings) {
        Optional<RegistryException> refusal = attempt(() -> client.rows(ListJson.trivial()));
        findings.addAll(access(refusal));
        if (refusal.isPresent()) {
            return;
        }
        try {
            statuses(client, findings);
            letters(client, findings);
            privileges(client, findings);
        } catch (RegistryException e) {
            findings.add(Finding.error(e.getMessage()));
        }
    }

    /** What a call that cannot be wrong says of address, credentials and rights. */
    private static List<Finding> access(Optional<RegistryException> refusal) {
        if (refusal.isEmpty()) {
            return List.of(
                    Finding.ok("Maarch répond"),
                    Finding.ok("l'identifiant et le mot de passe sont acceptés"),
                    Finding.ok("l'utilisateur a le droit de lister les courriers"));
        }
        RegistryException failure = refusal.get();
        Finding answers = Finding.ok("Maarch répond");
        if (failure.kind() == Kind.CREDENTIALS) {
            return List.of(answers, Finding.error(failure.getMessage()));
        }
        if (failure.kind() == Kind.RIGHTS || failure instanceof BadCallException) {
            RegistryException told = failure.kind() == Kind.RIGHTS ? failure : MaarchMailRegistry.noPerimeter();
            Finding accepted = Finding.ok("l'identifiant et le mot de passe sont acceptés");
            return List.of(answers, accepted, Finding.error(told.getMessage()));
        }
        return List.of(
                Finding.error(failure.getMessage()),
                Finding.notVerifiable("identifiant, droits et statuts : il faut d'abord que Maarch réponde"));
    }

    private static void statuses(MaarchClient client, List<Finding> findings) {
        Optional<Set<String>> known = client.knownStatuses().read();
        if (known.isEmpty()) {
            findings.add(Finding.notVerifiable("l'existence des statuts : ce Maarch ne laisse pas lire leur liste"
                    + " (18.10 la réserve aux administrateurs) ; « check --try <res_id> » les essaie"));
            return;
        }
        codes(client.settings().link().statuses()).forEach((key, code) -> {
            if (known.get().contains(code)) {
                findings.add(Finding.ok("le statut " + code + " (" + key + ") existe dans Maarch"));
            } else {
                findings.add(Finding.error("le statut " + code + " (" + key + ") n'existe pas dans Maarch"));
            }
        });
    }

    private static void letters(MaarchClient client, List<Finding> findings) {
        codes(client.settings().link().statuses()).forEach((key, code) -> {
            if (MaarchSettings.fits(code)) {
                findings.add(Finding.ok(count(client, ListJson.inStatus(code)) + " courrier(s) en " + code));
            }
        });
        long all = count(client, "1=1");
        if (all == 0) {
            findings.add(
                    Finding.warning(
                            "l'utilisateur ne voit aucun courrier, quel que soit le statut : le groupe WEBSERVICE"
                                    + " d'origine a pour périmètre « 1=0 » ; mettre dans celui du groupe les cinq statuts ci-dessus"));
        } else {
            findings.add(Finding.ok(all + " courrier(s) dans le périmètre de l'utilisateur"));
        }
        findings.add(Finding.notVerifiable("que le périmètre contient les cinq statuts : sinon un courrier devient hors"
                + " d'atteinte au premier changement ; « check --try <res_id> » l'essaie"));
    }

    static long count(MaarchClient client, String clause) {
        return client.rows(ListJson.count(clause)).stream()
                .map(row -> row.number("n"))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
    }

    private static void privileges(MaarchClient client, List<Finding> findings) {
        Optional<JsonArray> privileges = client.ask(MaarchApi::profile)
                .map(profile -> profile.get("privileges"))
                .filter(JsonArray.class::isInstance)
                .map(JsonArray.class::cast);
        if (privileges.isEmpty()) {
            findings.add(Finding.notVerifiable("les privilèges de l'utilisateur : ce Maarch ne les donne pas"));
            return;
        }
        findings.add(privilege(privileges.get(), "update_status_mail", "changer un statut (Maarch 2301)"));
        findings.add(privilege(privileges.get(), "view_full_history", "vérifier qu'une réponse est déjà écrite"));
    }

    private static Finding privilege(JsonArray privileges, String name, String use) {
        boolean granted = privileges.stream()
                .anyMatch(one ->
                        one instanceof JsonString text && text.getString().equals(name));
        String sentence = "le privilège " + name + " sert à " + use;
        return granted ? Finding.ok(sentence) : Finding.warning(sentence + " : l'utilisateur ne l'a pas");
    }

    private static Optional<RegistryException> attempt(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (RegistryException e) {
            return Optional.of(e);
        }
    }

    static Map<String, String> codes(Statuses statuses) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("STATUS_GRC", statuses.toProcess());
        codes.put("STATUS_RECEIVED", statuses.received());
        codes.put("STATUS_SEND", statuses.sent());
        codes.put("STATUS_REFUSED", statuses.refused());
        codes.put("STATUS_RESPONSE", statuses.response());
        return codes;
    }
}
