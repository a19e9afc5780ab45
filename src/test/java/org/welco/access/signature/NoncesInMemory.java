package org.welco.access.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Nonces for tests that have no database. */
public final class NoncesInMemory implements Nonces {

    private final List<String> spent = new ArrayList<>();

    @Override
    public boolean spend(String tenant, String nonce) {
        return !spent.contains(tenant + " " + nonce) && spent.add(tenant + " " + nonce);
    }

    @Override
    public void forgetBefore(Instant moment) {
        spent.clear();
    }

    public List<String> spent() {
        return List.copyOf(spent);
    }
}
