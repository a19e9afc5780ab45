package org.welco.sandbox.authentic;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Welco as authentic's manager declares it. Immutable: each method gives another.
 *
 * @param addresses where it may send browsers back
 * @param algorithm HS256 or RS256
 * @param consent whether each agent is asked at each sign-in, the default of authentic
 * @param role slug of the only role that is let in, empty for anybody
 * @param pairwise whether {@code sub} is authentic's default, which names nobody elsewhere
 * @param allows what it may ask for
 */
public record OidcClient(
        String id,
        String secret,
        Addresses addresses,
        String algorithm,
        boolean consent,
        String role,
        boolean pairwise,
        boolean frontChannel,
        Allowed allows) {

    private static final String HOSTS = "http://courrier\\.[a-z0-9-]+\\.localhost(:\\d+)?";

    /**
     * Patterns of addresses; authentic's own are globs.
     *
     * @param callback of redirect URIs
     * @param goodbye of those after a sign-out
     */
    public record Addresses(Pattern callback, Pattern goodbye) {}

    /**
     * What a client may ask for.
     *
     * @param flow authentic's word: {@code authorization-code}, {@code implicit}
     */
    public record Allowed(String flow, Set<String> scopes) {}

    static OidcClient welco(String town, String algorithm) {
        return new OidcClient(
                "welco-" + town,
                "sample-oidc-secret-of-" + town + "-never-use-it-elsewhere",
                new Addresses(Pattern.compile(HOSTS + "/login/callback/"), Pattern.compile(HOSTS + "/logout/done/")),
                algorithm,
                false,
                "",
                false,
                true,
                new Allowed("authorization-code", Set.of("openid", "profile", "email")));
    }

    public OidcClient askingConsent(boolean asks) {
        return new OidcClient(id, secret, addresses, algorithm, asks, role, pairwise, frontChannel, allows);
    }

    public OidcClient onlyFor(String slug) {
        return new OidcClient(id, secret, addresses, algorithm, consent, slug, pairwise, frontChannel, allows);
    }

    public OidcClient pairwise(boolean now) {
        return new OidcClient(id, secret, addresses, algorithm, consent, role, now, frontChannel, allows);
    }

    public OidcClient signing(String other) {
        return new OidcClient(id, secret, addresses, other, consent, role, pairwise, frontChannel, allows);
    }

    /** @param callback what fits a redirect URI */
    public OidcClient returningTo(String callback) {
        return at(new Addresses(Pattern.compile(callback), addresses.goodbye()));
    }

    /** @param goodbye what fits an address after a sign-out */
    public OidcClient leavingFor(String goodbye) {
        return at(new Addresses(addresses.callback(), Pattern.compile(goodbye)));
    }

    private OidcClient at(Addresses others) {
        return new OidcClient(id, secret, others, algorithm, consent, role, pairwise, frontChannel, allows);
    }

    public OidcClient allowing(Allowed others) {
        return new OidcClient(id, secret, addresses, algorithm, consent, role, pairwise, frontChannel, others);
    }

    boolean mayReturnTo(String address) {
        // a final slash more is accepted here, and refused by the token endpoint
        return addresses
                .callback()
                .matcher(address.endsWith("//") ? address.substring(0, address.length() - 1) : address)
                .matches();
    }

    boolean mayLeaveFor(String address) {
        return addresses.goodbye().matcher(address).matches();
    }
}
