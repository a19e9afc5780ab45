package org.welco.request.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.welco.access.CurrentCaller;
import org.welco.access.role.Channel;
import org.welco.request.start.KeepStartHabits;

/** The channel by which citizens reach the agent right now: shown on every page where requests are begun. */
@Named("channel")
@RequestScoped
public class ChannelPage {

    private static final List<Channel> IN_ORDER = List.of(Channel.COUNTER, Channel.PHONE, Channel.MAIL);

    private CurrentCaller caller;
    private KeepStartHabits habits;
    private RequestWords words;
    private Channel chosen;

    ChannelPage() {}

    @Inject
    public ChannelPage(CurrentCaller caller, KeepStartHabits habits, RequestWords words) {
        this.caller = caller;
        this.habits = habits;
        this.words = words;
    }

    public List<Channel> getAll() {
        return IN_ORDER;
    }

    public boolean isChosen(Channel channel) {
        if (chosen == null) {
            chosen = caller.get().agent().map(habits::channel).orElse(Channel.COUNTER);
        }
        return chosen == channel;
    }

    public String icon(Channel channel) {
        return switch (channel) {
            case COUNTER -> "counter";
            case PHONE -> "phone";
            case MAIL -> "mail";
        };
    }

    public String word(Channel channel) {
        return words.channel(channel);
    }

    /** The agent changed it: parameter {@code channel}; any other word changes nothing. */
    public void keep() {
        Channel.of(RequestWords.parameter("channel"))
                .ifPresent(said -> caller.get().agent().ifPresent(agent -> habits.keepChannel(agent, said)));
    }
}
