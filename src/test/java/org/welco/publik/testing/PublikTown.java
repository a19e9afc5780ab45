package org.welco.publik.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.welco.access.signature.QuerySigner;
import org.welco.agent.Agent;
import org.welco.platform.http.OutboundHttp;
import org.welco.sandbox.authentic.AuthenticSandbox;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.sandbox.publik.SharedSecret;
import org.welco.sandbox.wcs.WcsSandbox;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.hobo.KnownService;

/** A tenant with the sandbox's w.c.s. and authentic as its neighbours, each on a port of its own. No database. */
public final class PublikTown implements AutoCloseable {

    public static final String HOST = "courrier.ville.test";
    public static final Agent CLAIRE =
            new Agent("a0000000000000000000000000000001", "Claire Vasseur", Set.of("courrier", "accueil"), false);
    public static final Agent HUGO =
            new Agent("a0000000000000000000000000000002", "Hugo Diallo", Set.of("courrier"), false);
    public static final Agent LEILA =
            new Agent("a0000000000000000000000000000003", "Leïla Kerbrat", Set.of("accueil"), false);
    public static final Agent STRANGER =
            new Agent("f0000000000000000000000000000000", "Personne", Set.of("courrier"), false);

    private static final String THEIRS = "clé du voisin";
    private static final String OURS = "clé du courrier";

    private final String host;
    private final SandboxServer wcsServer;
    private final SandboxServer authenticServer;
    private final WcsSandbox wcs;
    private final AuthenticSandbox authentic;
    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private Tenant tenant;

    public PublikTown(Map<String, String> settings) {
        this(HOST, settings);
    }

    /** Another town, with neighbours of its own. */
    public PublikTown(String host) {
        this(host, Map.of());
    }

    private PublikTown(String host, Map<String, String> settings) {
        this.host = host;
        SecretKeys keys = new SecretKeys();
        tellKeys(keys, host);
        try {
            wcsServer = new SandboxServer(0);
            authenticServer = new SandboxServer(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        wcs = new WcsSandbox("127.0.0.1", wcsServer.port(), keys);
        authentic = new AuthenticSandbox("127.0.0.1", keys);
        authentic.citizens().all().forEach(one -> wcs.people().citizen(one.uuid(), one.fullName(), one.email()));
        wcsServer.site("127.0.0.1", wcs.site());
        authenticServer.site("127.0.0.1", authentic);
        tenant = tenant(host, address(wcsServer), address(authenticServer), settings);
    }

    public PublikTown() {
        this(Map.of());
    }

    private static URI address(SandboxServer server) {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    /** A tenant whose neighbours share the sandbox's keys with it. */
    public static Tenant tenant(String host, URI wcs, URI authentic, Map<String, String> settings) {
        String secret = SharedSecret.of(OURS, THEIRS);
        Config config = ConfigProviderResolver.instance()
                .getBuilder()
                .withSources(new Folder(settings))
                .build();
        return new Tenant(
                host,
                "t_ville",
                URI.create("https://" + host + "/"),
                List.of(
                        new KnownService("wcs", "eservices", "Démarches", wcs, "", secret, false),
                        new KnownService("authentic", "idp", "Connexion", authentic, "", secret, false)),
                config,
                Integer.toHexString(new HashMap<>(settings).hashCode()));
    }

    /** For a neighbour on the loopback interface of a tenant made by {@link #tenant}. */
    public static void tellKeys(SecretKeys keys, String host) {
        keys.put("127.0.0.1", THEIRS);
        keys.put(host, OURS);
    }

    public void settings(Map<String, String> settings) {
        tenant = tenant(host, address(wcsServer), address(authenticServer), settings);
    }

    public WcsSandbox wcs() {
        return wcs;
    }

    public AuthenticSandbox authentic() {
        return authentic;
    }

    public CurrentTenant current() {
        return current;
    }

    public TenantGate gate() {
        return gate;
    }

    public Tenant tenant() {
        return tenant;
    }

    public OutboundHttp http() {
        return new OutboundHttp();
    }

    public QuerySigner signer() {
        return new QuerySigner(Clock.systemUTC());
    }

    /** Does it as this town. */
    public <T> T inside(Supplier<T> work) {
        return gate.call(tenant, work);
    }

    @Override
    public void close() {
        wcsServer.close();
        authenticServer.close();
    }

    private record Folder(Map<String, String> settings) implements ConfigSource {

        @Override
        public Set<String> getPropertyNames() {
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
