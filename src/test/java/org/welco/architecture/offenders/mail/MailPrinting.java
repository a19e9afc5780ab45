package org.welco.architecture.offenders.mail;

import org.welco.architecture.Offends;

@Offends("no-printing")
public class MailPrinting {
    void say() {
        System.out.println("une lettre");
    }
}
