package org.welco.search.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSource;
import org.welco.search.TenantPhones;
import org.welco.search.name.KnownNames;
import org.welco.search.query.Criterion;
import org.welco.search.query.Reading;
import org.welco.search.query.Understanding;

/**
 * Offers to try a word as a tracking code, for agents. w.c.s. is not asked: each question there makes an address that opens the
 * request, which is for who wants it opened.
 */
@ApplicationScoped
public class CodeSource implements SearchSource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private KnownNames names;
    private TenantPhones phones;
    private Clock clock;

    CodeSource() {}

    @Inject
    public CodeSource(KnownNames names, TenantPhones phones, Clock clock) {
        this.names = names;
        this.phones = phones;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public List<SearchHit> search(SearchQuestion question) {
        if (question.agent().isEmpty()) {
            return List.of();
        }
        List<Reading> readings = new Understanding(phones.get(), clock).of(question.typed());
        Optional<String> code = readings.stream()
                .flatMap(reading -> reading.criteria().stream())
                .filter(Criterion.TrackingCode.class::isInstance)
                .map(criterion -> ((Criterion.TrackingCode) criterion).code())
                .findFirst();
        return code.isEmpty() || areNames(readings) ? List.of() : List.of(line(code.get()));
    }

    private boolean areNames(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.criteria().isEmpty())
                .anyMatch(reading -> names.areNames(reading.names()));
    }

    private SearchHit line(String code) {
        return new SearchHit(
                name(), code, "", "Code de suivi " + code, "Essayer comme code de suivi", "forme d’un code de suivi");
    }
}
