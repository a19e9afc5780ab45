package org.welco.account.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.welco.account.AccountField;
import org.welco.account.AccountField.Kind;
import org.welco.account.AccountForm;
import org.welco.account.Complaint;
import org.welco.account.NewAccounts;
import org.welco.account.NewAccounts.Person;
import org.welco.account.PrepareAccount;
import org.welco.account.ReadDraft.Draft;
import org.welco.account.Twin;
import org.welco.account.Twin.Ground;
import org.welco.account.update.AccountChanges.Held;
import org.welco.agent.Agent;
import org.welco.tenant.CurrentTenant;

/** What there is to say of a change that an agent asks for: nothing is kept nor sent. Goes over the network: never inside a transaction. */
@ApplicationScoped
public class JudgeRevision {

    private static final Logger LOG = System.getLogger(JudgeRevision.class.getName());

    private AccountChanges accounts;
    private NewAccounts directory;
    private PrepareAccount prepare;
    private PrepareUpdate forms;
    private CurrentTenant tenant;

    JudgeRevision() {}

    @Inject
    public JudgeRevision(
            AccountChanges accounts,
            NewAccounts directory,
            PrepareAccount prepare,
            PrepareUpdate forms,
            CurrentTenant tenant) {
        this.accounts = accounts;
        this.directory = directory;
        this.prepare = prepare;
        this.forms = forms;
        this.tenant = tenant;
    }

    /**
     * @return empty when there is no such account of a citizen, or the agent may not see it
     * @throws org.welco.citizen.CitizenDirectoryException when the directory gave no usable answer, or a setting is malformed
     */
    public Optional<Verdict> judge(Revision revision, Agent agent) {
        return compare(revision, agent)
                .map(proposal -> new Verdict(
                        proposal.changes(),
                        proposal.complaints(),
                        proposal.conflicts(),
                        taken(proposal, revision.citizen())));
    }

    /** As {@link #judge}; nobody is looked for. */
    Optional<Proposal> compare(Revision revision, Agent agent) {
        return accounts.held(revision.citizen(), agent).map(held -> compared(revision, held, forms.form(agent), agent));
    }

    private Proposal compared(Revision revision, Held held, UpdateForm form, Agent agent) {
        Map<String, Complaint> complaints = foreign(revision, form.shown(), agent);
        Map<String, String> moved = new HashMap<>(revision.typed());
        moved.keySet().removeAll(complaints.keySet());
        /* what stays as it is may be what nobody could type today */
        moved.entrySet().removeIf(one -> one.getValue().strip().equals(held.value(one.getKey())));
        Draft draft = prepare.changes(moved, form.shown());
        Map<String, String> changes = new HashMap<>(draft.values());
        changes.entrySet().removeIf(one -> isSame(one.getKey(), one.getValue(), held, form.shown()));
        complaints.putAll(draft.complaints());
        Set.copyOf(moved.keySet()).stream()
                .filter(name -> held.verified().contains(name))
                .filter(name -> changes.remove(name) != null || complaints.containsKey(name))
                .forEach(name -> complaints.put(name, Complaint.VERIFIED));
        demandContact(changes, held, form.whole()).ifPresent(name -> complaints.put(name, Complaint.LAST_CONTACT));
        return new Proposal(held, form.shown(), changes, complaints, conflicts(revision, changes, held, form.shown()));
    }

    /** Looked at before any value is: nobody learns so what an attribute holds that he is not shown. */
    private Map<String, Complaint> foreign(Revision revision, AccountForm shown, Agent agent) {
        Map<String, Complaint> foreign = new HashMap<>();
        revision.typed().keySet().stream()
                .filter(name -> shown.field(name).isEmpty())
                .forEach(name -> foreign.put(name, Complaint.NOT_YOURS));
        if (!foreign.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "{0} account: update refused, {1} attributes are not shown to {2} who asked for it",
                    tenant.get().host(),
                    foreign.size(),
                    agent.actor());
        }
        return foreign;
    }

    private static boolean isSame(String name, String value, Held held, AccountForm form) {
        boolean mail =
                form.field(name).filter(field -> field.kind() == Kind.MAIL).isPresent();
        /* the directory takes its owner's address in another case for somebody else's */
        return mail ? value.equalsIgnoreCase(held.value(name)) : value.equals(held.value(name));
    }

    /** Whoever had a mail or a mobile keeps one, also where this agent is not shown the other. */
    private static Optional<String> demandContact(Map<String, String> changes, Held held, AccountForm whole) {
        List<String> identifiers = whole.fields().stream()
                .filter(AccountField::isIdentifier)
                .map(AccountField::name)
                .toList();
        boolean before = identifiers.stream().anyMatch(name -> !held.value(name).isEmpty());
        boolean after = identifiers.stream()
                .anyMatch(name -> !changes.getOrDefault(name, held.value(name)).isEmpty());
        return before && !after
                ? identifiers.stream().filter(changes::containsKey).findFirst()
                : Optional.empty();
    }

    private Map<String, Conflict> conflicts(
            Revision revision, Map<String, String> changes, Held held, AccountForm form) {
        Map<String, Conflict> conflicts = new HashMap<>();
        changes.forEach((name, typed) -> {
            String known = revision.known().get(name);
            if (known != null
                    && !isSame(name, known.strip(), held, form)
                    && !isSame(name, read(name, known, form), held, form)) {
                conflicts.put(name, new Conflict(held.value(name), typed));
            }
        });
        return conflicts;
    }

    /** A form knows it as people write it. */
    private String read(String name, String known, AccountForm form) {
        return prepare.changes(Map.of(name, known), form).values().getOrDefault(name, known);
    }

    /** Whose the new mail and mobile are, in the unit of the account. Accounts that are not shown count as well. */
    Map<String, Twin> taken(Proposal proposal, String citizen) {
        Map<String, Twin> taken = new LinkedHashMap<>();
        proposal.identifiers().forEach(field -> {
            String value = proposal.changes().get(field.name());
            String unit = proposal.held().unit();
            List<Person> owners = field.kind() == Kind.MAIL
                    ? directory.withMail(unit, value)
                    : directory.withPhone(unit, value).stream()
                            .filter(person -> value.equals(person.value(field.name())))
                            .toList();
            Ground ground = field.kind() == Kind.MAIL ? Ground.MAIL : Ground.MOBILE;
            owners.stream()
                    .filter(person -> !person.uuid().equals(citizen))
                    .findFirst()
                    .ifPresent(person -> taken.put(field.name(), new Twin(person, Set.of(ground))));
        });
        return taken;
    }
}
