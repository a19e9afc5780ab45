package org.welco.search.request;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.request.RequestExports;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;

/** A w.c.s. with forms and requests, some of whose forms are in trouble, and whose lists may move while they are read. One thread. */
final class PlayedExports implements RequestExports {

    private static final int PAGE = 10;

    private final Map<String, Map<Long, ExportedRequest>> requests = new HashMap<>();
    private final Map<String, Kind> troubled = new HashMap<>();
    private final Set<Long> overlooked = new HashSet<>();
    private final List<String> asked = new ArrayList<>();
    private int formsAsked;
    private boolean silent;

    void write(String form, long id, String name, LocalDateTime modified) {
        ExportedRequest request = new ExportedRequest(
                form,
                id,
                "1-" + id,
                "Nouveau",
                modified,
                modified,
                "",
                "",
                List.of("accueil"),
                "",
                Map.of("nom", name));
        requests.computeIfAbsent(form, any -> new HashMap<>()).put(id, request);
    }

    void empty(String form) {
        requests.computeIfAbsent(form, any -> new HashMap<>());
    }

    void delete(String form, long id) {
        requests.get(form).remove(id);
    }

    void loses(String form) {
        requests.remove(form);
    }

    void troubles(String form, Kind kind) {
        troubled.put(form, kind);
    }

    void troubles(String form, Optional<Kind> kind) {
        kind.ifPresentOrElse(one -> troubled.put(form, one), () -> troubled.remove(form));
    }

    /** Moves to a page that was read already, whenever the list is read. */
    void overlooks(long id) {
        overlooked.add(id);
    }

    /** Whether it answers nothing about single requests. */
    void isSilent(boolean now) {
        silent = now;
    }

    /** Slugs of the forms whose lists were read, in their order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    int formsAsked() {
        return formsAsked;
    }

    @Override
    public List<Form> forms() {
        formsAsked++;
        return requests.keySet().stream()
                .sorted()
                .map(slug -> new Form(slug, slug, Optional.empty(), "", List.of()))
                .toList();
    }

    @Override
    public Page modified(String form, Optional<LocalDateTime> since, int offset) {
        asked.add(form);
        if (troubled.containsKey(form)) {
            throw new RequestSourceException(troubled.get(form), "ne répond pas", false, null);
        }
        List<ExportedRequest> all = requests.get(form).values().stream()
                .filter(one -> !overlooked.contains(one.internalId()))
                .filter(one -> since.isEmpty() || !one.modifiedAt().isBefore(since.get()))
                .sorted(Comparator.comparing(ExportedRequest::modifiedAt))
                .skip(offset)
                .limit(PAGE)
                .toList();
        return new Page(all, all.size(), all.size() < PAGE);
    }

    @Override
    public Optional<ExportedRequest> one(String form, long internalId) {
        if (silent) {
            throw new RequestSourceException(Kind.UNREACHABLE, "ne répond pas", false, null);
        }
        return Optional.ofNullable(requests.get(form).get(internalId));
    }
}
