package org.welco.mail.qualification;

import java.util.List;

/** Letters by the citizen whom they are from. Every method joins the caller's transaction and needs one. */
public interface CitizenLetters {

    /**
     * Newest first. A letter from which nothing was begun for him is not among them, since nobody has said whose it is.
     *
     * @param uuid of the account
     * @param limit at most so many
     */
    List<CitizenLetter> of(String uuid, int limit);
}
