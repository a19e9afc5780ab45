package org.welco.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.welco.access.CurrentCaller;
import org.welco.account.AccountField;
import org.welco.account.AccountField.Group;
import org.welco.account.AccountForm;
import org.welco.account.AccountKey;
import org.welco.account.Channel;
import org.welco.account.Prefill;
import org.welco.account.PrepareAccount;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.RegistrationMails;
import org.welco.request.start.KeepStartHabits;
import org.welco.search.CarriedSearches;
import org.welco.search.TenantPhones;
import org.welco.tenant.CurrentTenant;

/** What is asked for an account, as the page is drawn. */
@Named
@RequestScoped
public class AccountFormCell {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CurrentCaller caller;
    private PrepareAccount prepare;
    private CarriedSearches carried;
    private TenantPhones phones;
    private KeepStartHabits habits;
    private CurrentTenant tenant;
    private AccountForm form;
    private Map<String, String> prefilled = Map.of();
    private String trouble = "";
    private Channel channel;

    AccountFormCell() {}

    @Inject
    public AccountFormCell(
            CurrentCaller caller,
            PrepareAccount prepare,
            CarriedSearches carried,
            TenantPhones phones,
            KeepStartHabits habits,
            CurrentTenant tenant) {
        this.tenant = tenant;
        this.habits = habits;
        this.caller = caller;
        this.prepare = prepare;
        this.carried = carried;
        this.phones = phones;
    }

    /** Of the account to be: another for each page that is opened, kept by the page until the account is made. */
    public String getUuid() {
        return freshUuid();
    }

    static String freshUuid() {
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    /** Whether there is something to ask; why not is said by {@link #getTrouble}. */
    public boolean isOpen() {
        return form().tellsApart() && !form().units().isEmpty();
    }

    /** Null-free: without an answer of the directory nothing is asked. */
    private AccountForm form() {
        if (form == null) {
            try {
                form = prepare.form(caller.get().agent().orElseThrow());
                prefilled = Prefill.of(carried.get(AccountWords.parameter("carried")), form, phones.get());
            } catch (CitizenDirectoryException failure) {
                form = new AccountForm(List.of(), List.of());
                trouble = failure.getMessage();
            }
        }
        return form;
    }

    /** Whether the agent has a unit to make accounts in, and yet nothing that would tell people apart is asked for. */
    public boolean isWithoutContact() {
        return !form().units().isEmpty() && !form().tellsApart();
    }

    /** Why nothing can be asked; empty when all is well, or it follows from what is asked for, or from the agent's own unit. */
    public String getTrouble() {
        form();
        return trouble;
    }

    public List<AccountForm.Unit> getUnits() {
        return form().units();
    }

    public List<Group> getGroups() {
        return List.of(Group.values());
    }

    public List<AccountField> of(Group group) {
        return form().fields().stream().filter(field -> field.group() == group).toList();
    }

    /** Whether the directory writes to whoever gets an account with something in that field. */
    public boolean writesTo(AccountField field) {
        return field.name().equals(RegistrationMails.ATTRIBUTE) && AccountKey.writesMail(tenant.get());
    }

    /** What the search carried in, empty for most fields. */
    public String prefilled(AccountField field) {
        return prefilled.getOrDefault(field.name(), "");
    }

    public List<Channel> getChannels() {
        return List.of(Channel.values());
    }

    /** As the address says, else the one by which citizens last reached this agent. */
    public Channel getChannel() {
        if (channel == null) {
            channel = Channel.of(AccountWords.parameter("reason"))
                    .orElseGet(
                            () -> Channel.of(habits.channel(caller.get().agent().orElseThrow())));
        }
        return channel;
    }
}
