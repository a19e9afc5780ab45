package org.welco.publik.authentic.openid;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.welco.tenant.Tenant;

/**
 * How Welco must be declared in a tenant's authentic: each field of authentic's form with the value to type.
 *
 * @param authentic the page where the form is, empty when hobo.json names no authentic
 * @param fields label of the field to value, in the form's order
 * @param settings what to type in Welco's settings then, by key; empty when it is there already
 */
public record Declaration(Optional<String> authentic, Map<String, String> fields, Map<String, String> settings) {

    private static final int BYTES_OF_SECRET = 36;

    /** A secret that is set is not shown; without one, one is drawn, anew each time. */
    public static Declaration of(Tenant tenant) {
        Map<String, String> settings = new LinkedHashMap<>();
        String id = tenant.setting(OidcKey.OIDC_CLIENT_ID.key()).orElseGet(() -> {
            settings.put(OidcKey.OIDC_CLIENT_ID.key(), "welco");
            return "welco";
        });
        String secret = tenant.setting(OidcKey.OIDC_CLIENT_SECRET.key())
                .map(known -> "celui du réglage " + OidcKey.OIDC_CLIENT_SECRET.key())
                .orElseGet(() -> {
                    settings.put(OidcKey.OIDC_CLIENT_SECRET.key(), draw());
                    return settings.get(OidcKey.OIDC_CLIENT_SECRET.key());
                });
        return new Declaration(
                OidcSettings.authentic(tenant)
                        .map(service ->
                                service.url().resolve("manage/services/").toString()),
                fields(tenant, id, secret),
                settings);
    }

    private static Map<String, String> fields(Tenant tenant, String id, String secret) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Nom", "Welco");
        fields.put("Identifiant client", id);
        fields.put("Secret client", secret);
        fields.put("URI de redirection", tenant.address(OidcSettings.CALLBACK).toString());
        fields.put(
                "URI de redirection après déconnexion",
                tenant.address(OidcSettings.GOODBYE).toString());
        fields.put(
                "URI de déconnexion par canal frontal",
                tenant.address(OidcSettings.FRONT_CHANNEL).toString());
        fields.put("Politique d’identifiant", "uuid");
        fields.put("Mode d’autorisation", "aucune (none) : sans consentement demandé");
        fields.put("Flux d’authentification", "code d’autorisation");
        fields.put(
                "Algorithme de signature des jetons",
                tenant.setting(OidcKey.OIDC_ALGORITHM.key()).orElse(OidcKey.OIDC_ALGORITHM.defaultText()));
        fields.put("Périmètres (scopes)", AuthenticSignIn.SCOPE.toString());
        fields.put("Attributs (claims)", "roles = a2_role_slugs, périmètre profile");
        fields.put("Accès à l’API", "non : Welco lit les comptes par ses appels signés");
        return fields;
    }

    private static String draw() {
        byte[] bytes = new byte[BYTES_OF_SECRET];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
