package org.welco.access.signature;

import java.util.Objects;
import org.welco.tenant.hobo.KnownService;

/**
 * A call whose signature is right.
 *
 * @param service who signed it
 * @param actingPerson the e-mail or else the NameID for whom it is made, empty when none; covered by the signature
 */
public record SignedCall(KnownService service, String actingPerson) {

    public SignedCall {
        Objects.requireNonNull(service);
        Objects.requireNonNull(actingPerson);
    }
}
