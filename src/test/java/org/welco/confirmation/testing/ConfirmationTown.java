package org.welco.confirmation.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.welco.access.MovingClock;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.CitizenLine;
import org.welco.citizen.CitizenProfile;
import org.welco.citizen.DirectoryRefusedException;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.ConfirmationMarks;
import org.welco.confirmation.message.AskConfirmation;
import org.welco.confirmation.message.ResendConfirmation;
import org.welco.confirmation.message.SendConfirmation;
import org.welco.confirmation.mobile.AccountMarks;
import org.welco.confirmation.mobile.ConfirmMobile;
import org.welco.confirmation.mobile.FindMobile;
import org.welco.confirmation.mobile.ListUnconfirmed;
import org.welco.confirmation.mobile.MarkAccount;
import org.welco.confirmation.mobile.RetryMark;
import org.welco.confirmation.mobile.ShowMobile;
import org.welco.message.TextMessageException;
import org.welco.message.TextMessages;
import org.welco.publik.testing.PublikTown;
import org.welco.search.TenantPhones;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** A town with one citizen, whose phone and account are played; time moves by hand. One thread. */
public final class ConfirmationTown {

    public static final String SOPHIE = "c0000000000000000000000000000015";
    public static final String NUMBER = "+33699002020";
    public static final Agent CLAIRE =
            new Agent("a0000000000000000000000000000001", "Claire Vasseur", Set.of("accueil"), false);

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final MovingClock clock = new MovingClock("2026-11-30T13:05:00Z");
    private final ConfirmationsInMemory kept = new ConfirmationsInMemory();
    private final Map<String, String> account = new HashMap<>(Map.of("mobile", NUMBER, "email", "sophie@example.org"));
    private final Set<String> proved = new HashSet<>();
    private final List<String> texts = new ArrayList<>();
    private Optional<TextMessageException> phoneTrouble = Optional.empty();
    private boolean directoryDown;
    private boolean gone;
    private boolean mobileShown = true;
    private final Set<String> refused = new HashSet<>();
    private Runnable meanwhile = () -> {};
    private Tenant town = PublikTown.tenant("courrier.ville.test", NOWHERE, NOWHERE, Map.of());

    private final TextMessages phone = new TextMessages() {
        @Override
        public void send(String number, String text) {
            if (phoneTrouble.isEmpty() || phoneTrouble.get().isPerhapsSent()) {
                texts.add(text);
            }
            if (phoneTrouble.isPresent()) {
                throw phoneTrouble.get();
            }
        }

        @Override
        public void requireSet() {
            // it is
        }
    };

    private final AccountMarks directory = new AccountMarks() {
        @Override
        public Outcome mark(String citizen, String attribute, Predicate<String> same, Runnable before) {
            answers(citizen);
            if (gone) {
                return Outcome.GONE;
            }
            String value = account.get(attribute);
            if (value == null || !same.test(value)) {
                return Outcome.CHANGED;
            }
            before.run();
            meanwhile.run();
            proved.add(attribute);
            answers(citizen);
            return same.test(account.get(attribute)) ? Outcome.MARKED : Outcome.CHANGED;
        }

        @Override
        public void takeBack(String citizen, String attribute, Predicate<String> rightly) {
            answers(citizen);
            if (!rightly.test(account.get(attribute))) {
                proved.remove(attribute);
            }
        }

        @Override
        public Mark look(String citizen, String attribute) {
            return !citizen.equals(SOPHIE) || gone || !account.containsKey(attribute)
                    ? Mark.GONE
                    : proved.contains(attribute) ? Mark.PROVED : Mark.UNPROVED;
        }

        private void answers(String citizen) {
            if (directoryDown) {
                throw new CitizenDirectoryException("l’annuaire des comptes est injoignable", null);
            }
            if (refused.contains(citizen)) {
                throw new DirectoryRefusedException("l’annuaire des comptes n’a pas répondu comme attendu (400)");
            }
        }
    };

