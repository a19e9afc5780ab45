package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The letters of a citizen, for whoever may see letters. One short transaction. */
@ApplicationScoped
public class ListLettersOfCitizen {

    /** A person who has written more often has a problem that no list solves. */
    static final int MOST = 50;

    private CitizenLetters letters;

    ListLettersOfCitizen() {}

    @Inject
    public ListLettersOfCitizen(CitizenLetters letters) {
        this.letters = letters;
    }

    /** Newest first. @param uuid of the account */
    @Transactional
    public List<CitizenLetter> of(String uuid) {
        return letters.of(uuid, MOST);
    }
}
