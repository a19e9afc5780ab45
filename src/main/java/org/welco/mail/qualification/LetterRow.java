package org.welco.mail.qualification;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.welco.mail.MailReference;
import org.welco.request.RequestDrafts.Drafted;
import org.welco.request.draft.BegunRow;
import org.welco.request.draft.BegunState;
import org.welco.tenant.Tenant;

/** A request begun from a letter, as those see it who speak with w.c.s. */
final class LetterRow implements BegunRow {

    private final MailReference letter;
    private final long id;
    private final DraftLedger ledger;
    private final Function<ToSend, Sending> order;
    private final Tenant tenant;

    /** @param order what w.c.s. is to be asked for */
    LetterRow(MailReference letter, long id, DraftLedger ledger, Function<ToSend, Sending> order, Tenant tenant) {
        this.letter = letter;
        this.id = id;
        this.ledger = ledger;
        this.order = order;
        this.tenant = tenant;
    }

    @Override
    public Optional<Sending> toSend() {
        return ledger.toSend(letter, id).map(order);
    }

    @Override
    public OptionalInt startSending(int attempts, boolean withoutCitizen) {
        return ledger.startSending(letter, id, attempts, withoutCitizen);
    }

    /** The tracking code is the citizen's: who writes letters gets an answer by letter. */
    @Override
    public boolean drafted(int attempt, Drafted made) {
        return ledger.drafted(letter, id, attempt, made.id());
    }

    @Override
    public void notDrafted(int attempt, BegunState outcome, String problem) {
        ledger.notDrafted(letter, id, attempt, outcome, problem);
    }

    @Override
    public void postponed(String problem) {
        ledger.postponed(letter, id, problem);
    }

    @Override
    public void awaitCitizen(int attempts, boolean anew) {
        ledger.awaitCitizen(letter, id, attempts, anew);
    }

    @Override
    public void looked(Optional<String> problem) {
        ledger.looked(letter, id, problem);
    }

    @Override
    public void gone() {
        ledger.gone(letter, id);
    }

    /** A number that no registry could be given is said on the line. */
    @Override
    public void numbered(String number, String page) {
        RequestLink request;
        try {
            request = RequestLink.of(number, page, tenant);
        } catch (BadRequestLinkException odd) {
            ledger.looked(letter, id, Optional.of(odd.getMessage()));
            return;
        }
        ledger.numbered(letter, id, request);
    }

    @Override
    public String toString() {
        return letter.text();
    }
}
