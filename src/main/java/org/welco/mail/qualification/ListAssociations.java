package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.mail.Mail;
import org.welco.mail.MailReference;
import org.welco.mail.Mails;
import org.welco.mail.UnknownMailException;
import org.welco.request.draft.BegunState;

/** The requests of a letter as they are shown: those begun here, then those that a program told us. */
@ApplicationScoped
public class ListAssociations {

    private Mails mails;
    private BegunRequests begun;
    private Associations associations;

    ListAssociations() {}

    @Inject
    public ListAssociations(Mails mails, BegunRequests begun, Associations associations) {
        this.mails = mails;
        this.begun = begun;
        this.associations = associations;
    }

    /**
     * Detached ones are left out.
     *
     * @throws UnknownMailException when there is no such letter
     */
    @Transactional
    public List<AssociationLine> list(MailReference letter) {
        Mail mail = mails.find(letter).orElseThrow(UnknownMailException::new);
        List<BegunRequest> here = begun.of(mail);
        Set<String> numbers =
                here.stream().flatMap(one -> one.number().stream()).collect(Collectors.toSet());
        Stream<AssociationLine> lines =
                here.stream().filter(one -> one.state() != BegunState.DETACHED).map(AssociationLine::begun);
        Stream<AssociationLine> told = associations.of(mail).stream()
                .filter(one -> !numbers.contains(one.number()))
                .map(AssociationLine::told);
        return Stream.concat(lines, told).toList();
    }
}
