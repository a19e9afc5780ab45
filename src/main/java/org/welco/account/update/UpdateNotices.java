package org.welco.account.update;

import java.util.List;
import java.util.Map;

/** The citizen is told that his account was changed. */
public interface UpdateNotices {

    /**
     * An account was changed: its owner is to be told. Joins the caller's transaction and needs one; nothing is sent inside it.
     *
     * @param update its number in the journal
     * @param citizen uuid of the account
     * @param changes what was changed, not empty
     * @param before by attribute, all that the account held before
     */
    void owe(long update, String citizen, List<Change> changes, Map<String, String> before);
}
