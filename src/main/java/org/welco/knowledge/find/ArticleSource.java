package org.welco.knowledge.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.welco.access.Right;
import org.welco.access.role.RightsOfAgent;
import org.welco.agent.Agent;
import org.welco.knowledge.ArticleLine;
import org.welco.search.Pages;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSource;
import org.welco.tenant.CurrentTenant;

/** Articles among the results of the search: for agents who may read them, and for programs that may search. */
@ApplicationScoped
public class ArticleSource implements SearchSource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private FindArticles find;
    private Pages pages;
    private CurrentTenant tenant;

    ArticleSource() {}

    @Inject
    public ArticleSource(FindArticles find, Pages pages, CurrentTenant tenant) {
        this.find = find;
        this.pages = pages;
        this.tenant = tenant;
    }

    @Override
    public String name() {
        return "kb";
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public boolean isFor(Optional<Agent> agent) {
        return agent.map(one -> RightsOfAgent.in(tenant.get(), one).contains(Right.KB_READER))
                .orElse(true);
    }

    @Override
    public List<SearchHit> search(SearchQuestion question) {
        if (!isFor(question.agent()) || question.typed().isBlank()) {
            return List.of();
        }
        return find.find(question.typed(), Optional.empty(), question.limit()).stream()
                .map(this::hit)
                .toList();
    }

    private SearchHit hit(FoundArticle found) {
        ArticleLine line = found.line();
        String passage = found.passage().plain();
        return new SearchHit(
                name(),
                String.valueOf(line.id()),
                pages.article(line.id()),
                line.title(),
                line.category().isEmpty() ? passage : line.category() + " · " + passage,
                "mots de la fiche");
    }
}
