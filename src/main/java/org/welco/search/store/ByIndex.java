package org.welco.search.store;

import jakarta.persistence.EntityManager;

/**
 * Statements that find rows by a list of keys. While everything is read for the first time, PostgreSQL takes tables of many
 * thousand rows for empty ones, and keeps the plan it made then: it would read the whole table for each page.
 */
final class ByIndex {

    private ByIndex() {}

    /** No statement of this transaction reads a whole table that has an index for it. */
    static void only(EntityManager em) {
        em.createNativeQuery("select set_config('enable_seqscan', 'off', true)").getSingleResult();
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
