package org.welco.confirmation.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.TenantCommand;
import org.welco.confirmation.ConfirmationKey;
import org.welco.confirmation.Waiting;
import org.welco.confirmation.mobile.ListUnconfirmed;
import org.welco.platform.time.TownTime;
import org.welco.tenant.CurrentTenant;

/** {@code unconfirmed_accounts}: whose mobile, or mail, was never confirmed. The sheets say who they are; nothing is done to them. */
@ApplicationScoped
public class UnconfirmedAccountsCommand implements TenantCommand {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH).withZone(TownTime.ZONE);

    private CurrentTenant tenant;
    private ListUnconfirmed unconfirmed;

    UnconfirmedAccountsCommand() {}

    @Inject
    public UnconfirmedAccountsCommand(CurrentTenant tenant, ListUnconfirmed unconfirmed) {
        this.tenant = tenant;
        this.unconfirmed = unconfirmed;
    }

    @Override
    public String name() {
        return "unconfirmed_accounts";
    }

    @Override
    public String help() {
        return "list the accounts whose mobile or mail was to be confirmed and never was; changes nothing";
    }

    @Override
    public boolean allowedFromOutside() {
        return true;
    }

    @Override
    public int run(CommandCall call) {
        if (!call.words().isEmpty()) {
            throw new CommandUsageException("unconfirmed_accounts ne prend aucun mot.");
        }
        try {
            List<Waiting> mobiles = unconfirmed.mobiles();
            List<Waiting> mails = unconfirmed.mails();
            mobiles.forEach(one -> call.say(1, line(one, one.messages() + " SMS")));
            mails.forEach(one -> call.say(1, line(one, "courriel")));
            call.say(1, total(mobiles.size(), mails.size()));
            return 0;
        } catch (CitizenDirectoryException failure) {
            call.complain("unconfirmed_accounts : " + failure.getMessage());
            return 1;
        }
    }

    private String line(Waiting one, String how) {
        return DAY.format(one.since()) + "  " + tenant.get().address("citizen/" + one.citizen()) + "  (" + how + ")";
    }

    private String total(int mobiles, int mails) {
        long days = ConfirmationKey.patience(tenant.get()).toDays();
        return mobiles + mails == 0
                ? "aucun compte n’attend sa confirmation depuis plus de " + days + " jours"
                : "en attente depuis plus de " + days + " jours : " + count(mobiles, "mobile") + ", "
                        + count(mails, "courriel");
    }

    private static String count(int found, String what) {
        return found + (found >= ListUnconfirmed.MOST ? " ou plus" : "") + " " + what + (found > 1 ? "s" : "");
    }
}
