package org.welco.search.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.agent.Agent;
import org.welco.citizen.CitizenAccounts;
import org.welco.citizen.CitizenDirectory;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.CitizenLine;
import org.welco.search.TenantPhones;
import org.welco.search.citizen.IndexedCitizen;
import org.welco.search.find.Hit;
import org.welco.search.find.Sight;
import org.welco.search.name.Match.Likeness;
import org.welco.search.query.Reading;
import org.welco.search.query.Understanding;

/**
 * Citizens found in the index; where it is not loaded yet, or holds nobody who fits exactly, in the directory's own search as
 * well. Outside any transaction.
 */
@ApplicationScoped
public class SearchedDirectory implements CitizenDirectory {

    private CitizenAccounts accounts;
    private FindPeople find;
    private Sights sights;
    private TenantPhones phones;
    private Clock clock;

    SearchedDirectory() {}

    @Inject
    public SearchedDirectory(
            CitizenAccounts accounts, FindPeople find, Sights sights, TenantPhones phones, Clock clock) {
        this.accounts = accounts;
        this.find = find;
        this.sights = sights;
        this.phones = phones;
        this.clock = clock;
    }

    @Override
    public List<CitizenLine> find(String words, Agent agent, int limit) {
        if (limit < 1 || limit > 50) {
            throw new IllegalArgumentException("1 to 50");
        }
        Sight sight = sight(agent);
        List<Reading> readings = new Understanding(phones.get(), clock).of(words);
        List<Hit<IndexedCitizen>> hits = find.find(readings, sight, limit).orElse(List.of());
        Map<String, CitizenLine> lines = new LinkedHashMap<>();
        hits.forEach(hit -> lines.put(hit.row().uuid(), line(hit.row(), sight)));
        boolean exact = hits.stream().anyMatch(hit -> hit.reason().name() == Likeness.EXACT);
        if (!exact && (sight.hidden().isEmpty() || namesOnly(readings))) {
            askDirectory(words, agent, limit, lines);
        }
        lines.replaceAll((uuid, line) -> sight.masked(line));
        return lines.values().stream().limit(limit).toList();
    }

    /** The directory looks into everything: it is asked for nothing else where something is hidden. */
    private static boolean namesOnly(List<Reading> readings) {
        return readings.size() == 1 && readings.get(0).criteria().isEmpty();
    }

    private Sight sight(Agent agent) {
        try {
            return sights.of(Optional.of(agent));
        } catch (IllegalArgumentException malformed) {
            throw new CitizenDirectoryException("réglage illisible, " + malformed.getMessage(), malformed);
        }
    }

    /** The index may be late, or not loaded. That the directory fails is told only when there is nothing else to tell. */
    private void askDirectory(String words, Agent agent, int limit, Map<String, CitizenLine> lines) {
        try {
            accounts.find(words, agent, limit).forEach(line -> lines.putIfAbsent(line.uuid(), line));
        } catch (CitizenDirectoryException failure) {
            if (lines.isEmpty()) {
                throw failure;
            }
        }
    }

    static CitizenLine line(IndexedCitizen citizen, Sight sight) {
        CitizenLine whole = new CitizenLine(
                citizen.uuid(),
                citizen.fullName(),
                citizen.birthDate().map(LocalDate::getYear),
                Optional.of(citizen.town()).filter(town -> !town.isEmpty()),
                citizen.phones().stream().findFirst().map(phone -> phone.substring(phone.length() - 2)));
        return sight.masked(whole);
    }

    @Override
    public Optional<CitizenLine> get(String uuid, Agent agent) {
        Sight sight = sight(agent);
        return accounts.get(uuid, agent).map(line -> sight.masked(line));
    }
}
