package org.welco.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.welco.access.Town;

/** What a browser may do with the pages of a town. */
class PagePolicyTest {

    private static final Town VILLE = Town.called("courrier.ville.fr")
            .knowing("combo", "https://agents.ville.fr/", "s")
            .knowing("combo", "https://portail.ville.fr:8443/", "s")
            .knowing("wcs", "https://demarches.ville.fr/", "s")
            .knowing("authentic", "https://connexion.ville.fr/", "s");

    private static String policy(Town town) {
        return PagePolicy.of(town.open()).with("bm9uY2U=");
    }

    @Test
    void the_portals_of_the_town_may_frame_its_pages() {
        assertThat(policy(VILLE))
                .contains("; frame-ancestors 'self' https://agents.ville.fr https://portail.ville.fr:8443;");
    }

    @Test
    void a_town_without_portal_frames_its_own_pages_only() {
        assertThat(policy(Town.called("courrier.ville.fr"))).contains("; frame-ancestors 'self';");
    }

    @Test
    void forms_go_home_or_to_the_identity_provider() {
        assertThat(policy(VILLE)).contains("; form-action 'self' https://connexion.ville.fr;");
    }

    @Test
    void scripts_come_last_with_the_nonce_of_the_page() {
        assertThat(policy(VILLE)).endsWith("; script-src 'self' 'nonce-bm9uY2U='");
    }

    @Test
    void no_script_runs_by_its_text_alone() {
        assertThat(policy(VILLE)).doesNotContain("unsafe-eval").doesNotContainPattern("script-src[^;]*unsafe-inline");
    }

    @Test
    void what_is_not_named_is_forbidden() {
        assertThat(policy(VILLE)).startsWith("default-src 'none';").contains("; base-uri 'none'; object-src 'none';");
    }
}
