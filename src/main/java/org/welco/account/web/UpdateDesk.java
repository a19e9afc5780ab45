package org.welco.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.access.CurrentCaller;
import org.welco.account.AccountForm;
import org.welco.account.Channel;
import org.welco.account.update.JudgeRevision;
import org.welco.account.update.PrepareUpdate;
import org.welco.account.update.PrepareUpdate.Opened;
import org.welco.account.update.Revision;
import org.welco.account.update.ShowUpdates;
import org.welco.account.update.ShowUpdates.PastUpdate;
import org.welco.account.update.UpdateAccount;
import org.welco.account.update.UpdateAccount.Result;
import org.welco.account.update.Verdict;
import org.welco.agent.Agent;
import org.welco.citizen.PageInHand;

/** What is done to the account of the citizen in hand, in the name of the agent who does it. */
@RequestScoped
public class UpdateDesk {

    private CurrentCaller caller;
    private PageInHand inHand;
    private PrepareUpdate prepare;
    private JudgeRevision judge;
    private UpdateAccount update;
    private ShowUpdates updates;

    UpdateDesk() {}

    @Inject
    public UpdateDesk(
            CurrentCaller caller,
            PageInHand inHand,
            PrepareUpdate prepare,
            JudgeRevision judge,
            UpdateAccount update,
            ShowUpdates updates) {
        this.caller = caller;
        this.inHand = inHand;
        this.prepare = prepare;
        this.judge = judge;
        this.update = update;
        this.updates = updates;
    }

    Optional<Opened> open() {
        return prepare.open(inHand.uuid(), agent());
    }

    AccountForm form() {
        return prepare.form(agent()).shown();
    }

    Optional<Verdict> judge(Map<String, String> known, Map<String, String> typed) {
        return judge.judge(revision(known, typed, Optional.empty()), agent());
    }

    Result update(Map<String, String> known, Map<String, String> typed, Optional<Channel> agreed) {
        return update.update(revision(known, typed, agreed), agent());
    }

    List<PastUpdate> latest() {
        return inHand.uuid().isEmpty() ? List.of() : updates.of(inHand.uuid(), agent());
    }

    private Revision revision(Map<String, String> known, Map<String, String> typed, Optional<Channel> agreed) {
        return new Revision(inHand.uuid(), known, typed, agreed, Revision.Source.SHEET);
    }

    Agent agent() {
        return caller.get().agent().orElseThrow();
    }
}
