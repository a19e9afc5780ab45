package org.welco.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.CitizenLine;
import org.welco.citizen.CitizenProfiles;
import org.welco.search.find.HiddenAttributes;
import org.welco.search.find.Sight;
import org.welco.sheet.OpeningLedger.Opening;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.hobo.ProfileField;

/** An agent opens the sheet of a citizen. Goes over the network: never inside a transaction. */
@ApplicationScoped
public class OpenSheet {

    private static final Logger LOG = System.getLogger(OpenSheet.class.getName());

    /** A sheet that was opened, and is kept account of. @param line who is in hand from now on */
    public record Opened(CitizenLine line, ShownProfile profile, Opening opening) {}

    private CitizenProfiles profiles;
    private OpeningLedger ledger;
    private CurrentTenant tenant;

    OpenSheet() {}

    @Inject
    public OpenSheet(CitizenProfiles profiles, OpeningLedger ledger, CurrentTenant tenant) {
        this.profiles = profiles;
        this.ledger = ledger;
        this.tenant = tenant;
    }

    /**
     * Nothing is shown that could not be kept account of.
     *
     * @param uuid of the account; anything else is nobody's
     * @param wanted asked once the directory has answered: when it is not any more, nothing is kept nor shown
     * @return empty when there is no such account, the agent may not see it, or it is not wanted any more
     * @throws CitizenDirectoryException when the directory gave no usable answer, or a setting is malformed
     */
    public Optional<Opened> open(String uuid, OpeningReason reason, Agent agent, BooleanSupplier wanted) {
        Optional<Again> read = again(uuid, agent);
        if (read.isEmpty() || !wanted.getAsBoolean()) {
            return Optional.empty();
        }
        Opening opening = ledger.open(uuid, agent, reason);
        LOG.log(Level.INFO, "{0} sheet: opened by {1}, {2}", tenant.get().host(), agent.actor(), reason);
        return Optional.of(new Opened(read.get().line(), read.get().profile(), opening));
    }

    /** A sheet that is open, read once more. */
    public record Again(CitizenLine line, ShownProfile profile) {}

    /**
     * What changed while the sheet was open. Nothing is kept: whoever asks has the opening already.
     *
     * @param uuid of the account whose sheet this agent has open
     * @return empty when there is no such account any more, or the agent may not see it
     * @throws CitizenDirectoryException when the directory gave no usable answer, or a setting is malformed
     */
    public Optional<Again> again(String uuid, Agent agent) {
        Tenant town = tenant.get();
        Sight sight =
                new Sight(Set.of(), setting(() -> HiddenAttributes.of(town).hiddenFrom(Optional.of(agent))));
        List<ProfileField> fields = setting(() -> fields(town, agent));
        return profiles.profile(uuid, agent)
                .map(profile ->
                        new Again(sight.masked(profile.line()), ShownProfile.of(profile, fields, sight.hidden())));
    }

    /** Attributes that are shown to that agent. */
    private static List<ProfileField> fields(Tenant town, Agent agent) {
        SheetRoles roles = SheetRoles.of(town);
        return roles.shows(SheetPart.PROFILE, agent)
                ? town.profile().stream()
                        .filter(field -> roles.showsAttribute(field.name(), agent))
                        .toList()
                : List.of();
    }

    private static <T> T setting(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException malformed) {
            throw new CitizenDirectoryException("réglage illisible, " + malformed.getMessage(), malformed);
        }
    }
}
