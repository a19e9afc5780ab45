package org.welco.publik.sms;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.welco.access.signature.QuerySigner;
import org.welco.message.TextMessageException;
import org.welco.message.TextMessages;
import org.welco.platform.http.OutboundException;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.AnswerBody;
import org.welco.publik.SignedCalls;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.PerTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/**
 * SMS by way of passerelle, which answers once it has taken them over. An answer that was lost is not asked for again: the phone may
 * have rung. Safe for any thread; must be called inside the tenant's gate.
 */
@ApplicationScoped
public class PasserelleTextMessages implements TextMessages {

    /** In passerelle's statistics. */
    private static final String COUNTER = "welco";

    private static final String ERROR_HEADER = "X-Error-Code";

    private static final String NO_CONNECTION = "passerelle est injoignable";
    private static final String NO_ANSWER = "passerelle n’a pas répondu : le SMS est peut-être parti";
    private static final String BROKEN = "passerelle a répondu par une erreur : le SMS est peut-être parti";
    private static final String NO_RIGHT = "passerelle n’accepte pas notre appel";
    private static final String NO_CONNECTOR = "il n’y a pas de connecteur SMS à l’adresse réglée";
    private static final String UNREADABLE = "ce qui répond à l’adresse réglée ne parle pas comme passerelle";
    private static final String REFUSED = "passerelle a refusé ce SMS";

    /** What tells no error. */
    private static final Set<JsonValue> NO_ERROR = Set.of(Json.createValue(0), JsonValue.FALSE, JsonValue.NULL);

    private record Line(String sender, SmsApi api) {}

    private final PerTenant<Line> lines = new PerTenant<>(this::lineOf, line -> OutboundHttp.close(line.api()));
    private CurrentTenant tenant;
    private OutboundHttp http;
    private QuerySigner signer;

    PasserelleTextMessages() {}

    @Inject
    public PasserelleTextMessages(CurrentTenant tenant, OutboundHttp http, QuerySigner signer) {
        this.tenant = tenant;
        this.http = http;
        this.signer = signer;
    }

    @Override
    public void requireSet() {
        try {
            SmsSettings.of(tenant.get());
        } catch (IllegalArgumentException wrong) {
            throw new TextMessageException("réglage à donner, " + wrong.getMessage(), false, wrong);
        }
    }

    @Override
    public void send(String number, String text) {
        requireSet();
        lines.use(tenant.get(), line -> {
            send(line, number, text);
            return null;
        });
    }

    private static void send(Line line, String number, String text) {
        JsonObject message = Json.createObjectBuilder()
                .add("from", line.sender())
                .add("to", Json.createArrayBuilder().add(number))
                .add("message", text)
                .add("counter", COUNTER)
                .build();
        try (Response answer = line.api().send(message.toString());
                InputStream body = answer.readEntity(InputStream.class)) {
            judge(answer, AnswerBody.read(body));
        } catch (ProcessingException lost) {
            boolean sent = OutboundException.in(lost)
                    .filter(failure -> failure.phase() == OutboundException.Phase.NOT_SENT)
                    .isEmpty();
            throw new TextMessageException(sent ? NO_ANSWER : NO_CONNECTION, sent, lost);
        } catch (IOException cut) {
            throw new TextMessageException(NO_ANSWER, true, cut);
        }
    }

    /** What an error says may quote the number: it is neither shown nor logged. */
    private static void judge(Response answer, Optional<JsonValue> body) {
        int status = answer.getStatus();
        if (status == 200) {
            String error = answer.getHeaderString(ERROR_HEADER);
            boolean refused = error != null && !error.equals("0");
            JsonObject told = body.filter(JsonObject.class::isInstance)
                    .map(JsonValue::asJsonObject)
                    .orElseThrow(() -> new TextMessageException(UNREADABLE, true, null));
            if (refused || !NO_ERROR.contains(told.getOrDefault("err", JsonValue.FALSE))) {
                throw new TextMessageException(REFUSED, false, null);
            }
            return;
        }
        switch (status) {
            case 401, 403 -> throw new TextMessageException(NO_RIGHT, false, null);
            case 404, 405 -> throw new TextMessageException(NO_CONNECTOR, false, null);
            default ->
                throw status >= 500
                        ? new TextMessageException(BROKEN + " (" + status + ")", true, null)
                        : new TextMessageException(REFUSED + " (" + status + ")", false, null);
        }
    }

    private Line lineOf(Tenant town) {
        SmsSettings settings = SmsSettings.of(town);
        SignedCalls signed = new SignedCalls(signer, town, settings.service());
        return new Line(settings.sender(), http.client(SmsApi.class, settings.address(), signed));
    }

    void forget(@Observes TenantReloaded change) {
        lines.forget(change);
    }

    @PreDestroy
    void closeAll() {
        lines.closeAll();
    }
}
