package org.welco.confirmation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.confirmation.AgreedBy;
import org.welco.confirmation.message.AskConfirmation;
import org.welco.confirmation.message.ResendConfirmation;
import org.welco.confirmation.mobile.ConfirmMobile;
import org.welco.confirmation.mobile.ConfirmMobile.Reply;
import org.welco.confirmation.mobile.RetryMark;
import org.welco.confirmation.mobile.ShowMobile;
import org.welco.confirmation.mobile.ShowMobile.Standing;

/** The use cases behind the sheet's part, in one place. What they throw is said by each. */
@ApplicationScoped
public class ConfirmationGestures {

    private ShowMobile show;
    private AskConfirmation ask;
    private ResendConfirmation resend;
    private ConfirmMobile confirm;
    private RetryMark retry;

    ConfirmationGestures() {}

    @Inject
    public ConfirmationGestures(
            ShowMobile show, AskConfirmation ask, ResendConfirmation resend, ConfirmMobile confirm, RetryMark retry) {
        this.show = show;
        this.ask = ask;
        this.resend = resend;
        this.confirm = confirm;
        this.retry = retry;
    }

    Optional<Standing> show(String citizen, Agent agent) {
        return show.show(citizen, agent);
    }

    void send(String citizen, Agent agent, boolean agreed, AgreedBy by) {
        ask.ask(citizen, agent, agreed, by);
    }

    void resend(String citizen, Agent agent) {
        resend.resend(citizen, agent);
    }

    /** @return false when that code confirms nothing */
    boolean hear(String citizen, String code, Agent agent) {
        return confirm.byAgent(citizen, code, agent) != Reply.WRONG;
    }

    void retry(String citizen, Agent agent) {
        retry.retry(citizen, agent);
    }
}
