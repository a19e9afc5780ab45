package org.welco.maarch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.welco.maarch.settings.MaarchSettings;
import org.welco.mail.registry.RegistryException;
import org.welco.platform.http.BasicAuthentication;
import org.welco.platform.http.OutboundHttp;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.PerTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/**
 * One client per tenant, made anew when the tenant's settings change. The former one is closed when its last call ends, so
 * that a change of settings cuts no letter in two. Safe for any thread; must be called inside the tenant's gate.
 */
@ApplicationScoped
public class MaarchClients {

    private static final System.Logger LOG = System.getLogger(MaarchClients.class.getName());

    /** @param client empty when the link is not on */
    private record Link(MaarchSettings settings, Optional<MaarchClient> client) {}

    private final PerTenant<Link> links =
            new PerTenant<>(this::build, link -> link.client().ifPresent(OutboundHttp::close));
    private CurrentTenant current;
    private OutboundHttp http;
    private Clock clock;

    MaarchClients() {}

    @Inject
    public MaarchClients(CurrentTenant current, OutboundHttp http, Clock clock) {
        this.current = current;
        this.http = http;
        this.clock = clock;
    }

    /** The current tenant's settings as they are now. */
    public MaarchSettings settings() {
        return links.use(current.get(), Link::settings);
    }

    /**
     * Does some work with the current tenant's client.
     *
     * @throws RegistryException of kind SETTINGS when the link is not on: nothing was called
     */
    public <T> T call(Function<MaarchClient, T> work) {
        return links.use(current.get(), link -> work.apply(link.client().orElseThrow(() -> notOn(link.settings()))));
    }

    private Link build(Tenant tenant) {
        MaarchSettings settings = MaarchSettings.of(tenant);
        LOG.log(
                System.Logger.Level.INFO,
                "maarch: {0}: link {1}",
                tenant.host(),
                settings.link().state());
        settings.findings().forEach(one -> LOG.log(System.Logger.Level.WARNING, "maarch: {0}", one.sentence()));
        if (!settings.link().isOn()) {
            return new Link(settings, Optional.empty());
        }
        BasicAuthentication basic = new BasicAuthentication(settings.username(), settings.password());
        MaarchApi api = http.client(MaarchApi.class, settings.url(), basic);
        return new Link(settings, Optional.of(new MaarchClient(settings, api, clock)));
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

    void forget(@Observes TenantReloaded change) {
        links.forget(change);
    }

    @PreDestroy
    void closeAll() {
        links.closeAll();
    }
}
