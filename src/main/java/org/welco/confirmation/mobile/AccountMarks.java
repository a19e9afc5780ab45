package org.welco.confirmation.mobile;

import java.util.function.Predicate;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.DirectoryRefusedException;

/**
 * The directory's mark of an attribute that was proved to be the citizen's. Goes over the network: never inside a transaction. Every
 * method throws {@link CitizenDirectoryException} when the directory gave no usable answer, and of these
 * {@link DirectoryRefusedException} when it did answer.
 */
public interface AccountMarks {

    /** What came of it. */
    enum Outcome {
        /** The value is marked as proved. */
        MARKED,
        /** The account holds another value by now. */
        CHANGED,
        /** There is no such account, or none that we are let see. */
        GONE
    }

    /** How an attribute stands. */
    enum Mark {
        PROVED,
        UNPROVED,
        /** There is no such account, none that we are let see, or it holds no such attribute. */
        GONE
    }

    /**
     * Marks the value that the account holds, which stays as it is, as all its other marks do. May be repeated. When the value changes
     * at that very moment, the other one has the mark: {@link #takeBack} has to follow whenever {@code before} was called and this
     * ends with CHANGED, or without an answer.
     *
     * @param citizen uuid of the account
     * @param attribute the directory's name
     * @param same whether a value is the one that was proved
     * @param before called right before the directory is told
     * @throws CitizenDirectoryException the mark may be there, or not
     */
    Outcome mark(String citizen, String attribute, Predicate<String> same, Runnable before);

    /** Takes the mark away from any value but a proved one. May be repeated. @param proved whether a value may have it */
    void takeBack(String citizen, String attribute, Predicate<String> proved);

    /** Whether the directory marks that attribute as proved. */
    Mark look(String citizen, String attribute);
}
