package org.welco.search.load;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which accounts of a tenant were read one by one, and when. Used by one run at a time, which the claim sees to. */
final class LatelyRead {

    private final Map<String, Instant> when = new HashMap<>();

    /** Those that were not read since then; forgets whatever is older. */
    List<String> without(Collection<String> uuids, Instant since) {
        when.values().removeIf(at -> !at.isAfter(since));
        return uuids.stream().filter(uuid -> !when.containsKey(uuid)).toList();
    }

    void add(String uuid, Instant at) {
        when.put(uuid, at);
    }
}
