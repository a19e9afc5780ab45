package org.welco.account.update;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.welco.account.Channel;

/**
 * What is asked: nothing of it is right before it is looked at.
 *
 * @param citizen uuid of the account
 * @param known what the asker believes the account to hold, by attribute, of those that he changes; one that is absent is not compared
 * @param typed by attribute, only those that may change
 * @param agreed how the citizen agreed, empty when he has not
 */
public record Revision(
        String citizen,
        Map<String, String> known,
        Map<String, String> typed,
        Optional<Channel> agreed,
        Revision.Source source) {

    /** Where the agent typed it. */
    public enum Source {
        SHEET,
        /** A form of w.c.s. */
        FORM
    }

    public Revision {
        Objects.requireNonNull(citizen);
        known = Map.copyOf(known);
        typed = Map.copyOf(typed);
        Objects.requireNonNull(agreed);
        Objects.requireNonNull(source);
    }
}
