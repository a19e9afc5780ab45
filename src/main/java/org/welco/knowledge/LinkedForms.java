package org.welco.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.agent.Agent;
import org.welco.request.Form;
import org.welco.request.FormCatalogue;
import org.welco.request.RequestSourceException;

/** The forms to which an article leads. Makes remote calls: outside any transaction, inside the tenant's gate. */
@ApplicationScoped
public class LinkedForms {

    private FormCatalogue catalogue;

    LinkedForms() {}

    @Inject
    public LinkedForms(FormCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * In the order of the article, those that this agent may enter: of one that is closed, gone or not for him nothing is said.
     *
     * @throws RequestSourceException when w.c.s. gave no usable answer
     */
    public List<Form> of(Article article, Agent agent) {
        if (article.forms().isEmpty()) {
            return List.of();
        }
        List<Form> offered = catalogue.offeredTo(agent);
        return article.forms().stream()
                .flatMap(slug -> offered.stream().filter(form -> form.slug().equals(slug)))
                .toList();
    }
}
