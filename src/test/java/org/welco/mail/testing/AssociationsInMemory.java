package org.welco.mail.testing;

import java.util.ArrayList;
import java.util.List;
import org.welco.mail.Mail;
import org.welco.mail.qualification.Association;
import org.welco.mail.qualification.Associations;

/** Requests that letters became. */
public final class AssociationsInMemory implements Associations {

    private final List<Association> associations = new ArrayList<>();

    @Override
    public synchronized List<Association> of(Mail mail) {
        return associations.stream()
                .filter(association -> (Long) Inside.read(association, "mailId") == mail.id())
                .toList();
    }

    @Override
    public synchronized void add(Association association) {
        Inside.write(association, "id", associations.size() + 1L);
        associations.add(association);
    }
}