    private final ConfirmationMarks marks =
            new ConfirmationMarks(host -> host.getBytes(StandardCharsets.UTF_8), current);
    private final TenantPhones phones = new TenantPhones(current);
    private final ConfirmationLedger ledger = new ConfirmationLedger(kept, current, clock);
    private final FindMobile mobiles = new FindMobile(
            (uuid, agent) -> uuid.equals(SOPHIE) ? Optional.of(profile()) : Optional.empty(),
            phones,
            (attribute, agent) -> mobileShown || !attribute.equals("mobile"),
            current);
    private final MarkAccount accounts = new MarkAccount(directory, ledger, marks, phones, current);
    private final SendConfirmation send = new SendConfirmation(phone, ledger, marks, current, clock);

    private final WrittenMails written = new WrittenMails();

    /** Mails that were written to new accounts. */
    public WrittenMails written() {
        return written;
    }

    private CitizenProfile profile() {
        CitizenLine line =
                new CitizenLine(SOPHIE, "Maréchal Sophie", Optional.empty(), Optional.empty(), Optional.empty());
        return new CitizenProfile(line, account, proved);
    }

    public void settings(Map<String, String> settings) {
        town = PublikTown.tenant(town.host(), NOWHERE, NOWHERE, settings);
    }

    /** Another town, in which nothing of this one opens anything. */
    public void elsewhere() {
        town = PublikTown.tenant("courrier.agglo.test", NOWHERE, NOWHERE, Map.of());
    }

    public MovingClock clock() {
        return clock;
    }

    public CurrentTenant current() {
        return current;
    }

    public ConfirmationsInMemory kept() {
        return kept;
    }

    public ConfirmationLedger ledger() {
        return ledger;
    }

    public ConfirmationMarks marks() {
        return marks;
    }

    /** What her account holds, to be changed. */
    public Map<String, String> account() {
        return account;
    }

    /** What is marked as proved in it. */
    public Set<String> proved() {
        return proved;
    }

    /** What her phone received, oldest first. */
    public List<String> texts() {
        return texts;
    }

    public void phoneTrouble(TextMessageException trouble) {
        phoneTrouble = Optional.of(trouble);
    }

    public void directoryDown(boolean down) {
        directoryDown = down;
    }

    /** The directory answers that it takes nothing of that account, or does again. */
    public void refuses(String citizen, boolean refuses) {
        if (refuses) {
            refused.add(citizen);
        } else {
            refused.remove(citizen);
        }
    }

    /** The directory knows no account. */
    public void gone(boolean now) {
        gone = now;
    }

    /** What happens between the look at an account and the change of it. */
    public void meanwhile(Runnable work) {
        meanwhile = work;
    }

    /** Whether agents are shown the attribute of mobiles. */
    public void mobileShown(boolean shown) {
        mobileShown = shown;
    }

    public ListUnconfirmed unconfirmed() {
        return new ListUnconfirmed(ledger, directory, written, current, clock);
    }

    public RetryMark retry() {
        return new RetryMark(mobiles, ledger, marks, accounts);
    }

    /** Does it as the town of now. */
    public <T> T inside(Supplier<T> work) {
        return gate.call(town, work);
    }

    public void does(Runnable work) {
        gate.run(town, work);
    }

    public FindMobile mobiles() {
        return mobiles;
    }

    public AskConfirmation ask() {
        return new AskConfirmation(mobiles, send, clock);
    }

    public ResendConfirmation resend() {
        return new ResendConfirmation(mobiles, ledger, marks, send);
    }

    public ConfirmMobile confirm() {
        return new ConfirmMobile(ledger, marks, mobiles, accounts, phones);
    }

    public ShowMobile show() {
        return new ShowMobile(mobiles, ledger, marks);
    }

    public MarkAccount accounts() {
        return accounts;
    }

    /** The key in the link of the message of that rank. */
    public String key(int message) {
        return texts.get(message).replaceAll(".*/confirm/([a-z2-7]+).*", "$1");
    }

    /** The code of the message of that rank. */
    public String code(int message) {
        return texts.get(message).replaceAll(".*code (\\d{6}).*", "$1");
    }

    /** Six digits that are not that code. */
    public String wrongCode(int message) {
        return code(message).startsWith("1") ? "200000" : "100000";
    }
}
