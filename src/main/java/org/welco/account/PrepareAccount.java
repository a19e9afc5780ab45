package org.welco.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.account.AccountForm.Unit;
import org.welco.account.ReadDraft.Draft;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.platform.time.TownTime;
import org.welco.referential.SuggestValues;
import org.welco.search.TenantPhones;
import org.welco.search.find.HiddenAttributes;
import org.welco.search.find.Sight.Attribute;
import org.welco.tenant.CurrentTenant;

/** What is asked for an account, and what there is to say of what was typed. Goes over the network: never inside a transaction. */
@ApplicationScoped
public class PrepareAccount {

    /** As {@link Complaint#NO_UNIT} is told. */
    public static final String UNIT = "unit";

    private NewAccounts directory;
    private FindTwins twins;
    private AccountLedger ledger;
    private TenantPhones phones;
    private SuggestValues lists;
    private CurrentTenant tenant;
    private Clock clock;

    PrepareAccount() {}

    @Inject
    public PrepareAccount(
            NewAccounts directory,
            FindTwins twins,
            AccountLedger ledger,
            TenantPhones phones,
            SuggestValues lists,
            CurrentTenant tenant,
            Clock clock) {
        this.directory = directory;
        this.twins = twins;
        this.ledger = ledger;
        this.phones = phones;
        this.lists = lists;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** @throws CitizenDirectoryException when the directory gave no usable answer, or a setting is malformed */
    public AccountForm form(Agent agent) {
        return AccountForm.of(tenant.get().profile(), hidden(agent), directory.terms(agent));
    }

    /**
     * What stays hidden from an agent wherever it is shown.
     *
     * @throws CitizenDirectoryException when the setting is malformed
     */
    public Set<Attribute> hidden(Agent agent) {
        try {
            return HiddenAttributes.of(tenant.get()).hiddenFrom(Optional.of(agent));
        } catch (IllegalArgumentException malformed) {
            throw new CitizenDirectoryException("réglage illisible, " + malformed.getMessage(), malformed);
        }
    }

    /**
     * Looks at what was typed so far: at everything that is right the directory and the index are asked about.
     *
     * @throws CitizenDirectoryException as {@link #form}
     */
    public Judgement judge(TypedAccount typed, Agent agent) {
        return judge(typed, form(agent));
    }

    /** What was typed, read without asking anybody. */
    Draft read(TypedAccount typed, AccountForm form) {
        return reader(form).of(typed.values());
    }

    /**
     * What was typed into fields of an account that there is. Asks the tenant's lists.
     *
     * @param typed by attribute; what is not in it is not looked at
     */
    public Draft changes(Map<String, String> typed, AccountForm form) {
        return listed(reader(form).changes(typed));
    }

    private ReadDraft reader(AccountForm form) {
        return new ReadDraft(form, phones.get(), LocalDate.now(clock.withZone(TownTime.ZONE)));
    }

    /** Where the tenant takes nothing but what a list holds. */
    private Draft listed(Draft draft) {
        Map<String, Complaint> complaints = new HashMap<>(draft.complaints());
        draft.values().forEach((attribute, value) -> {
            if (!lists.takes(attribute, value)) {
                complaints.putIfAbsent(attribute, Complaint.NO_CHOICE);
            }
        });
        return new Draft(draft.values(), complaints);
    }

    Judgement judge(TypedAccount typed, AccountForm form) {
        Draft draft = listed(read(typed, form));
        Optional<Unit> unit = form.unit(typed.unit());
        if (unit.isEmpty()) {
            Map<String, Complaint> more = new HashMap<>(draft.complaints());
            more.put(UNIT, Complaint.NO_UNIT);
            return Judgement.of(new Draft(draft.values(), more), FindTwins.Found.NOBODY);
        }
        return Judgement.of(
                draft,
                twins.of(
                        draft,
                        form,
                        unit.get().slug(),
                        uuids -> typed.hasUuid() ? ledger.distinctFrom(typed.uuid(), uuids) : Set.of()));
    }
}
