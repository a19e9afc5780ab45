package org.welco.mail.harvest;

import org.welco.mail.MailReference;

/** Hears how a harvest goes, on the harvesting thread: the command's lines, the timer's log. */
public interface HarvestLog {

    /**
     * A new letter is here, its "received" queued.
     *
     * @param what its document in a few words, without personal data
     */
    void came(MailReference reference, String what);

    /** A letter that was put back in our tray is open again. */
    void returned(MailReference reference);

    /** Something went wrong and was survived; a French sentence. */
    void warn(String sentence);

    /** So many letters looked at, of so many listed so far. */
    void progress(long done, long listed);
}
