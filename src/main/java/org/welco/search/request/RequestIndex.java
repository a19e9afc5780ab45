package org.welco.search.request;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.welco.search.find.Wanted;

/** The index of requests of the current tenant. Joins the caller's transaction and needs one. */
public interface RequestIndex {

    /**
     * Which requests may be shown.
     *
     * @param roles those whose requests he may process
     * @param openForms forms whose requests are shown to everybody
     * @param withAccount whether those that belong to an account are shown as well
     */
    record Shown(Set<String> roles, Set<String> openForms, boolean withAccount) {

        public Shown {
            roles = Set.copyOf(roles);
            openForms = Set.copyOf(openForms);
        }
    }

    /** What is written of one request. @param modified in the local time of the source */
    record Entry(IndexedRequest request, LocalDateTime modified, Set<String> words, Set<Integer> keys) {

        public Entry {
            Objects.requireNonNull(request);
            Objects.requireNonNull(modified);
            words = Set.copyOf(words);
            keys = Set.copyOf(keys);
        }
    }

    /** Newest first. @param limit at most so many */
    List<IndexedRequest> find(Wanted wanted, Shown shown, int limit);

    /**
     * Writes them, in place of what was held of the same as of the same moment or an earlier one.
     *
     * @return how many say anything else than what was held
     */
    int put(List<Entry> entries);

    /**
     * Writes them, in place of what was held of the same whatever its date: local times come twice in autumn, and a source that was
     * restored goes back.
     *
     * @return how many say anything else than what was held
     */
    int replace(List<Entry> entries);

    int remove(String form, Collection<Long> internalIds);

    /** Takes away the requests of all other forms. @return how many */
    int removeOutside(Collection<String> forms);

    /** When each of these was modified, as held. */
    Map<Long, LocalDateTime> held(String form, Collection<Long> internalIds);

    /** Internal ids of all that are held of a form. */
    Set<Long> ids(String form);

    long count();
}
