package org.welco.search.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.welco.search.find.Wanted;

/**
 * Statements that find rows by a list of keys. While everything is read for the first time, PostgreSQL takes tables of many
 * thousand rows for empty ones, and keeps the plan it made then: it would read the whole table for each page.
 */
@ApplicationScoped
public class ByIndex {

    private static final Object SAID = "org.welco.search.by-index";

    private EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    ByIndex() {}

    @Inject
    public ByIndex(EntityManager em) {
        this.em = em;
    }

    /**
     * No statement of this transaction reads a whole table that has an index for it. PostgreSQL is told once per transaction;
     * where no server keeps account of them, each time.
     */
    public void only() {
        if (transaction != null && transaction.getResource(SAID) != null) {
            return;
        }
        em.createNativeQuery("select set_config('enable_seqscan', 'off', true)").getSingleResult();
        if (transaction != null) {
            transaction.putResource(SAID, SAID);
        }
    }

    /** For one key alone PostgreSQL knows how many rows hold it, and plans well by itself: that spares a call where every one counts. */
    public void onlyWhereWide(Wanted wanted) {
        boolean one = wanted.groups().size() == 1
                && wanted.groups().get(0).size() == 1
                && wanted.mailStart().isEmpty();
        if (!one) {
            only();
        }
    }

    /**
     * Whatever is in a list whose parts are separated by spaces. The list is taken apart once, not once for each row.
     *
     * @param parameter number of the list
     * @param type of each part
     */
    static String anyOf(int parameter, String type) {
        return "any(array(select cast(unnest(string_to_array(?" + parameter + ", ' ')) as " + type + ")))";
    }
}
