package org.welco.architecture.offenders.mail;

import org.welco.architecture.Offends;
import org.welco.architecture.offenders.maarch.MaarchLetters;

@Offends("guests-are-never-imported")
public class MailAskingMaarch {
    int ask(MaarchLetters letters) {
        return letters.size();
    }
}
