package org.welco.knowledge.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.welco.knowledge.Article;
import org.welco.knowledge.intake.KeepArticle.Outcome;

/**
 * Brings the articles of a file in, each in a transaction of its own: one that is unfit is told and keeps no other out. Articles that the file
 * does not name stay as they are. The same file again changes nothing.
 */
@ApplicationScoped
public class ImportArticles {

    /** Told of each article, in the order of the file. */
    public interface Listener {

        void kept(String reference, Outcome outcome);

        /** @param place in the file, from 1 on @param reference empty when it has none @param reason in French */
        void refused(int place, String reference, String reason);
    }

    private KeepArticle keep;

    ImportArticles() {}

    @Inject
    public ImportArticles(KeepArticle keep) {
        this.keep = keep;
    }

    /** @return how many came to what; what is missing to the number of entries was refused */
    public Map<Outcome, Integer> bring(ArticlesFile file, String actor, Listener listener) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        Set<String> seen = new HashSet<>();
        int place = 0;
        for (ArticlesFile.Entry entry : file.entries()) {
            place++;
            try {
                Article article = ReadEntry.article(entry.object());
                if (!seen.add(article.reference())) {
                    throw new UnfitArticleException("« reference » : une autre fiche du fichier porte la même");
                }
                Outcome outcome = kept(article, actor);
                counts.merge(outcome, 1, Integer::sum);
                listener.kept(article.reference(), outcome);
            } catch (UnfitArticleException unfit) {
                listener.refused(place, ReadEntry.reference(entry.object()).orElse(""), unfit.getMessage());
            }
        }
        return counts;
    }

    /** What the database does not take either, such as more words than one index holds, keeps no other article out. */
    private Outcome kept(Article article, String actor) {
        try {
            return keep.keep(article, actor);
        } catch (RuntimeException failure) {
            // of its message nothing is told: it may quote the article
            throw new UnfitArticleException(
                    "elle n’a pas pu être gardée (" + failure.getClass().getSimpleName() + ")", failure);
        }
    }
}
