package org.welco.agent.signin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Hand-overs of one tenant. Thread-safe. */
final class HandOversInMemory implements HandOvers {

    final Map<String, HandedOver> byCode = new ConcurrentHashMap<>();

    @Override
    public void add(String code, HandedOver what) {
        byCode.put(code, what);
    }

    @Override
    public Optional<HandedOver> take(String code) {
        return Optional.ofNullable(byCode.remove(code));
    }

    @Override
    public void forgetBefore(Instant moment) {
        byCode.values().removeIf(one -> one.at().isBefore(moment));
    }
}
