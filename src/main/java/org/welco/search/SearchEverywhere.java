package org.welco.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.welco.agent.Agent;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/**
 * Asks all sources at once and waits for each no longer than it may take. A source that is late, down or answers nonsense says
 * so in its place and keeps no other from answering. What is asked is written nowhere.
 */
@ApplicationScoped
public class SearchEverywhere {

    /** The scope that means every source. */
    public static final String ALL = "all";

    /** Our own sources, in the order in which they are shown. */
    public static final List<SourceLabel> BUILT_IN = List.of(
            new SourceLabel("citizens", "", "person"),
            new SourceLabel("requests", "", "form"),
            new SourceLabel("wcs", "", "form"),
            new SourceLabel("code", "", "lock"),
            new SourceLabel("mail", "", "mail"),
            new SourceLabel("kb", "", "book"));

    private static final Logger LOG = System.getLogger(SearchEverywhere.class.getName());
    private static final String LATE = "cette source n’a pas répondu à temps";
    private static final String FAILED = "cette source n’a pas pu chercher";

    private List<SearchSource> sources;
    private DeclaredSources declared;
    private TenantGate gate;
    private CurrentTenant current;

    SearchEverywhere() {}

    @Inject
    public SearchEverywhere(
            @Any Instance<SearchSource> sources, DeclaredSources declared, TenantGate gate, CurrentTenant current) {
        this(sources.stream().toList(), declared, gate, current);
    }

    /** For tests, which have no container to collect sources. */
    public SearchEverywhere(
            List<SearchSource> sources, DeclaredSources declared, TenantGate gate, CurrentTenant current) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchEverywhere::place).thenComparing(SearchSource::name))
                .toList();
        this.declared = declared;
        this.gate = gate;
        this.current = current;
    }

    /** For tests of a tenant that declares no source. */
    public SearchEverywhere(List<SearchSource> sources, TenantGate gate, CurrentTenant current) {
        this(sources, agent -> List.of(), gate, current);
    }

    private static int place(SearchSource source) {
        for (int place = 0; place < BUILT_IN.size(); place++) {
            if (BUILT_IN.get(place).name().equals(source.name())) {
                return place;
            }
        }
        return BUILT_IN.size();
    }

    /**
     * The sources that an agent may be shown lines of, in the order in which a page shows them: ours, then those that the
     * tenant declares for a role of his.
     *
     * @param agent empty for a program
     */
    public List<SourceLabel> sources(Optional<Agent> agent) {
        List<SourceLabel> labels = new ArrayList<>(BUILT_IN.stream()
                .filter(label ->
                        sources.stream().anyMatch(source -> source.name().equals(label.name()) && source.isFor(agent)))
                .toList());
        declared.of(agent).forEach(one -> labels.add(one.label()));
        return labels;
    }

    /**
     * @param scope names of sources that whoever asks may use, separated by commas; anything else is left out, and where nothing
     *     is left it is {@link #ALL}
     */
    public List<SearchAnswer> search(SearchQuestion question, String scope) {
        Map<SearchSource, Future<SearchAnswer>> asked = new LinkedHashMap<>();
        long began = System.nanoTime();
        for (SearchSource source : within(scope, question.agent())) {
            asked.put(source, gate.submit(current.get(), () -> answered(source, question)));
        }
        List<SearchAnswer> answers = new ArrayList<>();
        asked.forEach((source, future) -> answers.add(answer(source, future, began)));
        return answers;
    }

    private List<SearchSource> within(String scope, Optional<Agent> agent) {
        List<SearchSource> all = new ArrayList<>(sources);
        declared.of(agent).forEach(one -> all.add(one.source()));
        List<String> names = List.of(scope.split(","));
        List<SearchSource> named =
                all.stream().filter(source -> names.contains(source.name())).toList();
        // who names one that is not for him gets nothing of it, and nothing else in its place
        return (named.isEmpty() || names.contains(ALL) ? all : named)
                .stream().filter(source -> source.isFor(agent)).toList();
    }

    private static SearchAnswer answered(SearchSource source, SearchQuestion question) {
        return new SearchAnswer(source.name(), source.search(question), "", source.lacking());
    }

    private SearchAnswer answer(SearchSource source, Future<SearchAnswer> future, long began) {
        long left = source.patience().toNanos() - (System.nanoTime() - began);
        try {
            return future.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            future.cancel(true);
            return failed(source, LATE, late);
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof SearchSourceException known
                    ? failed(source, known.getMessage(), known)
                    : failed(source, FAILED, failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return failed(source, FAILED, stopping);
        }
    }

    private SearchAnswer failed(SearchSource source, String sentence, Throwable failure) {
        LOG.log(
                Level.WARNING,
                "{0} search: {1}: {2}",
                current.get().host(),
                source.name(),
                failure.getClass().getSimpleName());
        return SearchAnswer.failed(source.name(), sentence);
    }
}
