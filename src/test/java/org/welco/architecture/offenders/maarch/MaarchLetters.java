package org.welco.architecture.offenders.maarch;

public class MaarchLetters {
    public int size() {
        return 0;
    }
}
