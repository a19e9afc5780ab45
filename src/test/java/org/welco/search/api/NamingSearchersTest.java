package org.welco.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.welco.access.Caller;
import org.welco.access.CurrentCaller;
import org.welco.access.Right;
import org.welco.agent.AgentDirectory;
import org.welco.agent.AgentDirectoryException;
import org.welco.agent.AgentDirectoryException.Reason;
import org.welco.publik.testing.PublikTown;
import org.welco.search.SearchEverywhere;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** A service signs for the agent who types. */
class NamingSearchersTest {

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);

    private JsonObject answer(AgentDirectory directory) {
        CurrentCaller caller = new CurrentCaller();
        caller.is(new Caller("service portail.ville.test", Set.of(Right.SERVICE), PublikTown.CLAIRE.nameId()));
        SearchResource resource = new SearchResource(
                caller,
                new SearchingAgents(directory, current, Clock.systemUTC()),
                new SearchEverywhere(List.of(), gate, current));
        Response answer = gate.call(
                PublikTown.tenant(
                        "courrier.ville.test",
                        URI.create("http://127.0.0.1:1/"),
                        URI.create("http://127.0.0.1:2/"),
                        Map.of()),
                () -> resource.find("martin", null, null));
        return (JsonObject) answer.getEntity();
    }

    @Test
    void a_directory_that_does_not_say_who_he_is_is_told_as_a_trouble() {
        JsonObject answer = answer((tenant, nameId) -> {
            throw new AgentDirectoryException(Reason.UNREACHABLE, "injoignable");
        });

        assertThat(answer.getJsonArray("data")).isEmpty();
        assertThat(answer.getJsonArray("troubles").getJsonObject(0).getString("source"))
                .isEqualTo("agents");
    }

    @Test
    void who_is_not_known_finds_nothing_without_a_trouble() {
        JsonObject answer = answer((tenant, nameId) -> Optional.empty());

        assertThat(answer.getJsonArray("data")).isEmpty();
        assertThat(answer.getJsonArray("troubles")).isEmpty();
    }
}
