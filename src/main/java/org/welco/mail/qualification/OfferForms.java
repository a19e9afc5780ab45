package org.welco.mail.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.mail.qualification.QualificationRefusedException.Reason;
import org.welco.request.Form;
import org.welco.request.FormCatalogue;
import org.welco.request.RequestSourceException;

/** The forms that a letter may become. Makes remote calls: outside any transaction, inside the tenant's gate. */
@ApplicationScoped
public class OfferForms {

    private FormCatalogue catalogue;
    private FormHabits habits;

    OfferForms() {}

    @Inject
    public OfferForms(FormCatalogue catalogue, FormHabits habits) {
        this.catalogue = catalogue;
        this.habits = habits;
    }

    /**
     * @return none for an agent whom w.c.s. does not know
     * @throws RequestSourceException when w.c.s. gave no usable answer
     */
    public Offer offer(Agent agent) {
        List<Form> forms = catalogue.offeredTo(agent);
        List<String> usual = habits.of(agent).stream()
                .filter(slug -> forms.stream().anyMatch(form -> form.slug().equals(slug)))
                .toList();
        return new Offer(forms, usual);
    }

    /**
     * @return empty when w.c.s. cannot say just now: the association is then written all the same
     * @throws QualificationRefusedException when it is not offered to this agent
     */
    Optional<Form> find(Agent agent, String slug) {
        List<Form> forms;
        try {
            forms = catalogue.offeredTo(agent);
        } catch (RequestSourceException trouble) {
            if (!trouble.kind().mayPass()) {
                throw trouble;
            }
            return Optional.empty();
        }
        return Optional.of(forms.stream()
                .filter(form -> form.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new QualificationRefusedException(Reason.FORM_NOT_OFFERED)));
    }

    String lastTitle(String slug) {
        return habits.titleOf(slug);
    }

    /**
     * @param forms by title
     * @param usual slugs of those that this agent chose most lately, the most chosen first
     */
    public record Offer(List<Form> forms, List<String> usual) {

        public Offer {
            forms = List.copyOf(forms);
            usual = List.copyOf(usual);
        }
    }
}
