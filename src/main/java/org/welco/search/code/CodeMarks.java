package org.welco.search.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.welco.access.capability.CapabilityKeys;
import org.welco.tenant.CurrentTenant;

/**
 * What is kept in place of a tracking code: its HMAC-SHA256 with the tenant's key, which stands outside of the tenant's schema.
 * Called without transaction. Safe for any thread.
 */
@ApplicationScoped
public class CodeMarks {

    private static final String ALGORITHM = "HmacSHA256";

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
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.of(host), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((USE + host + "\n" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
