package org.welco.mail.harvest;

import java.util.ArrayList;
import java.util.List;
import org.welco.mail.registry.RegisteredMail;

/**
 * Groups letters so that one answer of the registry holds a bounded number of declared bytes: its server builds the whole
 * answer in memory. A letter bigger than the bound goes alone, and so does one that declares nothing but has a file.
 */
final class Batches {

    private Batches() {}

    /** @param most declared bytes in one batch, and never more than 500 letters */
    static List<List<RegisteredMail>> of(List<RegisteredMail> mails, long most) {
        List<List<RegisteredMail>> batches = new ArrayList<>();
        List<RegisteredMail> current = new ArrayList<>();
        long bytes = 0;
        for (RegisteredMail mail : mails) {
            long size = weight(mail, most);
            if (!current.isEmpty() && (bytes + size > most || current.size() == 500)) {
                batches.add(current);
                current = new ArrayList<>();
                bytes = 0;
            }
            current.add(mail);
            bytes += size;
        }
        if (!current.isEmpty()) {
            batches.add(current);
        }
        return batches;
    }

    private static long weight(RegisteredMail mail, long most) {
        boolean hasFile = mail.fileName().isPresent();
        return mail.declaredSize().orElse(hasFile ? most + 1 : 0);
    }
}
