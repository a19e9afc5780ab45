package org.welco.mail.live;

import java.util.List;
import org.welco.tenant.change.Change;

/**
 * What an open list must know to be up to date.
 *
 * @param from number of the change after which it begins
 * @param to everything up to that number is in it
 * @param isWhole false when too much changed to be told: the whole list is to be looked at again
 * @param letters changes of letters themselves, oldest first
 * @param hands letters that changed hands, as they are now
 */
public record LiveNews(long from, long to, boolean isWhole, List<Change> letters, List<LetterHands> hands) {

    public LiveNews {
        letters = List.copyOf(letters);
        hands = List.copyOf(hands);
    }

    /** Nothing new: a sign of life that says how far others are. */
    public static LiveNews upTo(long number) {
        return new LiveNews(number, number, true, List.of(), List.of());
    }

    public boolean isNothing() {
        return isWhole && letters.isEmpty() && hands.isEmpty();
    }
}
