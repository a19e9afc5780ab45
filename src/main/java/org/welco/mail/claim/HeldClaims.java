package org.welco.mail.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.welco.mail.MailReference;

/** Who has which letters, for lists: each method is one query in one short transaction. */
@ApplicationScoped
public class HeldClaims {

    private Claims claims;

    HeldClaims() {}

    @Inject
    public HeldClaims(Claims claims) {
        this.claims = claims;
    }

    /** Those among these letters that somebody has in hand; the others are free. */
    @Transactional
    public Map<MailReference, HeldClaim> of(Collection<MailReference> references) {
        return claims.of(references).stream().collect(Collectors.toMap(HeldClaim::mail, Function.identity()));
    }
}
