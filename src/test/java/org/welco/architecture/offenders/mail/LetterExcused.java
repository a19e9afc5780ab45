package org.welco.architecture.offenders.mail;

import org.welco.platform.rule.Exempt;

@Exempt(from = "no-printing", because = "shows that an exemption is heard")
public class LetterExcused {
    void say() {
        System.out.println("une lettre");
    }
}
