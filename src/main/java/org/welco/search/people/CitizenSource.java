package org.welco.search.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.CitizenLine;
import org.welco.search.Pages;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSource;
import org.welco.search.SearchSourceException;
import org.welco.search.TenantPhones;
import org.welco.search.citizen.IndexedCitizen;
import org.welco.search.find.Hit;
import org.welco.search.find.Sight;
import org.welco.search.find.Turns;
import org.welco.search.query.Reading;
import org.welco.search.query.Understanding;

/** The accounts of citizens, from the index. */
@ApplicationScoped
public class CitizenSource implements SearchSource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String LOADING = "l’index des usagers se charge : réessayez dans quelques minutes";

    private FindPeople find;
    private Turns turns;
    private Sights sights;
    private TenantPhones phones;
    private Pages pages;
    private Clock clock;

    CitizenSource() {}

    @Inject
    public CitizenSource(FindPeople find, Turns turns, Sights sights, TenantPhones phones, Pages pages, Clock clock) {
        this.find = find;
        this.turns = turns;
        this.sights = sights;
        this.phones = phones;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "citizens";
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public List<SearchHit> search(SearchQuestion question) {
        List<Reading> readings = new Understanding(phones.get(), clock).of(question.typed());
        if (readings.isEmpty()) {
            return List.of();
        }
        try {
            Sight sight = sights.of(question.agent());
            return turns
                    .take(() -> find.find(readings, sight, question.limit()))
                    .orElseThrow(() -> new SearchSourceException(LOADING, null))
                    .stream()
                    .map(hit -> line(hit, sight))
                    .toList();
        } catch (CitizenDirectoryException | IllegalArgumentException trouble) {
            throw new SearchSourceException("usagers : " + trouble.getMessage(), trouble);
        }
    }

    private SearchHit line(Hit<IndexedCitizen> hit, Sight sight) {
        CitizenLine line = SearchedDirectory.line(hit.row(), sight);
        List<String> parts = new ArrayList<>();
        line.birthYear().ifPresent(year -> parts.add("né(e) en " + year));
        line.town().ifPresent(parts::add);
        line.phoneEnding().ifPresent(ending -> parts.add("tél. •• " + ending));
        return new SearchHit(
                name(),
                line.uuid(),
                pages.citizen(line.uuid()),
                line.fullName(),
                String.join(" · ", parts),
                hit.reason().sentence(),
                Optional.of(line));
    }
}
