package org.welco.knowledge.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.knowledge.KnowledgeKey;

/** Whether the synonyms of the town can be read. */
@ApplicationScoped
public class KnowledgeCheck implements Check {

    private Synonyms synonyms;

    KnowledgeCheck() {}

    @Inject
    public KnowledgeCheck(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    @Override
    public Topic topic() {
        return Topic.SEARCH;
    }

    @Override
    public List<Finding> verify() {
        return List.of(
                synonyms.isReadable()
                        ? Finding.ok(
                                "base de connaissances : " + synonyms.groups().size() + " groupes de synonymes")
                        : Finding.error(
                                KnowledgeKey.KB_SYNONYMS.key()
                                        + " : une liste de listes d’au moins deux mots est attendue ; aucun synonyme n’est compris"));
    }
}
