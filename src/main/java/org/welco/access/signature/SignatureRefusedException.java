package org.welco.access.signature;

/** A signature is not accepted. The message says why, for the log: it quotes nothing of the call. */
public class SignatureRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public SignatureRefusedException(String reason) {
        super(reason);
    }
}
