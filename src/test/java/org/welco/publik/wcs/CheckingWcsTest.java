package org.welco.publik.wcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.access.Town;
import org.welco.access.signature.QuerySigner;
import org.welco.agent.signin.FactLedger;
import org.welco.agent.signin.FactsInMemory;
import org.welco.agent.signin.SignInFact;
import org.welco.command.check.Finding;
import org.welco.publik.testing.PublikTown;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults.Route;
import org.welco.tenant.Tenant;

/** What an administrator is told about the link with w.c.s.: one sentence for each thing that is wrong. */
class CheckingWcsTest {

    private final PublikTown town = new PublikTown();
    private final FactLedger facts = new FactLedger(new FactsInMemory(), Clock.systemUTC());

    @AfterEach
    void stop() {
        town.close();
    }

    private List<String> said(Tenant tenant, QuerySigner signer) {
        WcsCheck check = new WcsCheck(new WcsLinks(town.current(), town.http(), signer), facts);
        return town.gate().call(tenant, check::verify).stream()
                .map(Finding::line)
                .toList();
    }

    private List<String> said() {
        return said(town.tenant(), town.signer());
    }

    private URI wcs() {
        return town.tenant().services().get(0).url();
    }

    private Town knowing(String secret) {
        return Town.called(PublikTown.HOST).knowing("wcs", wcs().toString(), secret);
    }

    private void signedIn(String nameId) {
        facts.keep("idp welco", SignInFact.Kind.ENTERED, nameId);
    }

    @Test
    void a_right_link_is_said_with_what_the_last_agent_may_enter() {
        signedIn(PublikTown.HUGO.nameId());
        assertThat(said())
                .containsExactly(
                        "OK - w.c.s. répond à " + wcs() + " et accepte notre signature",
                        "OK - nombre de démarches que l’agent connecté en dernier peut saisir : 6");
    }

    @Test
    void asking_leaves_nothing_behind_in_wcs() {
        signedIn(PublikTown.HUGO.nameId());
        said();
        assertThat(town.wcs().requests()).isEmpty();
        assertThat(town.wcs().journal().of(Route.SUBMIT)).isEmpty();
    }

    @Test
    void before_anybody_signed_in_the_forms_of_agents_cannot_be_verified() {
        assertThat(said().get(1)).startsWith("NOT VERIFIABLE - les démarches ouvertes aux agents");
    }

    @Test
    void an_agent_whom_wcs_does_not_know_is_hobo_s_to_tell_it() {
        signedIn(PublikTown.STRANGER.nameId());
        assertThat(said().get(1))
                .startsWith("WARNING - w.c.s. ne connaît pas l’agent")
                .contains("hobo");
    }

    @Test
    void an_agent_who_may_enter_nothing_is_said_with_the_place_to_mend_it() {
        signedIn("c0000000000000000000000000000001");
        assertThat(said().get(1))
                .startsWith("WARNING - l’agent connecté en dernier ne peut saisir aucune démarche")
                .contains("rôles");
    }

    @Test
    void a_wcs_that_hobo_does_not_name_is_said() {
        assertThat(said(Town.called(PublikTown.HOST).open(), town.signer()))
                .containsExactly("ERROR - démarches : aucun w.c.s. n’est raccordé à cette collectivité (hobo.json)");
    }

    @Test
    void a_wcs_without_a_key_is_said() {
        assertThat(said(knowing("").open(), town.signer()))
                .containsExactly(
                        "ERROR - démarches : w.c.s. ne partage pas de clé avec Welco : hobo doit redéployer les deux");
    }

    @Test
    void another_key_is_said() {
        assertThat(said(knowing("another").open(), town.signer()))
                .containsExactly(
                        "ERROR - démarches : w.c.s. a une autre clé partagée que Welco : hobo doit redéployer les deux");
    }

    @Test
    void an_address_of_ours_that_wcs_does_not_know_is_said() {
        Tenant stranger = Town.called("courrier.ailleurs.test")
                .knowing("wcs", wcs().toString(), "a key")
                .open();
        assertThat(said(stranger, town.signer()))
                .singleElement()
                .asString()
                .startsWith("ERROR - démarches : w.c.s. ne connaît pas cette adresse de Welco (orig)");
    }

    @Test
    void a_clock_that_is_late_or_early_is_said_as_such() {
        assertThat(said(town.tenant(), shifted(Duration.ofMinutes(-5))))
                .singleElement()
                .asString()
                .startsWith("ERROR - démarches : l’horloge de ce serveur retarde");
        assertThat(said(town.tenant(), shifted(Duration.ofMinutes(5))))
                .singleElement()
                .asString()
                .startsWith("ERROR - démarches : l’horloge de ce serveur avance");
    }

    private static QuerySigner shifted(Duration shift) {
        return new QuerySigner(Clock.offset(Clock.systemUTC(), shift));
    }

    @Test
    void a_wcs_that_is_away_is_said() {
        Tenant away = PublikTown.tenant(
                PublikTown.HOST, URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:1/"), Map.of());
        assertThat(said(away, town.signer()))
                .containsExactly("ERROR - démarches : w.c.s. est injoignable : aucune connexion");
    }

    @Test
    void something_else_at_its_address_is_said() {
        town.wcs().faults().add(WcsFault.GARBAGE, Route.FORMS, 1);
        assertThat(said()).containsExactly("ERROR - démarches : ce qui répond à l’adresse de w.c.s. n’est pas w.c.s.");
    }

    @Test
    void a_list_refused_to_the_agent_is_said_beside_what_is_right() {
        signedIn(PublikTown.HUGO.nameId());
        town.wcs().faults().add(WcsFault.REFUSING, Route.USER, 1);
        assertThat(said()).hasSize(2).last().asString().startsWith("ERROR - démarches : w.c.s. ne permet pas");
    }
}
