package org.welco.search.recent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.welco.agent.Agent;
import org.welco.platform.time.TownTime;
import org.welco.search.TenantPhones;
import org.welco.search.query.Criterion;
import org.welco.search.query.Reading;
import org.welco.search.query.Understanding;

/**
 * An agent's last searches, until midnight at the town hall. What he typed names people: it is written nowhere else, and in no
 * log. Each method is one short transaction.
 */
@ApplicationScoped
public class KeepRecent {

    /** As many as are worth a look. */
    static final int MOST = 10;

    /** As many characters as the box takes. */
    static final int LONGEST = 200;

    private RecentSearches searches;
    private TenantPhones phones;
    private Clock clock;

    KeepRecent() {}

    @Inject
    public KeepRecent(RecentSearches searches, TenantPhones phones, Clock clock) {
        this.searches = searches;
        this.phones = phones;
        this.clock = clock;
    }

    /** Those of today, newest first, {@value #MOST} at most. */
    @Transactional
    public List<String> of(Agent agent) {
        return searches.since(agent, midnight());
    }

    /** He found what he looked for, or asked for it by a key of his own. Too little, too much and tracking codes are not kept. */
    @Transactional
    public void keep(Agent agent, String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        if (text.length() <= LONGEST && !Understanding.isTooShort(text) && !isCode(text)) {
            searches.keep(agent, text, clock.instant(), MOST);
        }
    }

    /** A code opens a request to whoever has it: it stands in clear nowhere. */
    private boolean isCode(String text) {
        return new Understanding(phones.get(), clock)
                .of(text).stream()
                        .map(Reading::criteria)
                        .flatMap(List::stream)
                        .anyMatch(Criterion.TrackingCode.class::isInstance);
    }

    /** He wants none of them to be seen any more. */
    @Transactional
    public void forget(Agent agent) {
        searches.forget(agent);
    }

    /** Those of days before this one. @return how many there were */
    @Transactional
    public int sweep() {
        return searches.forgetBefore(midnight());
    }

    private Instant midnight() {
        return TownTime.startOfDay(clock.instant());
    }
}
