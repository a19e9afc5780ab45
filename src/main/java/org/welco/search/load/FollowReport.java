package org.welco.search.load;

/**
 * What one run did.
 *
 * @param read accounts that the directory gave
 * @param put written into the index
 * @param removed taken out of it
 * @param strayed of those written: held otherwise than they should have been, or not at all, though they had not changed since
 * @param complete whether the index now holds everything; false when the load was interrupted
 */
public record FollowReport(long read, long put, long removed, long strayed, boolean complete) {

    /** One French line, without personal data. */
    public String words() {
        return "%d comptes lus, %d écrits, %d retirés".formatted(read, put, removed)
                + (strayed == 0 ? "" : " ; %d écarts corrigés".formatted(strayed))
                + (complete ? "" : " ; chargement à poursuivre");
    }
}
