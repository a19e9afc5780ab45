package org.welco.citizen;

/** The directory answered, but refused, or gave nothing usable: others may be answered better than the one it was asked about. */
public class DirectoryRefusedException extends CitizenDirectoryException {

    private static final long serialVersionUID = 1L;

    public DirectoryRefusedException(String message) {
        super(message, null);
    }
}
