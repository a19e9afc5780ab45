package org.welco.confirmation.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.welco.agent.Agent;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.ConfirmationLedger.Confirmed;
import org.welco.confirmation.ConfirmationMarks;
import org.welco.confirmation.ConfirmationState;
import org.welco.search.TenantPhones;

/**
 * A citizen confirms that a mobile is his. Whoever is wrong learns nothing: a link or code that is unknown, used, too old or another
 * town's are all the same; whoever presses twice is told the same twice. Goes over the network: never inside a transaction.
 */
@ApplicationScoped
public class ConfirmMobile {

    private static final Pattern KEY = Pattern.compile("[a-z2-7]{26}");
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private ConfirmationLedger ledger;
    private ConfirmationMarks marks;
    private FindMobile mobiles;
    private MarkAccount accounts;
    private TenantPhones phones;

    ConfirmMobile() {}

    @Inject
    public ConfirmMobile(
            ConfirmationLedger ledger,
            ConfirmationMarks marks,
            FindMobile mobiles,
            MarkAccount accounts,
            TenantPhones phones) {
        this.ledger = ledger;
        this.marks = marks;
        this.mobiles = mobiles;
        this.accounts = accounts;
        this.phones = phones;
    }

    /** What the citizen is told. */
    public enum Reply {
        /** That confirms nothing. */
        WRONG,
        /** He has confirmed. */
        CONFIRMED,
        /** His answer is on record, and the directory refuses it: the town will see to it. */
        NOTED,
        /** His account holds another number by now. */
        CHANGED
    }

    /** @param key what stood at the end of the link */
    public Reply byLink(String key) {
        return KEY.matcher(key).matches() ? told(ledger.confirmByLink(marks.ofLink(key))) : Reply.WRONG;
    }

    /** @param number as written by anybody @param code six digits, spaces between them or not */
    public Reply byCode(String number, String code) {
        return phones.get()
                .mobile(number)
                .map(mobile -> opened(mobile, code, ledger::confirmByCode))
                .orElse(Reply.WRONG);
    }

    /** The citizen has read the code out to an agent who has him in hand. @param citizen uuid of the account */
    public Reply byAgent(String citizen, String code, Agent agent) {
        return mobiles.find(citizen, agent)
                .map(mobile -> opened(
                        mobile.number(),
                        code,
                        (number, mark) -> ledger.confirmByHeardCode(citizen, number, mark, agent.nameId())))
                .orElse(Reply.WRONG);
    }

    private Reply opened(String mobile, String written, BiFunction<String, String, Optional<Confirmed>> confirm) {
        String code = written.replaceAll("[\\s\\u00a0\\u202f.-]", "");
        if (!CODE.matcher(code).matches()) {
            return Reply.WRONG;
        }
        String number = marks.ofMobile(mobile);
        return told(confirm.apply(number, marks.ofCode(number, code)));
    }

    private Reply told(Optional<Confirmed> opened) {
        if (opened.isEmpty()) {
            return Reply.WRONG;
        }
        Confirmation confirmation = opened.get().confirmation();
        if (opened.get().repeated()) {
            return repeated(confirmation);
        }
        return switch (accounts.mark(confirmation)) {
            case MARKED, UNANSWERED -> Reply.CONFIRMED;
            case CHANGED -> Reply.CHANGED;
            case REFUSED, GONE -> Reply.NOTED;
        };
    }

    /** What became of it meanwhile; an account that is gone is not given up as soon as this. */
    private static Reply repeated(Confirmation confirmation) {
        if (confirmation.state() != ConfirmationState.CONFIRMED) {
            return Reply.CHANGED;
        }
        return confirmation.marking().refusedSince().isPresent() ? Reply.NOTED : Reply.CONFIRMED;
    }
}
