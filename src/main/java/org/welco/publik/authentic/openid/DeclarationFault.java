package org.welco.publik.authentic.openid;

import com.nimbusds.jwt.JWT;
import org.welco.agent.signin.SignInException;
import org.welco.agent.signin.SignInException.Reason;

/** Which field of Welco's declaration in authentic explains that a token was refused; one French sentence. */
final class DeclarationFault {

    private DeclarationFault() {}

    static String in(JWT token, OidcSettings settings, SignInException refusal) {
        if (refusal.reason() == Reason.NOT_CONFIGURED) {
            return "Politique d’identifiant : choisir « uuid » dans authentic ; la dernière connexion a montré une autre";
        }
        String used = token.getHeader().getAlgorithm().getName();
        if (!used.equals(settings.algorithm().getName())) {
            return "Algorithme de signature des jetons : authentic signe en « " + used + " », "
                    + OidcKey.OIDC_ALGORITHM.key() + " vaut « "
                    + settings.algorithm().getName() + " »";
        }
        return "le jeton de la dernière connexion n’a pas pu être vérifié : comparer le secret, et l’heure des deux machines";
    }
}
