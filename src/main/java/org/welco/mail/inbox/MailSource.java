package org.welco.mail.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.welco.access.Right;
import org.welco.access.role.RightsOfAgent;
import org.welco.agent.Agent;
import org.welco.mail.LetterAddresses;
import org.welco.mail.MailState;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSource;
import org.welco.tenant.CurrentTenant;

/** Letters among the results of the search, for agents of the mail channel: by reference, chrono, subject and text. */
@ApplicationScoped
public class MailSource implements SearchSource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private ListMails list;
    private LetterAddresses addresses;
    private CurrentTenant tenant;

    MailSource() {}

    @Inject
    public MailSource(ListMails list, LetterAddresses addresses, CurrentTenant tenant) {
        this.list = list;
        this.addresses = addresses;
        this.tenant = tenant;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    /** Not for programs either. */
    @Override
    public boolean isFor(Optional<Agent> agent) {
        return agent.filter(one -> RightsOfAgent.in(tenant.get(), one).contains(Right.MAIL_DESK))
                .isPresent();
    }

    @Override
    public List<SearchHit> search(SearchQuestion question) {
        if (!isFor(question.agent()) || !new MailQuery(MailTab.TO_PROCESS, question.typed(), 1).isSearch()) {
            return List.of();
        }
        return list.find(question.typed(), question.limit()).stream()
                .map(this::line)
                .toList();
    }

    private SearchHit line(ListedMail letter) {
        String reference = letter.reference().text();
        return new SearchHit(
                name(),
                reference,
                addresses.page(letter.reference()).toString(),
                letter.subject().orElse("Courrier " + reference),
                reference + " · reçu le " + DAY.format(letter.date()) + " · " + words(letter.state()),
                "mots du courrier");
    }

    private static String words(MailState state) {
        return switch (state) {
            case TO_PROCESS -> "à traiter";
            case IN_PROGRESS -> "en cours";
            case PROCESSED -> "traité";
            case ANSWERED -> "répondu";
            case REFUSED -> "refusé";
            case RETURNED -> "revenu";
        };
    }
}
