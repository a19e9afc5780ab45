package org.welco.confirmation.mobile;

import java.util.function.Predicate;
import org.welco.citizen.CitizenDirectoryException;

/** The directory's mark of an attribute that was proved to be the citizen's. Goes over the network: never inside a transaction. */
public interface AccountMarks {

    /** What came of it. */
    enum Outcome {
        /** The value is marked as proved. */
        MARKED,
        /** The account holds another value by now, which is not marked. */
        CHANGED,
        /** There is no such account any more. */
        GONE
    }

    /**
     * Marks the value that the account holds, which stays as it is, as all its other marks do. May be repeated.
     *
     * @param citizen uuid of the account
     * @param attribute the directory's name
     * @param same whether a value is the one that was proved
     * @throws CitizenDirectoryException when the directory gave no usable answer: the mark may be there, or not
     */
    Outcome mark(String citizen, String attribute, Predicate<String> same);

    /** Whether the directory marks that attribute as proved. @throws CitizenDirectoryException as {@link #mark} */
    boolean isMarked(String citizen, String attribute);
}
