package org.welco.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.welco.platform.time.TownTime;

/** One article as readers see it: published, and valid today by the clock of the town hall. */
@ApplicationScoped
public class ReadArticle {

    private Articles articles;
    private Clock clock;

    ReadArticle() {}

    @Inject
    public ReadArticle(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /** @return empty when there is none, or none for readers today: both are the same to them */
    @Transactional
    public Optional<Article> read(long id) {
        return articles.readable(id, today());
    }

    /** Those that a reader may choose, in the order of the French alphabet. */
    @Transactional
    public List<String> categories() {
        Comparator<Object> french = Collator.getInstance(Locale.FRENCH);
        return articles.categories(today()).stream()
                .sorted(Comparator.<String, Object>comparing(name -> name, french)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(TownTime.ZONE));
    }
}
