package org.welco.search.request;

import java.util.List;
import org.welco.search.request.RequestIndex.Shown;

/** Requests of the index by the marks of their tracking codes. Joins the caller's transaction and needs one. */
public interface RequestCodes {

    /** Keeps it for a request that the index holds; does nothing for another. */
    void mark(String form, long internalId, String mark);

    /** Newest first, a few at most: a code is one request's. */
    List<IndexedRequest> marked(String mark, Shown shown);
}
