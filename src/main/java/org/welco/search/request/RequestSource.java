package org.welco.search.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.agent.Agent;
import org.welco.search.SearchHit;
import org.welco.search.SearchKey;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSource;
import org.welco.search.SearchSourceException;
import org.welco.search.TenantPhones;
import org.welco.search.code.CodeMarks;
import org.welco.search.find.HiddenAttributes;
import org.welco.search.find.Hit;
import org.welco.search.find.Sight;
import org.welco.search.find.Sight.Attribute;
import org.welco.search.find.Turns;
import org.welco.search.query.Criterion;
import org.welco.search.query.Reading;
import org.welco.search.query.Understanding;
import org.welco.search.request.RequestIndex.Shown;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantReloaded;

/** "Demandes sans compte": requests of the index, as links for who may process them. */
@ApplicationScoped
public class RequestSource implements SearchSource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String NONE = "–";

    /** It changes when forms are followed, and each key typed is a search. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Lacking(String words, Instant at) {}

    private final Map<Tenant, Lacking> lacking = new ConcurrentHashMap<>();
    private FindRequests find;
    private Turns turns;
    private RequestStanding standing;
    private CodeMarks marks;
    private TenantPhones phones;
    private CurrentTenant tenant;
    private Clock clock;

    RequestSource() {}

    @Inject
    public RequestSource(
            FindRequests find,
            Turns turns,
            RequestStanding standing,
            CodeMarks marks,
            TenantPhones phones,
            CurrentTenant tenant,
            Clock clock) {
        this.find = find;
        this.turns = turns;
        this.standing = standing;
        this.marks = marks;
        this.phones = phones;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "requests";
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
        Sight sight;
        Function<Reading, Shown> shown;
        try {
            sight = new Sight(Set.of(), HiddenAttributes.of(tenant.get()).hiddenFrom(question.agent()));
            shown = shown(question.agent());
        } catch (IllegalArgumentException malformed) {
            throw new SearchSourceException("demandes : " + malformed.getMessage(), malformed);
        }
        Shown processed = processed(question.agent());
        List<Hit<IndexedRequest>> hits =
                readings.stream().flatMap(reading -> byCode(reading, processed)).toList();
        // whoever types the very code of a request looks for no other: names written nearly so would cost most of the
        // time
        if (hits.isEmpty()) {
            hits = turns.take(() -> find.find(readings, sight, shown, question.limit()));
        }
        return hits.stream()
                .limit(question.limit())
                .map(hit -> line(hit, question.agent(), sight))
                .toList();
    }

    @Override
    public String lacking() {
        Instant now = clock.instant();
        Lacking before = lacking.get(tenant.get());
        if (before == null || !before.at().plus(FRESH).isAfter(now)) {
            before = new Lacking(standing.lacking(), now);
            lacking.put(tenant.get(), before);
        }
        return before.words();
    }

    void forget(@Observes TenantReloaded change) {
        change.before().ifPresent(lacking::remove);
    }

    private Stream<Hit<IndexedRequest>> byCode(Reading reading, Shown shown) {
        return reading.criteria().stream()
                .filter(Criterion.TrackingCode.class::isInstance)
                .map(criterion -> ((Criterion.TrackingCode) criterion).code())
                .flatMap(code -> find.marked(marks.of(code), shown).stream());
    }

    /**
     * To know a code again is to let it be tried: only for who finds the request by its number anyway, open forms left out. Others
     * have the line of the codes, whose tries are counted.
     */
    private static Shown processed(Optional<Agent> agent) {
        return new Shown(roles(agent), Set.of(), true);
    }

    private static Set<String> roles(Optional<Agent> agent) {
        return agent.map(Agent::roles).orElse(Set.of());
    }

    /** Whoever knows the number of a request that he may be shown finds it, whosever it is. */
    private Function<Reading, Shown> shown(Optional<Agent> agent) {
        Tenant town = tenant.get();
        boolean accounts = town.setting(SearchKey.ACCOUNT_REQUESTS.key())
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        Set<String> roles = roles(agent);
        Set<String> open = OpenForms.of(town);
        return reading -> new Shown(roles, open, accounts || FindRequests.asksForOne(reading));
    }

    /** For who processes it, all that tells where it stands; for anybody else nothing of the person. */
    private SearchHit line(Hit<IndexedRequest> hit, Optional<Agent> agent, Sight sight) {
        IndexedRequest request = hit.row();
        boolean processes = agent.filter(one -> !Collections.disjoint(one.roles(), request.roles()))
                .isPresent();
        Stream<String> person = Stream.of(
                (request.lastName() + " " + request.firstName()).strip(),
                sight.shows(Attribute.MAIL) ? request.mail() : "",
                sight.shows(Attribute.PHONE)
                        ? request.dialled().stream().findFirst().orElse("")
                        : "");
        String description = Stream.of(
                        Stream.of(request.what().category()),
                        processes ? person : Stream.<String>empty(),
                        Stream.of("déposée le " + DAY.format(request.what().receivedAt()), request.status()))
                .flatMap(parts -> parts)
                .map(part -> part.isEmpty() ? NONE : part)
                .collect(Collectors.joining(" · "));
        return new SearchHit(
                name(),
                request.id(),
                processes ? request.url() : "",
                request.what().formName() + " n° " + request.what().number(),
                description,
                hit.reason().sentence());
    }
}
