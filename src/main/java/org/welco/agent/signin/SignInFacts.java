package org.welco.agent.signin;

import java.util.List;

/** The last fact of each kind and declaration that sign-ins in the current tenant showed. Called inside a transaction. */
public interface SignInFacts {

    /** Takes the place of the one before of the same kind and declaration. */
    void keep(SignInFact fact);

    /** Newest first. */
    List<SignInFact> all();
}
