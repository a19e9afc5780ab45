package org.welco.publik.authentic.openid;

/** The tenant's settings of its agents' sign-in: what was typed in authentic, typed here as well. */
public enum OidcKey {
    OIDC_CLIENT_ID(
            "", "Identifier of Welco among authentic's OpenID Connect clients; mandatory for agents to sign in."),
    OIDC_CLIENT_SECRET("", "Its secret, never shown; 32 bytes or more with HS256."),
    OIDC_ALGORITHM("HS256", "How authentic signs identity tokens: HS256 or RS256."),
    OIDC_ISSUER("", "Name of the provider, with its final slash; default: the address of the tenant's authentic.");

    private final String defaultText;
    private final String meaning;

    OidcKey(String defaultText, String meaning) {
        this.defaultText = defaultText;
        this.meaning = meaning;
    }

    /** Its name as an administrator writes it. */
    public String key() {
        return name();
    }

    /** The value in force when it is absent. */
    public String defaultText() {
        return defaultText;
    }

    /** One line for the table of settings. */
    public String meaning() {
        return meaning;
    }
}
