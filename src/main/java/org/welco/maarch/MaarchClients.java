package org.welco.maarch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.welco.maarch.settings.MaarchSettings;
import org.welco.mail.registry.RegistryException;
import org.welco.platform.http.BasicAuthentication;
import org.welco.platform.http.OutboundHttp;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/**
 * One client per tenant, made anew when the tenant's settings change. The former one is closed when its last call ends, so
 * that a change of settings cuts no letter in two. Safe for any thread; must be called inside the tenant's gate.
 */
@ApplicationScoped
public class MaarchClients {

    private static final System.Logger LOG = System.getLogger(MaarchClients.class.getName());

    /** A client with the settings it was made for and the number of its users, itself counted until it is retired. */
    private static final class Held {
        final String fingerprint;
        final MaarchSettings settings;
        final MaarchClient client;
        private int users = 1;

        Held(String fingerprint, MaarchSettings settings, MaarchClient client) {
            this.fingerprint = fingerprint;
            this.settings = settings;
            this.client = client;
        }

        /** @return false when it is retired and nobody uses it any more */
        synchronized boolean enter() {
            if (users == 0) {
                return false;
            }
            users++;
            return true;
        }

        void leave() {
            boolean last;
            synchronized (this) {
                users--;
                last = users == 0;
            }
            if (last && client != null) {
                try {
                    client.close();
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.WARNING, "maarch: a former client did not close", e);
                }
            }
        }
    }

    private CurrentTenant current;
    private OutboundHttp http;
    private Clock clock;
    private final Map<Tenant, Held> byTenant = new ConcurrentHashMap<>();

    MaarchClients() {}

    @Inject
    public MaarchClients(CurrentTenant current, OutboundHttp http, Clock clock) {
        this.current = current;
        this.http = http;
        this.clock = clock;
    }

    /** The current tenant's settings as they are now. */
    public MaarchSettings settings() {
        return held(current.get()).settings;
    }

    /**
     * Does some work with the current tenant's client.
     *
     * @throws RegistryException of kind SETTINGS when the link is not on: nothing was called
     */
    public <T> T call(Function<MaarchClient, T> work) {
        Tenant tenant = current.get();
        Held held = held(tenant);
        while (!held.enter()) {
            held = held(tenant);
        }
        try {
            if (held.client == null) {
                throw notOn(held.settings);
            }
            return work.apply(held.client);
        } finally {
            held.leave();
        }
    }

    private Held held(Tenant tenant) {
        return byTenant.compute(tenant, (same, before) -> {
            if (before != null && before.fingerprint.equals(tenant.fingerprint())) {
                return before;
            }
            if (before != null) {
                before.leave();
            }
            return build(tenant);
        });
    }

    private Held build(Tenant tenant) {
        MaarchSettings settings = MaarchSettings.of(tenant);
        LOG.log(
                System.Logger.Level.INFO,
                "maarch: {0}: link {1}",
                tenant.host(),
                settings.link().state());
        settings.findings().forEach(one -> LOG.log(System.Logger.Level.WARNING, "maarch: {0}", one.sentence()));
        if (!settings.link().isOn()) {
            return new Held(tenant.fingerprint(), settings, null);
        }
        BasicAuthentication basic = new BasicAuthentication(settings.username(), settings.password());
        MaarchApi api = http.client(MaarchApi.class, settings.url(), basic);
        return new Held(tenant.fingerprint(), settings, new MaarchClient(settings, api, clock));
    }

    private static RegistryException notOn(MaarchSettings settings) {
        String sentence =
                switch (settings.link().state()) {
                    case OFF -> "Maarch n'est pas configuré (réglage MAARCH_FEED).";
                    case DISABLED -> "Le raccordement à Maarch est suspendu (ENABLE de MAARCH_FEED).";
                    default -> settings.link().reason();
                };
        return new RegistryException(RegistryException.Kind.SETTINGS, sentence);
    }

    @PreDestroy
    void closeAll() {
        byTenant.values().forEach(Held::leave);
        byTenant.clear();
    }
}
