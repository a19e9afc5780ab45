package org.welco.architecture.offenders.mail;

import org.welco.architecture.Offends;
import org.welco.architecture.offenders.mail.store.LetterTable;

@Offends("roots-know-no-door")
public class MailAskingItsStore {
    int ask(LetterTable table) {
        return table.size();
    }
}
