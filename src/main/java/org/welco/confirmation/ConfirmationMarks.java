package org.welco.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import org.welco.access.capability.CapabilityKeys;
import org.welco.access.signature.Hmac;
import org.welco.tenant.CurrentTenant;

/**
 * What is kept in place of numbers, links and codes: their HMAC-SHA256 with the tenant's key, which stands outside of the
 * tenant's schema. Of a million codes a machine tries all at once: the key protects them. Called without transaction. Safe for any
 * thread.
 */
@ApplicationScoped
public class ConfirmationMarks {

    private CapabilityKeys keys;
    private CurrentTenant tenant;

    ConfirmationMarks() {}

    @Inject
    public ConfirmationMarks(CapabilityKeys keys, CurrentTenant tenant) {
        this.keys = keys;
        this.tenant = tenant;
    }

    /** @param number E.164 */
    public String ofMobile(String number) {
        return mark("confirmation mobile", number);
    }

    /** @param key what stands at the end of the link */
    public String ofLink(String key) {
        return mark("confirmation link", key);
    }

    /** The same code for another number has another mark. @param mobileMark as of {@link #ofMobile} */
    public String ofCode(String mobileMark, String code) {
        return mark("confirmation code", mobileMark + "\n" + code);
    }

    /** No address begins like a use: none of these is ever a capability, which is made with the same key. */
    private String mark(String use, String what) {
        String host = tenant.get().host();
        return HexFormat.of().formatHex(Hmac.of(use + "\n" + host + "\n" + what, keys.of(host)));
    }
}
