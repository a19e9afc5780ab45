package org.welco.search.testing;

import java.util.List;
import org.welco.search.name.NameWords;

/** An index without names. */
public final class NoWords implements NameWords {

    @Override
    public Added since(long generation, int lastId) {
        return new Added(0, List.of());
    }

    @Override
    public int tidy() {
        return 0;
    }
}
