package org.welco.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SmokeIT {

    private final RunningWelco welco = RunningWelco.get();

    @Test
    void says_that_it_is_ready_on_the_listener_of_the_operators() {
        assertThat(welco.server().isReady()).isTrue();
    }

    @Test
    void answers_404_to_a_host_that_is_no_tenant() {
        HttpResponse<String> answer = welco.tenant("courrier.inconnu.localhost").get("/");
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void shows_nothing_of_the_operators_pages_on_a_tenant_s_host() {
        for (String path : new String[] {"/health", "/health/ready", "/metrics", "/openapi"}) {
            assertThat(welco.ville().get(path).body()).as(path).doesNotContain("\"status\"", "# TYPE", "openapi:");
        }
    }
}
