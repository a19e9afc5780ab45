package org.welco.account.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.welco.access.CurrentCaller;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.access.api.CallBody;
import org.welco.account.Channel;
import org.welco.account.update.Revision;
import org.welco.account.update.UpdateAccount;
import org.welco.agent.Agent;
import org.welco.agent.AgentDirectoryException;
import org.welco.citizen.CitizenDirectoryException;

/**
 * {@code POST /api/citizen/<uuid>/update/}: how a form of w.c.s. changes the account of its citizen. The agent who filled it may do
 * there what he may do on the sheet. What is functional is answered with status 200 even when it is no, since any 4xx stops the
 * workflow for good: the request is saved, whatever becomes of the account.
 */
@Path("citizen/{id}/update")
@RequestScoped
public class UpdateResource {

    private static final Refusal UNKNOWN_AGENT = new Refusal(
            200,
            "unknown-agent",
            "l’agent n’est pas connu : « agent » est son identifiant (NameID) ou son courriel, et ses rôles lui ouvrent"
                    + " Welco ; rien n’a été changé");
    private static final Refusal UNAVAILABLE =
            new Refusal(200, "unavailable", "l’annuaire des comptes ne répond pas : rien n’a été changé");

    /** What w.c.s. writes for a field that was left empty. */
    private static final String NOTHING = "None";

    private static final String ATTRIBUTES = "attributes";
    private static final String KNOWN = "known";

    private static final int LONGEST_AGENT = 255;

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{32}");

    private CurrentCaller caller;
    private ActingAgents agents;
    private UpdateAccount update;
    private UpdateAnswers answers;

    UpdateResource() {}

    @Inject
    public UpdateResource(CurrentCaller caller, ActingAgents agents, UpdateAccount update, UpdateAnswers answers) {
        this.caller = caller;
        this.agents = agents;
        this.update = update;
        this.answers = answers;
    }

    /** See {@code docs/howto/update-the-account-from-a-form.md}. */
    @POST
    public Response update(@PathParam("id") String citizen, InputStream body) {
        CallBody call = CallBody.read(body);
        if (!UUID.matcher(citizen).matches()) {
            throw new RefusedException(UpdateAnswers.UNKNOWN_CITIZEN);
        }
        Map<String, String> typed = given(call);
        Optional<Channel> agreed = call.isTicked("agreed") ? Optional.of(channel(call)) : Optional.empty();
        Agent agent = agent(call);
        try {
            Revision revision = new Revision(citizen, known(call), typed, agreed, Revision.Source.FORM);
            return answers.of(update.update(revision, agent), !revision.known().isEmpty());
        } catch (CitizenDirectoryException silent) {
            throw new RefusedException(UNAVAILABLE);
        }
    }

    private Agent agent(CallBody call) {
        String named = call.text("agent")
                .map(String::strip)
                .filter(text -> !text.equals(NOTHING))
                .orElseGet(() -> caller.get().actingPerson());
        if (named.isEmpty() || named.length() > LONGEST_AGENT) {
            throw new RefusedException(UNKNOWN_AGENT);
        }
        try {
            return agents.of(named).orElseThrow(() -> new RefusedException(UNKNOWN_AGENT));
        } catch (AgentDirectoryException silent) {
            throw new RefusedException(UNAVAILABLE);
        }
    }

    /** Of w.c.s.' channels those by which an agent is reached; any other, or none, is the counter. */
    private static Channel channel(CallBody call) {
        String word = call.text("channel").map(String::strip).orElse("");
        return word.equals("mail") ? Channel.LETTER : Channel.of(word).orElse(Channel.COUNTER);
    }

    /** An empty value was not given: a form never erases. */
    private static Map<String, String> given(CallBody call) {
        Map<String, String> given = new HashMap<>();
        call.pairs(ATTRIBUTES).forEach((name, value) -> {
            String text = text(ATTRIBUTES, name, value).strip();
            if (!text.isEmpty() && !text.equals(NOTHING)) {
                given.put(name, text);
            }
        });
        return given;
    }

    /** What the account held when the form was prefilled; empty for what it did not hold. */
    private static Map<String, String> known(CallBody call) {
        Map<String, String> known = new HashMap<>();
        call.pairs(KNOWN).forEach((name, value) -> {
            String text = text(KNOWN, name, value).strip();
            known.put(name, text.equals(NOTHING) ? "" : text);
        });
        return known;
    }

    private static String text(String pairs, String name, JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NULL -> "";
            case NUMBER, TRUE, FALSE -> value.toString();
            case OBJECT, ARRAY ->
                throw new RefusedException(
                        new Refusal(400, "invalid-request", "« " + pairs + "/" + name + " » doit être un texte"));
        };
    }
}
