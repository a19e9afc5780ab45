package org.welco.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.welco.access.CurrentCaller;
import org.welco.account.AccountForm;
import org.welco.account.CreateAccount;
import org.welco.account.CreateAccount.Result;
import org.welco.account.Judgement;
import org.welco.account.PrepareAccount;
import org.welco.account.SayDistinct;
import org.welco.account.TypedAccount;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenDirectory;
import org.welco.citizen.CitizenLine;

/** The gestures of the page, in the name of the agent who makes them. */
@RequestScoped
public class AccountDesk {

    private CurrentCaller caller;
    private PrepareAccount prepare;
    private CreateAccount create;
    private SayDistinct distinct;
    private CitizenDirectory citizens;

    AccountDesk() {}

    @Inject
    public AccountDesk(
            CurrentCaller caller,
            PrepareAccount prepare,
            CreateAccount create,
            SayDistinct distinct,
            CitizenDirectory citizens) {
        this.caller = caller;
        this.prepare = prepare;
        this.create = create;
        this.distinct = distinct;
        this.citizens = citizens;
    }

    AccountForm form() {
        return prepare.form(agent());
    }

    Judgement judge(TypedAccount typed) {
        return prepare.judge(typed, agent());
    }

    Judgement distinct(TypedAccount typed, String other) {
        distinct.say(typed, other, agent());
        return judge(typed);
    }

    Result create(TypedAccount typed) {
        return create.create(typed, agent());
    }

    Optional<CitizenLine> visible(String uuid) {
        return citizens.get(uuid, agent());
    }

    private Agent agent() {
        return caller.get().agent().orElseThrow();
    }
}
