package org.welco.architecture.offenders.mail;

public class Letter {
    public String subject() {
        return "voirie";
    }
}
