package org.welco.publik.authentic.openid;

import com.nimbusds.jwt.JWT;
import java.util.Optional;
import java.util.stream.Stream;
import org.welco.agent.signin.SignInException;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.agent.signin.SignInFact.Kind;

/**
 * Which field of Welco's declaration in authentic explains that a token was refused.
 *
 * @param detail goes with the kind
 */
record DeclarationFault(Kind kind, String detail) {

    /** How the library begins what it says of times. */
    private static final String[] OF_TIMES = {"Expired JWT", "JWT issue time ahead", "JWT before use time"};

    /**
     * @param state of the tenant's settings
     * @return empty when the refusal is not the declaration's fault: the provider could not be asked
     */
    static Optional<DeclarationFault> in(JWT token, OidcSettings settings, SignInException refusal, String state) {
        if (refusal instanceof OtherSubjectException) {
            return Optional.of(new DeclarationFault(Kind.OTHER_SUBJECT, ""));
        }
        if (refusal.reason() != Reason.NOT_BELIEVED) {
            return Optional.empty();
        }
        String used = token.getHeader().getAlgorithm().getName();
        if (!used.equals(settings.algorithm().getName())) {
            return Optional.of(new DeclarationFault(Kind.OTHER_ALGORITHM, used));
        }
        boolean times = refusal.getCause() != null
                && refusal.getCause().getMessage() != null
                && Stream.of(OF_TIMES).anyMatch(refusal.getCause().getMessage()::startsWith);
        return Optional.of(new DeclarationFault(times ? Kind.OTHER_CLOCK : Kind.NOT_VERIFIED, state));
    }
}
