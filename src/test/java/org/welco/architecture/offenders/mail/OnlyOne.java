package org.welco.architecture.offenders.mail;

public class OnlyOne implements LonelyPort {
    @Override
    public int size() {
        return 1;
    }
}
