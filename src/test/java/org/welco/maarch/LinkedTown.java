package org.welco.maarch;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.welco.mail.registry.MailRegistry;
import org.welco.platform.http.OutboundHttp;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** A tenant with its settings, its registry and the gate to enter it: what every test of this room needs. */
final class LinkedTown {

    static final String HOST = "courrier.ville.test";

    private static final OutboundHttp HTTP = new OutboundHttp();

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final MaarchClients clients;
    private Tenant tenant;

    LinkedTown(Map<String, String> settings, Clock clock) {
        tenant = tenant(settings);
        clients = new MaarchClients(current, HTTP, clock);
    }

    /** Linked with that Maarch, everything else by default but a status of an answer that fits. */
    static LinkedTown with(URI maarch) {
        return new LinkedTown(
                Map.of("MAARCH_FEED", feed(maarch, "\"STATUS_RESPONSE\":\"GRC_REP\"")), Clock.systemUTC());
    }

    static String feed(URI maarch, String... members) {
        String more = members.length == 0 ? "" : "," + String.join(",", members);
        return "{\"URL\":\"" + maarch + "\",\"USERNAME\":\"grcuser\",\"PASSWORD\":\"grcpass\"" + more + "}";
    }

    static Tenant tenant(Map<String, String> settings) {
        Config config = ConfigProviderResolver.instance()
                .getBuilder()
                .withSources(new Folder(settings))
                .build();
        String fingerprint = Integer.toHexString(new HashMap<>(settings).hashCode());
        return new Tenant(HOST, "t_ville", URI.create("https://" + HOST + "/"), List.of(), config, fingerprint);
    }

    void change(Map<String, String> settings) {
        tenant = tenant(settings);
    }

    MailRegistry registry() {
        MailRegistry real = new MaarchMailRegistry(clients);
        return (MailRegistry) java.lang.reflect.Proxy.newProxyInstance(
                MailRegistry.class.getClassLoader(),
                new Class<?>[] {MailRegistry.class},
                (proxy, method, args) -> inside(() -> invoke(real, method, args)));
    }

    CurrentTenant current() {
        return current;
    }

    MaarchClients clients() {
        return clients;
    }

    <T> T inside(Supplier<T> work) {
        return gate.call(tenant, work);
    }

    private static Object invoke(MailRegistry real, java.lang.reflect.Method method, Object[] args) {
        try {
            return method.invoke(real, args);
        } catch (java.lang.reflect.InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Folder(Map<String, String> settings) implements ConfigSource {

        @Override
        public java.util.Set<String> getPropertyNames() {
            return settings.keySet();
        }

        @Override
        public String getValue(String name) {
            return settings.get(name);
        }

        @Override
        public String getName() {
            return "folder";
        }
    }
}
