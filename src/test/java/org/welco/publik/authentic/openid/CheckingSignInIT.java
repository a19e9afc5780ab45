package org.welco.publik.authentic.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.sandbox.authentic.AuthenticSandbox;
import org.welco.sandbox.authentic.OidcClient;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;
import org.welco.testing.TypedManage;

/** What an administrator is told about sign-in: each value to type, and each that is wrong, one sentence a field. */
class CheckingSignInIT {

    private static final RunningWelco WELCO = RunningWelco.get();
    private static OwnTown town;
    private static String settings;

    private OidcClient declared;

    @BeforeAll
    static void open_a_town_of_its_own() {
        town = OwnTown.open(WELCO, "signature");
        settings = town.files().settings();
    }

    @AfterAll
    static void close_it() {
        town.close();
    }

    private static AuthenticSandbox authentic() {
        return WELCO.sandbox().authentic("connexion.ville.localhost");
    }

    @BeforeEach
    void remember_how_welco_is_declared() {
        declared = authentic().client();
    }

    @AfterEach
    void put_the_declaration_back() {
        authentic().declare(declared);
    }

    /** The town as it was made, whatever the test before has left of its settings. */
    private static OwnTown town() {
        if (!town.files().settings().equals(settings)) {
            town.files().settings(settings);
        }
        return town;
    }

    /** The same with these settings changed; written once. */
    private static OwnTown townWith(Consumer<ObjectNode> edit) {
        town.files().changeFrom(settings, edit);
        return town;
    }

    private static OwnTown townWith(String key, String value) {
        return townWith(object -> object.put(key, value));
    }

    @Test
    void oidc_client_gives_each_value_to_type() {
        TypedManage typed = town().command("oidc_client");
        String base = "http://" + town.host() + ":";
        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .contains("Identifiant client : welco-ville")
                .containsPattern("URI de redirection : " + base + "\\d+/login/callback/")
                .containsPattern("URI de redirection après déconnexion : " + base + "\\d+/logout/done/")
                .containsPattern("URI de déconnexion par canal frontal : " + base + "\\d+/logout/frontchannel/")
                .contains("Politique d’identifiant : uuid")
                .contains("Mode d’autorisation : aucune")
                .contains("Périmètres (scopes) : openid profile")
                .doesNotContain("sample-oidc-secret");
    }

    @Test
    void check_finds_nothing_wrong_with_a_right_declaration() {
        TypedManage typed = town().command("check");
        assertThat(typed.complaints()).isEmpty();
        assertThat(typed.out())
                .contains("OK - le client « welco-ville » et son secret sont reconnus")
                .contains("OK - l’annuaire répond aux appels signés")
                .contains("OK - le canal mail est ouvert aux rôles : courrier");
    }

    @Test
    void check_says_that_the_secret_is_another() {
        OwnTown changed = townWith("OIDC_CLIENT_SECRET", "another-secret-that-is-long-enough-for-hs256");
        assertThat(changed.command("check").complaints())
                .containsExactly("ERROR - OIDC_CLIENT_SECRET n’est pas le secret de « welco-ville » dans authentic");
    }

    @Test
    void check_says_that_the_client_is_unknown() {
        OwnTown changed = townWith("OIDC_CLIENT_ID", "welko");
        assertThat(changed.command("check").complaints())
                .containsExactly("ERROR - OIDC_CLIENT_ID : authentic ne connaît aucun client « welko »");
    }

    @Test
    void check_says_that_the_secret_is_too_short() {
        OwnTown changed = townWith("OIDC_CLIENT_SECRET", "court");
        assertThat(changed.command("check").complaints())
                .singleElement()
                .asString()
                .contains("OIDC_CLIENT_SECRET a moins de 32 octets")
                .doesNotContain("court ");
    }

    @Test
    void check_says_that_authentic_is_elsewhere() {
        OwnTown changed = townWith("OIDC_ISSUER", WELCO.sandbox().url("demarches.ville.localhost"));
        assertThat(changed.command("check").complaints())
                .singleElement()
                .asString()
                .contains("vérifier OIDC_ISSUER");
    }

    @Test
    void check_says_which_redirect_uri_is_not_declared() {
        authentic().declare(declared.returningTo("http://courrier.ailleurs.localhost/login/callback/"));
        assertThat(town().command("check").complaints())
                .singleElement()
                .asString()
                .startsWith("ERROR - URI de redirection : déclarer exactement http://" + town.host());
    }

    @Test
    void check_says_that_authentic_signs_otherwise_than_it_is_set() {
        OwnTown changed = townWith("OIDC_ALGORITHM", "RS256");
        assertThat(changed.command("check").complaints())
                .singleElement()
                .asString()
                .contains("authentic ne donne pas de clefs publiques");
    }

    @Test
    void check_says_that_the_identifier_policy_is_another_until_a_sign_in_shows_the_right_one() {
        authentic().declare(declared.pairwise(true));
        TenantClient client = town().client();
        SignedIn.arrive(client, SignedIn.authorized(SignedIn.depart(client, "/"), "claire"));
        assertThat(town.command("check").complaints())
                .singleElement()
                .asString()
                .contains("Politique d’identifiant : choisir « uuid »");
        authentic().declare(declared);
        SignedIn.as(client, "claire");
        TypedManage typed = town.command("check");
        assertThat(typed.complaints()).isEmpty();
        assertThat(typed.out())
                .contains("OK - Politique d’identifiant : uuid")
                .contains("OK - nombre de démarches que l’agent connecté en dernier peut saisir : ");
    }

    @Test
    void check_says_that_no_role_opens_anything() {
        OwnTown changed = townWith(object -> object.remove("CHANNEL_ROLES"));
        assertThat(changed.command("check").complaints())
                .singleElement()
                .asString()
                .contains("aucun rôle n’ouvre Welco")
                .contains("CHANNEL_ROLES");
    }

    @Test
    void check_says_that_the_list_of_api_clients_cannot_be_read() {
        OwnTown changed = townWith("API_CLIENTS", "[{\"identifier\": 1}]");
        assertThat(changed.command("check").complaints())
                .singleElement()
                .asString()
                .startsWith("ERROR - API_CLIENTS illisible");
    }
}
