package org.welco.maarch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.registry.FetchedMail;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.registry.RegistryLink.Statuses;
import org.welco.mail.registry.Standing;

/** The current tenant's Maarch as the mail rooms see it. Knows no version: what a server refuses, it does without. */
@ApplicationScoped
public class MaarchMailRegistry implements MailRegistry {

    private static final int MOST = 500;

    private MaarchClients clients;

    MaarchMailRegistry() {}

    @Inject
    public MaarchMailRegistry(MaarchClients clients) {
        this.clients = clients;
    }

    @Override
    public RegistryLink link() {
        return clients.settings().link();
    }

    @Override
    public List<RegisteredMail> list(long afterResId, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a limit is 1 to " + MOST + ", not " + limit);
        }
        return clients.call(client -> {
            String status = Steps.fitting(statuses(client).toProcess());
            List<RowJson> rows = listed(client, ListJson.letters(status, afterResId, limit));
            TreeMap<Long, RegisteredMail> letters = new TreeMap<>();
            rows.stream()
                    .filter(row -> row.resId().isPresent())
                    .map(RowJson::letter)
                    .forEach(letter -> letters.putIfAbsent(letter.resId(), letter));
            if (letters.isEmpty() && !rows.isEmpty()) {
                throw new RegistryException(Kind.UNREADABLE, "Maarch donne des courriers sans numéro.");
            }
            return List.copyOf(letters.tailMap(afterResId, false).values());
        });
    }

    @Override
    public void fetch(Collection<Long> resIds, DocumentIntake intake, Consumer<FetchedMail> consumer) {
        if (resIds.isEmpty()) {
            return;
        }
        if (resIds.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " letters at once");
        }
        clients.call(client -> {
            ListJson query =
                    ListJson.lettersWithFiles(Steps.fitting(statuses(client).toProcess()), resIds);
            try (FetchedRows rows = new FetchedRows(resIds, intake, consumer)) {
                client.stream(query, rows);
            } catch (RegistryException e) {
                throw explained(client, e);
            }
            return null;
        });
    }

    @Override
    public FetchedMail fetchFile(RegisteredMail mail, DocumentIntake intake) {
        return clients.call(client -> new FileRoutes(client, intake).fetch(mail));
    }

    @Override
    public Optional<String> sender(long resId) {
        return clients.call(client -> new Senders(client).of(resId));
    }

    @Override
    public Optional<Standing> standing(long resId) {
        return clients.call(client -> new Steps(client).standing(resId));
    }

    @Override
    public void received(long resId) {
        step(steps -> steps.move(resId, steps.statuses().received(), ""));
    }

    @Override
    public void sent(long resId, String number, String link, String status) {
        step(steps -> steps.attach(resId, number, link, status));
    }

    @Override
    public void refused(long resId, String note) {
        step(steps -> steps.move(resId, steps.statuses().refused(), note));
    }

    @Override
    public void answered(long resId, String text, String status) {
        step(steps -> steps.note(resId, status, text));
    }

    @Override
    public void note(long resId, String text, String status) {
        step(steps -> steps.note(resId, status, text));
    }

    @Override
    public Optional<Integer> linesInHistory(long resId, String text) {
        return clients.call(client -> new History(client).lines(resId, text));
    }

    private void step(Consumer<Steps> step) {
        clients.call(client -> {
            step.accept(new Steps(client));
            return null;
        });
    }

    private static Statuses statuses(MaarchClient client) {
        return client.settings().link().statuses();
    }

    private static List<RowJson> listed(MaarchClient client, ListJson query) {
        try {
            return client.rows(query);
        } catch (RegistryException e) {
            throw explained(client, e);
        }
    }

    /**
     * A refused list is either our fault or the user's lack of any group: a call that cannot be wrong tells which, whatever
     * the language of the server.
     */
    private static RegistryException explained(MaarchClient client, RegistryException refusal) {
        if (!(refusal instanceof BadCallException)) {
            return refusal;
        }
        try {
            client.rows(ListJson.trivial());
            return refusal;
        } catch (BadCallException e) {
            return noPerimeter();
        } catch (RegistryException e) {
            return e;
        }
    }

    static RegistryException noPerimeter() {
        return new RegistryException(
                Kind.RIGHTS,
                "L'utilisateur de Maarch n'est dans aucun groupe, ou dans un groupe sans périmètre : voir ses groupes dans"
                        + " Maarch.");
    }
}
