package org.welco.account.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.account.AccountForm;
import org.welco.account.NewAccounts;
import org.welco.account.PrepareAccount;
import org.welco.account.update.AccountChanges.Held;
import org.welco.agent.Agent;
import org.welco.citizen.AttributeSight;
import org.welco.search.find.Sight.Attribute;
import org.welco.sheet.ShownProfile;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.hobo.ProfileField;

/** What an agent may change of an account. Goes over the network: never inside a transaction. */
@ApplicationScoped
public class PrepareUpdate {

    private AccountChanges accounts;
    private NewAccounts directory;
    private PrepareAccount prepare;
    private AttributeSight sight;
    private CurrentTenant tenant;

    PrepareUpdate() {}

    @Inject
    public PrepareUpdate(
            AccountChanges accounts,
            NewAccounts directory,
            PrepareAccount prepare,
            AttributeSight sight,
            CurrentTenant tenant) {
        this.accounts = accounts;
        this.directory = directory;
        this.prepare = prepare;
        this.sight = sight;
        this.tenant = tenant;
    }

    /** An account, and what an agent may change of it. */
    public record Opened(Held held, AccountForm form) {}

    /**
     * @return empty when there is no such account of a citizen, or the agent may not see it
     * @throws org.welco.citizen.CitizenDirectoryException when the directory gave no usable answer, or a setting is malformed
     */
    public Optional<Opened> open(String citizen, Agent agent) {
        return accounts.held(citizen, agent)
                .map(held -> new Opened(held, form(agent).shown()));
    }

    /**
     * Also a required attribute that he is not shown is none of his.
     *
     * @throws org.welco.citizen.CitizenDirectoryException when the directory gave no usable answer, or a setting is malformed
     */
    public UpdateForm form(Agent agent) {
        NewAccounts.Terms terms = directory.terms(agent);
        return new UpdateForm(
                AccountForm.of(tenant.get().profile(), Set.of(), terms), AccountForm.of(shown(agent), Set.of(), terms));
    }

    /**
     * Of the tenant's attributes those that an agent is shown. Asks nobody.
     *
     * @throws org.welco.citizen.CitizenDirectoryException when a setting is malformed
     */
    public List<ProfileField> shown(Agent agent) {
        Set<Attribute> hidden = prepare.hidden(agent);
        return tenant.get().profile().stream()
                .filter(field -> hidden.stream().noneMatch(attribute -> ShownProfile.tells(field, attribute)))
                .filter(field -> sight.showsAttribute(field.name(), agent))
                .toList();
    }
}
