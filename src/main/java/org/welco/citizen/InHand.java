package org.welco.citizen;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is in hand on each page that one agent has open. A page is a tab, or a portal's page with all the cells in it; it has an
 * identifier of its own, so that two tabs never mix two citizens. Bound to the agent's session, and forgotten with it. Safe
 * for any thread.
 */
@SessionScoped
public class InHand implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Pages remembered at once; the one that was silent for longest is forgotten first. */
    static final int MOST_PAGES = 40;

    private final LinkedHashMap<String, Held> pages = new LinkedHashMap<>(16, 0.75f, true);

    /** Empty when nobody is in hand there. */
    public synchronized Optional<CitizenLine> on(String page) {
        return Optional.ofNullable(pages.get(page)).map(Held::line);
    }

    synchronized void take(String page, CitizenLine citizen) {
        pages.put(page, Held.of(citizen));
        while (pages.size() > MOST_PAGES) {
            Map.Entry<String, Held> oldest = pages.entrySet().iterator().next();
            pages.remove(oldest.getKey());
        }
    }

    synchronized void leave(String page) {
        pages.remove(page);
    }

    /** A line in a shape that a session may write down: empty text and 0 for what is not known. */
    private record Held(String uuid, String fullName, int birthYear, String town, String phoneEnding)
            implements Serializable {

        static Held of(CitizenLine line) {
            return new Held(
                    line.uuid(),
                    line.fullName(),
                    line.birthYear().orElse(0),
                    line.town().orElse(""),
                    line.phoneEnding().orElse(""));
        }

        CitizenLine line() {
            return new CitizenLine(
                    uuid,
                    fullName,
                    birthYear == 0 ? Optional.empty() : Optional.of(birthYear),
                    town.isEmpty() ? Optional.empty() : Optional.of(town),
                    phoneEnding.isEmpty() ? Optional.empty() : Optional.of(phoneEnding));
        }
    }
}
