package org.welco.account.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.account.Channel;
import org.welco.account.update.UpdateJournal.Kept;
import org.welco.agent.Agent;
import org.welco.tenant.hobo.ProfileField;

/** What agents changed lately of an account: which attributes, never their values. */
@ApplicationScoped
public class ShowUpdates {

    /** Those that are shown. */
    private static final int MOST = 3;

    /**
     * A change as a sheet tells of it.
     *
     * @param update its number in the journal
     * @param labels of the attributes, in the order of the profile; not empty
     * @param agentName of the agent to whom the citizen agreed
     */
    public record PastUpdate(
            long update, List<String> labels, Instant at, String agentName, Channel channel, Revision.Source source) {

        public PastUpdate {
            labels = List.copyOf(labels);
        }
    }

    private UpdateLedger ledger;
    private PrepareUpdate prepare;

    ShowUpdates() {}

    @Inject
    public ShowUpdates(UpdateLedger ledger, PrepareUpdate prepare) {
        this.ledger = ledger;
        this.prepare = prepare;
    }

    /**
     * The latest first; of attributes that the agent is not shown nothing is said.
     *
     * @param citizen uuid of an account that the agent may see
     * @throws org.welco.citizen.CitizenDirectoryException when a setting is malformed
     */
    public List<PastUpdate> of(String citizen, Agent agent) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (ProfileField field : prepare.shown(agent)) {
            labels.put(field.name(), field.label().isEmpty() ? field.name() : field.label());
        }
        return ledger.latest(citizen, MOST).stream()
                .flatMap(kept -> past(kept, labels).stream())
                .toList();
    }

    private static Optional<PastUpdate> past(Kept kept, Map<String, String> labels) {
        List<String> names =
                kept.asked().changes().stream().map(Change::attribute).toList();
        List<String> told = labels.entrySet().stream()
                .filter(one -> names.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new PastUpdate(
                        kept.id(),
                        told,
                        kept.at(),
                        kept.agentName(),
                        kept.asked().channel(),
                        kept.asked().source()));
    }
}
