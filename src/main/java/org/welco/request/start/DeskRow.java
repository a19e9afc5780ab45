package org.welco.request.start;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.welco.request.DraftOrder;
import org.welco.request.RequestDrafts.Drafted;
import org.welco.request.draft.BegunRow;
import org.welco.request.draft.BegunState;
import org.welco.tenant.Tenant;

/** A request begun at the desk, as those see it who speak with w.c.s. */
final class DeskRow implements BegunRow {

    private final long id;
    private final DeskLedger ledger;
    private final Tenant tenant;

    DeskRow(long id, DeskLedger ledger, Tenant tenant) {
        this.id = id;
        this.ledger = ledger;
        this.tenant = tenant;
    }

    @Override
    public Optional<Sending> toSend() {
        return ledger.toSend(id).map(what -> new Sending(what.citizen(), what.attempts(), order(what)));
    }

    private DraftOrder order(ToStart what) {
        URI back = tenant.address("request/" + id);
        return new DraftOrder(
                what.agentId(),
                what.form(),
                what.channel().word(),
                Optional.empty(),
                what.caller(),
                new DraftOrder.Back(back, URI.create(back + "?discarded=on")),
                Optional.empty(),
                "",
                Map.of());
    }

    @Override
    public OptionalInt startSending(int attempts, boolean withoutCitizen) {
        return ledger.startSending(id, attempts, withoutCitizen);
    }

    @Override
    public boolean drafted(int attempt, Drafted made) {
        return ledger.drafted(id, attempt, made);
    }

    @Override
    public void notDrafted(int attempt, BegunState outcome, String problem) {
        ledger.notDrafted(id, attempt, outcome, problem);
    }

    @Override
    public void postponed(String problem) {
        ledger.postponed(id, problem);
    }

    @Override
    public void awaitCitizen(int attempts, boolean anew) {
        ledger.awaitCitizen(id, attempts, anew);
    }

    @Override
    public void looked(Optional<String> problem) {
        ledger.looked(id, problem);
    }

    @Override
    public void gone() {
        ledger.gone(id);
    }

    @Override
    public void numbered(String number, String page) {
        ledger.numbered(id, number);
    }

    @Override
    public String toString() {
        return "desk-" + id;
    }
}
