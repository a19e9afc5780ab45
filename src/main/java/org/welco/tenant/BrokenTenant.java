package org.welco.tenant;

import java.util.Objects;

/**
 * A tenant that is not served now.
 *
 * @param sentence why, in French, naming file and key where a file is the cause; never a secret
 */
public record BrokenTenant(String host, String sentence) {

    public BrokenTenant {
        Objects.requireNonNull(host);
        Objects.requireNonNull(sentence);
    }
}
