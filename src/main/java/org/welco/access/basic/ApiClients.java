package org.welco.access.basic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.access.ApiClientDirectory;
import org.welco.access.ApiClientDirectoryException;
import org.welco.access.Caller;
import org.welco.access.Proof;
import org.welco.access.Proof.Means;
import org.welco.access.Proof.Outcome;
import org.welco.access.Right;
import org.welco.access.basic.ListedClients.Listed;
import org.welco.tenant.Tenant;

/**
 * Proves API clients by identifier and password. An identifier that the tenant's settings list is theirs alone; any other
 * is asked of the directory. Safe for any thread; may wait for the network.
 */
@ApplicationScoped
public class ApiClients {

    private static final Logger LOG = System.getLogger(ApiClients.class.getName());

    /** What a tenant's list said, and of which state of its settings. */
    private record Read(String fingerprint, ListedClients clients, Optional<String> complaint) {}

    private final Map<Tenant, Read> read = new ConcurrentHashMap<>();
    private ApiClientDirectory directory;
    private FailedAttempts failures;

    ApiClients() {}

    @Inject
    public ApiClients(ApiClientDirectory directory, Clock clock) {
        this.directory = directory;
        this.failures = new FailedAttempts(clock);
    }

    /** @param credentials empty when the header could not be read */
    public Proof prove(Tenant tenant, Optional<Credentials> credentials) {
        if (credentials.isEmpty()) {
            return Proof.failed(Outcome.REFUSED, Means.BASIC);
        }
        String identifier = credentials.get().identifier();
        if (failures.areTooMany(tenant.host(), identifier)) {
            return Proof.failed(Outcome.TOO_MANY_ATTEMPTS, Means.BASIC);
        }
        try {
            return judged(tenant, identifier, rightsOf(tenant, credentials.get()));
        } catch (ApiClientDirectoryException e) {
            LOG.log(Level.WARNING, "{0} access: API client not verified, {1}", tenant.host(), e.getMessage());
            return Proof.failed(Outcome.UNVERIFIABLE, Means.BASIC);
        }
    }

    /** What is wrong with the tenant's list of clients: one sentence naming the key, without any password. */
    public Optional<String> complaint(Tenant tenant) {
        return listOf(tenant).complaint();
    }

    private Optional<Set<Right>> rightsOf(Tenant tenant, Credentials credentials) {
        Optional<Listed> listed = listOf(tenant).clients().byIdentifier(credentials.identifier());
        if (listed.isPresent()) {
            return listed.filter(client -> same(client.password(), credentials.password()))
                    .map(Listed::rights);
        }
        return directory.rightsOf(tenant, credentials.identifier(), credentials.password());
    }

    private Proof judged(Tenant tenant, String identifier, Optional<Set<Right>> rights) {
        if (rights.isEmpty()) {
            failures.add(tenant.host(), identifier);
            LOG.log(Level.INFO, "{0} access: HTTP Basic refused", tenant.host());
            return Proof.failed(Outcome.REFUSED, Means.BASIC);
        }
        failures.forget(tenant.host(), identifier);
        return Proof.of(Means.BASIC, new Caller("api " + identifier, rights.get(), ""));
    }

    private Read listOf(Tenant tenant) {
        return read.compute(
                tenant,
                (key, before) -> before != null && before.fingerprint().equals(tenant.fingerprint())
                        ? before
                        : readList(tenant));
    }

    private static Read readList(Tenant tenant) {
        try {
            ListedClients clients =
                    tenant.setting(ListedClients.KEY).map(ListedClients::read).orElseGet(ListedClients::none);
            return new Read(tenant.fingerprint(), clients, Optional.empty());
        } catch (IllegalArgumentException e) {
            String complaint = ListedClients.KEY + " illisible, aucun client n’y est admis : " + e.getMessage();
            LOG.log(Level.WARNING, "{0} access: {1}", tenant.host(), complaint);
            return new Read(tenant.fingerprint(), ListedClients.none(), Optional.of(complaint));
        }
    }

    /** Compares digests, so that the time taken tells neither length nor beginning. */
    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(digest(expected), digest(given));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
