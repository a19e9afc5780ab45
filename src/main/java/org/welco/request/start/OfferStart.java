package org.welco.request.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.request.Form;
import org.welco.request.FormCatalogue;
import org.welco.request.RequestSourceException;
import org.welco.request.start.StartRefusedException.Reason;

/** The forms that an agent may begin, those first that he wants. Makes remote calls: outside any transaction, inside the tenant's gate. */
@ApplicationScoped
public class OfferStart {

    private static final int DAYS = 90;
    private static final int MOST = 5;

    private FormCatalogue catalogue;
    private KeepStartHabits habits;
    private StartLedger ledger;
    private Iterable<UsedForms> used;
    private Clock clock;

    OfferStart() {}

    @Inject
    public OfferStart(
            FormCatalogue catalogue,
            KeepStartHabits habits,
            StartLedger ledger,
            Instance<UsedForms> used,
            Clock clock) {
        this(catalogue, habits, ledger, (Iterable<UsedForms>) used, clock);
    }

    /** @param used where forms are chosen */
    OfferStart(
            FormCatalogue catalogue,
            KeepStartHabits habits,
            StartLedger ledger,
            Iterable<UsedForms> used,
            Clock clock) {
        this.catalogue = catalogue;
        this.habits = habits;
        this.ledger = ledger;
        this.used = used;
        this.clock = clock;
    }

    /**
     * @return none for an agent whom w.c.s. does not know
     * @throws RequestSourceException when w.c.s. gave no usable answer
     */
    public Offer offer(Agent agent) {
        List<Form> forms = catalogue.offeredTo(agent);
        Set<String> favourites = habits.favourites(agent);
        Map<String, Long> uses = uses(agent);
        List<Form> usual = forms.stream()
                .filter(form -> uses.containsKey(form.slug()) && !favourites.contains(form.slug()))
                .sorted(Comparator.comparing((Form form) -> uses.get(form.slug()))
                        .reversed())
                .limit(MOST)
                .toList();
        return new Offer(
                forms,
                forms.stream().filter(form -> favourites.contains(form.slug())).toList(),
                usual);
    }

    private Map<String, Long> uses(Agent agent) {
        OffsetDateTime since = OffsetDateTime.now(clock).minusDays(DAYS);
        Map<String, Long> all = new HashMap<>();
        used.forEach(one -> one.usesOf(agent, since).forEach((form, times) -> all.merge(form, times, Long::sum)));
        return all;
    }

    /**
     * The title of a form that he may begin; what was last known of it when w.c.s. cannot say just now, since the request is written
     * all the same.
     *
     * @throws StartRefusedException when it is not offered to this agent
     */
    String titleFor(Agent agent, String slug) {
        List<Form> forms;
        try {
            forms = catalogue.offeredTo(agent);
        } catch (RequestSourceException trouble) {
            if (!trouble.kind().mayPass()) {
                throw trouble;
            }
            return ledger.titleOf(slug);
        }
        return forms.stream()
                .filter(form -> form.slug().equals(slug))
                .findFirst()
                .map(Form::title)
                .orElseThrow(() -> new StartRefusedException(Reason.FORM_NOT_OFFERED));
    }

    /**
     * @param forms all of them, by title
     * @param favourites those that he marked
     * @param usual those that he chose most lately and did not mark, the most chosen first
     */
    public record Offer(List<Form> forms, List<Form> favourites, List<Form> usual) {

        public Offer {
            forms = List.copyOf(forms);
            favourites = List.copyOf(favourites);
            usual = List.copyOf(usual);
        }
    }
}
