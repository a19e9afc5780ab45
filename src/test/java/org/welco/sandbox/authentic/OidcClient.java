package org.welco.sandbox.authentic;

import java.util.regex.Pattern;

/**
 * Welco as authentic's manager declares it. Immutable: each method gives another.
 *
 * @param redirects what fits a redirect URI; authentic's own patterns are globs
 * @param algorithm HS256 or RS256
 * @param consent whether each agent is asked at each sign-in, the default of authentic
 * @param role slug of the only role that is let in, empty for anybody
 * @param pairwise whether {@code sub} is authentic's default, which names nobody elsewhere
 */
public record OidcClient(
        String id,
        String secret,
        Pattern redirects,
        String algorithm,
        boolean consent,
        String role,
        boolean pairwise,
        boolean frontChannel) {

    private static final String HOSTS = "http://courrier\\.[a-z0-9-]+\\.localhost(:\\d+)?";

    static OidcClient welco(String town, String algorithm) {
        return new OidcClient(
                "welco-" + town,
                "sample-oidc-secret-of-" + town + "-never-use-it-elsewhere",
                Pattern.compile(HOSTS + "/login/callback/"),
                algorithm,
                false,
                "",
                false,
                true);
    }

    public OidcClient askingConsent(boolean asks) {
        return new OidcClient(id, secret, redirects, algorithm, asks, role, pairwise, frontChannel);
    }

    public OidcClient onlyFor(String slug) {
        return new OidcClient(id, secret, redirects, algorithm, consent, slug, pairwise, frontChannel);
    }

    public OidcClient pairwise(boolean now) {
        return new OidcClient(id, secret, redirects, algorithm, consent, role, now, frontChannel);
    }

    boolean mayReturnTo(String address) {
        // a final slash more is accepted here, and refused by the token endpoint
        return redirects
                .matcher(address.endsWith("//") ? address.substring(0, address.length() - 1) : address)
                .matches();
    }

    boolean mayLeaveFor(String address) {
        return Pattern.matches(HOSTS + "/logout/done/", address);
    }
}
