package org.welco.mail.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.welco.mail.MailEvent;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimChanges;
import org.welco.mail.claim.Claims;
import org.welco.mail.claim.HeldClaim;
import org.welco.mail.claim.OpenDraft;
import org.welco.tenant.change.Change;
import org.welco.tenant.change.Changes;
import org.welco.tenant.change.ChangesPage;

/** What changed among letters. Each method is one short transaction. */
@ApplicationScoped
public class ReadNews {

    /** More changes than that are not told one by one. */
    static final int MOST = 300;

    private static final Set<String> OF_HANDS = Set.of(ClaimChanges.KIND, MailEvent.CLAIM_TAKEN_OVER.name());

    private Changes changes;
    private Claims claims;

    ReadNews() {}

    @Inject
    public ReadNews(Changes changes, Claims claims) {
        this.changes = changes;
        this.claims = claims;
    }

    /** The number of the last change: to be read before whatever is shown, so that nothing between the two is missed. */
    @Transactional
    public long last() {
        return changes.last();
    }

    /** What changed after that number. */
    @Transactional
    public LiveNews after(long number) {
        ChangesPage page = changes.after(ClaimChanges.TOPIC, number, MOST);
        Map<Boolean, List<Change>> parts =
                page.changes().stream().collect(Collectors.partitioningBy(change -> OF_HANDS.contains(change.kind())));
        List<MailReference> mails = parts.get(true).stream()
                .map(Change::subject)
                .distinct()
                .map(MailReference::new)
                .toList();
        return new LiveNews(page.from(), page.to(), page.isWhole(), parts.get(false), handsOf(mails));
    }

    /** In whose hands that letter is now. */
    @Transactional
    public LetterHands hands(MailReference mail) {
        return handsOf(List.of(mail)).get(0);
    }

    private List<LetterHands> handsOf(List<MailReference> mails) {
        Map<MailReference, HeldClaim> held =
                claims.of(mails).stream().collect(Collectors.toMap(HeldClaim::mail, Function.identity()));
        Map<MailReference, List<OpenDraft>> drafts =
                claims.draftsOf(mails).stream().collect(Collectors.groupingBy(OpenDraft::mail));
        return mails.stream()
                .map(mail -> new LetterHands(
                        mail, Optional.ofNullable(held.get(mail)), drafts.getOrDefault(mail, List.of())))
                .toList();
    }
}
