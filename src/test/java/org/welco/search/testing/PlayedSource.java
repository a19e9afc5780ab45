package org.welco.search.testing;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSource;

/** A source that a test plays. */
public record PlayedSource(
        String name, Duration patience, Function<SearchQuestion, List<SearchHit>> found, String lacking)
        implements SearchSource {

    private static final Duration LONG = Duration.ofSeconds(60);

    /** One that is never late and lacks nothing. */
    public static PlayedSource of(String name, Function<SearchQuestion, List<SearchHit>> found) {
        return new PlayedSource(name, LONG, found, "");
    }

    public PlayedSource patient(Duration time) {
        return new PlayedSource(name, time, found, lacking);
    }

    public PlayedSource lacking(String words) {
        return new PlayedSource(name, patience, found, words);
    }

    @Override
    public List<SearchHit> search(SearchQuestion question) {
        return found.apply(question);
    }
}
