package org.welco.mail.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.mail.Mail;

/**
 * Asked by every gesture of an agent before it writes, inside the transaction of the gesture. From a good answer until that
 * transaction ends nobody can take the letter over.
 */
@ApplicationScoped
public class ClaimGuard {

    private Claims claims;

    ClaimGuard() {}

    @Inject
    public ClaimGuard(Claims claims) {
        this.claims = claims;
    }

    /**
     * @param mail as {@link org.welco.mail.Mails#lock} gave it: the letter is locked before its claim, everywhere
     * @throws StaleClaimException when that token does not hold the letter now: nothing may be written, the text is kept
     */
    public void required(Mail mail, ClaimToken token) {
        if (!claims.holds(mail.reference(), token)) {
            throw new StaleClaimException(
                    claims.of(List.of(mail.reference())).stream().findFirst());
        }
    }
}
