package org.welco.search.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.welco.agent.Agent;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSource;

/** A source that a test plays. */
public record PlayedSource(
        String name,
        Duration patience,
        Function<SearchQuestion, List<SearchHit>> found,
        String lacking,
        Predicate<Optional<Agent>> readers)
        implements SearchSource {

    private static final Duration LONG = Duration.ofSeconds(60);

    /** One that is never late and lacks nothing. */
    public static PlayedSource of(String name, Function<SearchQuestion, List<SearchHit>> found) {
        return new PlayedSource(name, LONG, found, "", agent -> true);
    }

    public PlayedSource patient(Duration time) {
        return new PlayedSource(name, time, found, lacking, readers);
    }

    public PlayedSource lacking(String words) {
        return new PlayedSource(name, patience, found, words, readers);
    }

    public PlayedSource onlyFor(Agent agent) {
        return new PlayedSource(
                name, patience, found, lacking, one -> one.filter(agent::equals).isPresent());
    }

    @Override
    public boolean isFor(Optional<Agent> agent) {
        return readers.test(agent);
    }

    @Override
    public List<SearchHit> search(SearchQuestion question) {
        return found.apply(question);
    }
}
