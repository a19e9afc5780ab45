package org.welco.search.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.welco.search.request.RequestIndex.Shown;

/** Which request each mark was given to, without PostgreSQL; shows those that it was told of, to whom they may be shown. One thread. */
class CodesInMemory implements RequestCodes {

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, IndexedRequest> shown = new HashMap<>();
    private final List<Shown> asked = new ArrayList<>();

    /** Internal ids with their slugs, by mark. */
    Map<String, String> ids() {
        return Map.copyOf(ids);
    }

    /** How each search wanted requests to be shown. */
    List<Shown> asked() {
        return List.copyOf(asked);
    }

    void shows(String mark, IndexedRequest request) {
        shown.put(mark, request);
    }

    @Override
    public void mark(String form, long internalId, String mark) {
        ids.put(mark, form + "/" + internalId);
    }

    /** As if all of them had been told long ago. */
    @Override
    public Set<Long> known(String form) {
        return ids.values().stream()
                .filter(id -> id.startsWith(form + "/"))
                .map(id -> Long.valueOf(id.substring(form.length() + 1)))
                .collect(Collectors.toSet());
    }

    @Override
    public void forget(String form, Collection<Long> internalIds) {
        internalIds.forEach(internalId -> ids.values().remove(form + "/" + internalId));
    }

    @Override
    public List<IndexedRequest> marked(String mark, Shown how) {
        asked.add(how);
        return Optional.ofNullable(shown.get(mark))
                .filter(one -> !Collections.disjoint(one.roles(), how.roles())
                        || how.openForms().contains(one.what().form()))
                .stream()
                .toList();
    }
}
