package org.welco.access;

import jakarta.enterprise.context.RequestScoped;

/**
 * The caller of the present request, for resources: inject it and ask {@link #get()}. Use cases take a
 * {@link Caller}, or just its name, as a parameter: only the tenant is ambient.
 */
@RequestScoped
public class CurrentCaller {

    private Caller caller;

    /** @throws IllegalStateException on an open path, where nobody proved anything: a programming error */
    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("no caller here: this path is open to anybody, or no request runs");
        }
        return caller;
    }

    /** Called once by whoever checked the request against {@link Routes}. */
    public void is(Caller proven) {
        caller = proven;
    }
}
