package org.welco.agent.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.welco.access.PlayedRequest;
import org.welco.access.Town;
import org.welco.agent.LiveSessions;
import org.welco.agent.signin.Attempt;
import org.welco.agent.signin.Identity;
import org.welco.agent.signin.IdentityProvider;
import org.welco.agent.signin.SignInException;
import org.welco.agent.signin.SignInException.Reason;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

class SigningOutTest {

    private static final Tenant VILLE = Town.called("courrier.ville.fr").open();

    private final CurrentTenant current = new CurrentTenant();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private String location = "";

    private void leave(boolean answers) {
        LogoutServlet servlet =
                new LogoutServlet(new AgentSessions(new LiveSessions(), null), provider(answers), current);
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                SigningOutTest.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, this::told);
        new TenantGate(current, null).run(VILLE, () -> {
            try {
                servlet.doGet(new PlayedRequest("courrier.ville.fr", "/logout/", () -> null).request(), response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Object told(Object proxy, Method method, Object... args) {
        switch (method.getName()) {
            case "setStatus" -> status = (int) args[0];
            case "setHeader" -> location = args[0].equals("Location") ? (String) args[1] : location;
            case "getOutputStream" -> {
                return new Body();
            }
            default -> {
                // nothing that anybody asks about here
            }
        }
        return null;
    }

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static IdentityProvider provider(boolean answers) {
        return new IdentityProvider() {

            @Override
            public URI endOfSession(Tenant tenant) throws SignInException {
                if (answers) {
                    return URI.create("https://connexion.ville.fr/logout");
                }
                throw new SignInException(Reason.UNREACHABLE, "no answer");
            }

            @Override
            public URI authorization(Tenant tenant, Attempt attempt) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Identity redeem(Tenant tenant, Attempt attempt, String code, Optional<String> issuer) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void refused(Tenant tenant, Attempt attempt, String error) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean isCalled(Tenant tenant, String issuer) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Test
    void whoever_leaves_is_sent_to_the_provider_to_leave_there_as_well() {
        leave(true);
        assertThat(status).isEqualTo(302);
        assertThat(location).isEqualTo("https://connexion.ville.fr/logout");
    }

    @Test
    void a_provider_that_does_not_answer_is_said_for_its_session_may_be_open_still() {
        leave(false);
        assertThat(status).isEqualTo(200);
        assertThat(location).isEmpty();
        assertThat(body.toString(StandardCharsets.UTF_8))
                .contains("Vous êtes déconnecté de Welco seulement", "votre session peut y être encore ouverte")
                .contains("href=\"/logout/\"");
    }
}
