package org.welco.search.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import org.welco.access.capability.CapabilityKeys;
import org.welco.access.signature.Hmac;
import org.welco.tenant.CurrentTenant;

/**
 * What is kept in place of a tracking code: its HMAC-SHA256 with the tenant's key, which stands outside of the tenant's schema.
 * Called without transaction. Safe for any thread.
 */
@ApplicationScoped
public class CodeMarks {

    /** No address can begin so: a mark of a code is never one of a capability, made with the same key. */
    private static final String USE = "tracking code\n";

    private CapabilityKeys keys;
    private CurrentTenant tenant;

    CodeMarks() {}

    @Inject
    public CodeMarks(CapabilityKeys keys, CurrentTenant tenant) {
        this.keys = keys;
        this.tenant = tenant;
    }

    /** @param code 8 capitals @return 64 hexadecimal digits, the same for the same code of the same tenant */
    public String of(String code) {
        String host = tenant.get().host();
        return HexFormat.of().formatHex(Hmac.of(USE + host + "\n" + code, keys.of(host)));
    }
}
