package org.welco.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.welco.account.update.ShowUpdates.PastUpdate;
import org.welco.citizen.CitizenDirectoryException;

/** What agents changed lately of the account of the citizen in hand. */
@Named
@RequestScoped
public class UpdateHistoryCell {

    private UpdateDesk desk;
    private AccountWords words;
    private List<PastUpdate> latest;

    UpdateHistoryCell() {}

    @Inject
    public UpdateHistoryCell(UpdateDesk desk, AccountWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** The latest first. A setting that cannot be read is told by the sheet itself, which does not open then. */
    public List<PastUpdate> getLatest() {
        if (latest == null) {
            try {
                latest = desk.latest();
            } catch (CitizenDirectoryException malformed) {
                latest = List.of();
            }
        }
        return latest;
    }

    /** Which attributes. */
    public String what(PastUpdate past) {
        return String.join(", ", past.labels());
    }

    /** When, by whom, and how the citizen agreed. */
    public String how(PastUpdate past) {
        return words.of(
                "update.past." + past.source().name(),
                words.moment(past.at()),
                past.agentName(),
                words.get("account.channel." + past.channel().word()));
    }
}
