package org.welco.publik.authentic.openid;

import java.util.Objects;
import org.welco.agent.signin.SignInException;

/** The provider gives nothing that could be used. */
final class ProviderException extends SignInException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /**
     * @param message for the log
     * @param sentence French, for whoever sets Welco up: what is wrong, and where it is mended
     */
    ProviderException(Reason reason, String message, String sentence, Throwable cause) {
        super(reason, message, cause);
        this.sentence = Objects.requireNonNull(sentence);
    }

    String sentence() {
        return sentence;
    }
}
