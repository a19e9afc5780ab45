package org.welco.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.welco.access.PlayedRequest;
import org.welco.access.Town;
import org.welco.agent.LiveSessions;
import org.welco.agent.web.AgentSessions;
import org.welco.tenant.ServedTenants;

class FindingOutCallersTest {

    private static final String HOST = "courrier.ville.fr";

    private final CallerMechanism mechanism = new CallerMechanism(
            new CallReader(ServedTenants.of(Town.called(HOST).open())),
            new AgentSessions(new LiveSessions(), null),
            null);

    @Test
    void a_session_that_cannot_be_looked_at_is_kept_for_the_filters_to_answer() {
        PlayedRequest page = new PlayedRequest(HOST, "/", () -> {
            throw new IllegalStateException("a fault of the store of sessions");
        });
        HttpMessageContext context = (HttpMessageContext) Proxy.newProxyInstance(
                FindingOutCallersTest.class.getClassLoader(),
                new Class<?>[] {HttpMessageContext.class},
                (proxy, method, args) -> AuthenticationStatus.NOT_DONE);

        assertThat(mechanism.validateRequest(page.request(), null, context)).isEqualTo(AuthenticationStatus.NOT_DONE);

        Inquiry inquiry = Inquiry.of(page.request());
        assertThat(inquiry.failure()).containsInstanceOf(IllegalStateException.class);
        assertThat(inquiry.proof().caller()).isEmpty();
    }
}
