package org.welco.publik.authentic.openid;

import org.welco.agent.signin.SignInException;

/** A token that verifies names its agent otherwise than by his NameID: authentic's client has another policy of identifiers. */
final class OtherSubjectException extends SignInException {

    private static final long serialVersionUID = 1L;

    OtherSubjectException() {
        super(Reason.NOT_CONFIGURED, "the subject is no uuid: authentic's client has another sub policy");
    }
}
