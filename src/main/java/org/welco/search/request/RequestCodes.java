package org.welco.search.request;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.welco.search.request.RequestIndex.Shown;

/**
 * Marks of tracking codes, which are told once: they stay, whatever becomes of the index. Joins the caller's transaction and needs
 * one.
 */
public interface RequestCodes {

    /** Keeps it in place of what was held of the same request, which the index may hold or not, now or later. */
    void mark(String form, long internalId, String mark);

    /** Internal ids of a form's marks, without those of the last hour: w.c.s. may not list their requests yet. */
    Set<Long> known(String form);

    /** Of requests that are gone. */
    void forget(String form, Collection<Long> internalIds);

    /** Those that the index holds. Newest first, a few at most: a code is one request's. */
    List<IndexedRequest> marked(String mark, Shown shown);
}
