package org.welco.search.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.search.code.CodeMarks;

/**
 * Remembers which request a tracking code belongs to, as a workflow told it: w.c.s.' lists do not tell codes. The code itself is
 * not kept.
 */
@ApplicationScoped
public class MarkCode {

    private CodeMarks marks;
    private RequestLedger ledger;

    MarkCode() {}

    @Inject
    public MarkCode(CodeMarks marks, RequestLedger ledger) {
        this.marks = marks;
        this.ledger = ledger;
    }

    /** Called without transaction. @param code 8 capitals, of a request that the index may hold or not */
    public void mark(String form, long internalId, String code) {
        ledger.mark(form, internalId, marks.of(code));
    }
}
