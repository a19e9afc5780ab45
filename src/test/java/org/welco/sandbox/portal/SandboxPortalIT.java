package org.welco.sandbox.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.welco.browser.Browsing;
import org.welco.browser.Screens;
import org.welco.launcher.Ports;
import org.welco.launcher.SampleTenants;
import org.welco.sandbox.Sandbox;
import org.welco.sandbox.SandboxDatabase;
import org.welco.sandbox.http.RawCall;
import org.welco.testing.BuildPaths;

/** The portals alone, without Welco. */
class SandboxPortalIT {

    @TempDir
    static Path folder;

    private static Sandbox sandbox;

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @BeforeAll
    static void start() throws IOException {
        int port = Ports.free();
        Path tenants = SampleTenants.render(BuildPaths.basedir("tenants"), folder, 8080, port);
        sandbox = Sandbox.builder(SandboxDatabase.url())
                .port(port)
                .tenants(tenants)
                .start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static PortalTown ville() {
        return sandbox.portals().stream()
                .filter(town -> town.host().equals("agents.ville.localhost"))
                .findFirst()
                .orElseThrow();
    }

    private static RawCall.Reply get(String path) throws IOException {
        return RawCall.get(URI.create(ville().page(path)));
    }

    @Test
    void each_tenant_has_its_portal() {
        assertThat(sandbox.portals())
                .extracting(PortalTown::host)
                .containsExactlyInAnyOrder("agents.agglo.localhost", "agents.ville.localhost");
    }

    @Test
    void the_home_page_leads_to_the_letters() {
        Page page = browsing.page();
        page.navigate(ville().page(""));
        assertThat(page).hasTitle("Accueil agent — Portail agent de Ville de Sainte-Marine");
        assertThat(page.getByRole(AriaRole.NAVIGATION).getByText("Courrier")).isVisible();
        Screens.show(page, "portal-home");
    }

    @Test
    void the_page_of_letters_frames_the_mail_cell_of_its_town() throws IOException {
        assertThat(get("courrier/").body())
                .contains(
                        "<iframe src=\"http://courrier.ville.localhost:8080/cells/mail\" title=\"Courriers à traiter\""
                                + " height=\"720\">");
    }

    @Test
    void one_page_frames_the_mail_cell_of_the_other_town() throws IOException {
        assertThat(get("autre-ville/").body())
                .contains("<iframe src=\"http://courrier.agglo.localhost:8080/cells/mail\"")
                .doesNotContain("courrier.ville.localhost:8080/cells/mail");
    }

    @Test
    void neighbours_are_told_the_services_as_combo_tells_them() throws IOException {
        assertThat(get("__services.js").body())
                .contains("var COMBO_KNOWN_SERVICES = [{", "\"service_id\":\"welco\"", "PUBLIK_PORTAL_AGENT_URL");
    }

    @Test
    void the_way_out_is_authentic_s() throws IOException {
        RawCall.Reply reply = get("logout/");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).contains(sandbox.url("connexion.ville.localhost") + "logout/");
    }
}
