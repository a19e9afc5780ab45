package org.welco.citizen;

/** A gesture was meant for a citizen who is no longer the one in hand on that page. Nothing was done. */
public class CitizenChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CitizenChangedException() {
        super("the citizen in hand has changed");
    }
}
