package org.welco.confirmation.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.welco.agent.Agent;
import org.welco.confirmation.Confirmation;
import org.welco.confirmation.ConfirmationLedger;
import org.welco.confirmation.ConfirmationMarks;
import org.welco.search.TenantPhones;

/**
 * A citizen confirms that a mobile is his. Whoever is wrong learns nothing: a link or code that is unknown, used, too old or another
 * town's are all the same. Goes over the network: never inside a transaction.
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

    /** @param key what stood at the end of the link */
    public boolean byLink(String key) {
        if (!KEY.matcher(key).matches()) {
            return false;
        }
        Optional<Confirmation> confirmed = ledger.confirmByLink(marks.ofLink(key));
        confirmed.ifPresent(accounts::mark);
        return confirmed.isPresent();
    }

    /** @param number as written by anybody @param code six digits, spaces between them or not */
    public boolean byCode(String number, String code) {
        return phones.get()
                .mobile(number)
                .flatMap(mobile -> opened(mobile, code, ledger::confirmByCode))
                .isPresent();
    }

    /** The citizen has read the code out to an agent who has him in hand. @param citizen uuid of the account */
    public boolean byAgent(String citizen, String code, Agent agent) {
        return mobiles.find(citizen, agent)
                .flatMap(mobile -> opened(
                        mobile.number(),
                        code,
                        (number, mark) -> ledger.confirmByHeardCode(citizen, number, mark, agent.nameId())))
                .isPresent();
    }

    private Optional<Confirmation> opened(
            String mobile, String written, BiFunction<String, String, Optional<Confirmation>> confirm) {
        String code = written.replaceAll("[\\s\\u00a0\\u202f.-]", "");
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        String number = marks.ofMobile(mobile);
        Optional<Confirmation> confirmed = confirm.apply(number, marks.ofCode(number, code));
        confirmed.ifPresent(accounts::mark);
        return confirmed;
    }
}
