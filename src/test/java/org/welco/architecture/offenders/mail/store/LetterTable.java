package org.welco.architecture.offenders.mail.store;

public class LetterTable {
    public int size() {
        return 0;
    }
}
