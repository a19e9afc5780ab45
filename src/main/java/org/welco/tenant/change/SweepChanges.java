package org.welco.tenant.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps the history of changes short. */
@ApplicationScoped
public class SweepChanges {

    private Changes changes;

    SweepChanges() {}

    @Inject
    public SweepChanges(Changes changes) {
        this.changes = changes;
    }

    /** @return how many were forgotten */
    @Transactional
    public int sweep() {
        return changes.sweep();
    }
}
