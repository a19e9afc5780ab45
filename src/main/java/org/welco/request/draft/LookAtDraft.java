package org.welco.request.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.welco.request.RequestDrafts;
import org.welco.request.RequestSourceException;
import org.welco.tenant.CurrentTenant;

/**
 * Asks w.c.s. what became of one draft: w.c.s. tells nobody by itself, and an agent who comes back from it proves nothing. Makes
 * remote calls: outside any transaction, inside the tenant's gate. Safe for any thread.
 */
@ApplicationScoped
public class LookAtDraft {

    private static final Logger LOG = System.getLogger(LookAtDraft.class.getName());

    private RequestDrafts drafts;
    private CurrentTenant tenant;

    LookAtDraft() {}

    @Inject
    public LookAtDraft(RequestDrafts drafts, CurrentTenant tenant) {
        this.drafts = drafts;
        this.tenant = tenant;
    }

    /**
     * @param form slug
     * @param inWcs its internal id
     * @param doubtful it may have been discarded: one more question when it has no number
     * @throws RequestSourceException when w.c.s. gave no usable answer, and the same question may get one later
     */
    public void look(BegunRow row, String form, long inWcs, boolean doubtful) {
        try {
            Optional<String> number = drafts.numberOf(form, inWcs);
            if (number.isPresent()) {
                row.numbered(number.get(), drafts.requestPage(form, inWcs).toString());
                log("{0} request: {1} became {2}", row, number.get());
            } else if (doubtful && drafts.isGone(form, inWcs)) {
                row.gone();
                log("{0} request: {1}: w.c.s. has draft {2} no more", row, inWcs);
            } else {
                row.looked(Optional.empty());
            }
        } catch (RequestSourceException trouble) {
            if (trouble.kind().mayPass()) {
                throw trouble;
            }
            // it concerns this form alone: said on its line, and asked again later
            row.looked(Optional.of(trouble.getMessage()));
        }
    }

    private void log(String words, BegunRow row, Object what) {
        LOG.log(Level.INFO, words, tenant.get().host(), row, what);
    }
}
