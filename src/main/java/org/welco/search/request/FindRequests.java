package org.welco.search.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import org.welco.search.find.Hit;
import org.welco.search.find.Lookup;
import org.welco.search.find.Reason;
import org.welco.search.find.Reason.Trait;
import org.welco.search.find.Sight;
import org.welco.search.find.Traits;
import org.welco.search.name.Dictionaries;
import org.welco.search.name.Match.Likeness;
import org.welco.search.query.Criterion;
import org.welco.search.query.Reading;
import org.welco.search.request.RequestIndex.Shown;

/** Finds requests in the index. Joins the caller's transaction, or is a short one of its own. */
@ApplicationScoped
public class FindRequests {

    private static final Reason BY_CODE = new Reason(Likeness.EXACT, false, List.of(Trait.CODE));

    private RequestIndex index;
    private RequestCodes codes;
    private Dictionaries dictionaries;

    FindRequests() {}

    @Inject
    public FindRequests(RequestIndex index, RequestCodes codes, Dictionaries dictionaries) {
        this.index = index;
        this.codes = codes;
        this.dictionaries = dictionaries;
    }

    /**
     * @param shown which requests may be shown for each reading
     * @return best first, each request once
     */
    @Transactional
    public List<Hit<IndexedRequest>> find(
            List<Reading> readings, Sight sight, Function<Reading, Shown> shown, int limit) {
        Lookup<IndexedRequest> lookup = new Lookup<>(
                dictionaries::current,
                (reading, wanted) -> index.find(wanted, shown.apply(reading), Lookup.CANDIDATES),
                limit);
        return lookup.find(readings, reading -> Traits.ofRequest(reading.criteria(), sight));
    }

    /** The request of a tracking code, where it is known. @param mark of the code */
    @Transactional
    public List<Hit<IndexedRequest>> marked(String mark, Shown shown) {
        return codes.marked(mark, shown).stream()
                .map(request -> new Hit<>(request, BY_CODE, 0))
                .toList();
    }

    /** Whether it asks for one request, by its number or its tracking code. */
    static boolean asksForOne(Reading reading) {
        return reading.criteria().stream()
                .anyMatch(one -> one instanceof Criterion.RequestNumber || one instanceof Criterion.TrackingCode);
    }
}
