package org.welco.publik.wcs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.platform.time.IsoDay;
import org.welco.request.CitizenRequest;
import org.welco.request.CitizenRequests;
import org.welco.request.RequestSourceException;

/**
 * "Demandes de l'usager", asked in the agent's name: what w.c.s. hides from him it leaves out, and it says which he may open. It
 * refuses an agent who has no access to its back office.
 */
@ApplicationScoped
public class WcsCitizenRequests implements CitizenRequests {

    /** In nobody's name w.c.s. would tell everything. */
    private static final String NOBODY_ASKS = "les demandes se lisent au nom d’un agent, qui manque";

    private WcsLinks links;

    WcsCitizenRequests() {}

    @Inject
    public WcsCitizenRequests(WcsLinks links) {
        this.links = links;
    }

    @Override
    public List<CitizenRequest> of(String uuid, Agent agent) {
        if (agent.nameId().isBlank()) {
            throw Refusals.refusal(RequestSourceException.Kind.RIGHTS, NOBODY_ASKS, false);
        }
        return links.call(link -> link.ask(wcs -> wcs.requestsOf(uuid, "on", agent.nameId()))
                .map(answer -> requests(answer, link))
                .orElse(List.of()));
    }

    private static List<CitizenRequest> requests(JsonValue answer, WcsLink link) {
        if (!(answer instanceof JsonObject object) || !(object.get("data") instanceof JsonArray data)) {
            throw Refusals.refusal(RequestSourceException.Kind.UNREADABLE, Refusals.UNREADABLE, false);
        }
        List<CitizenRequest> requests = new ArrayList<>();
        data.stream()
                .filter(JsonObject.class::isInstance)
                .forEach(item -> requests.add(request(item.asJsonObject(), link)));
        Collections.reverse(requests);
        return requests;
    }

    private static CitizenRequest request(JsonObject item, WcsLink link) {
        boolean draft = item.get("draft") == JsonValue.TRUE;
        return new CitizenRequest(
                Refusals.text(item, "form_name"),
                draft ? "" : Refusals.text(item, "form_number"),
                Refusals.text(item, "category_name"),
                Refusals.text(item, "form_submission_channel_label"),
                IsoDay.of(Refusals.text(item, "form_receipt_date")),
                Refusals.text(item, "form_status"),
                draft,
                item.get("form_status_is_endpoint") == JsonValue.TRUE,
                item.get("readable") == JsonValue.TRUE && !draft
                        ? link.own(Refusals.text(item, "form_url_backoffice")).map(URI::toString)
                        : Optional.empty());
    }
}
