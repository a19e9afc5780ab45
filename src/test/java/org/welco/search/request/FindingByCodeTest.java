package org.welco.search.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.publik.testing.PublikTown;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.TenantPhones;
import org.welco.search.code.CodeMarks;
import org.welco.search.find.Turns;
import org.welco.search.hint.TakeHints;
import org.welco.search.name.Dictionaries;
import org.welco.search.request.IndexedRequest.What;
import org.welco.search.request.IndexedRequest.Who;
import org.welco.search.testing.NoWords;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** A request whose tracking code a workflow told is found by it, as by its number. */
class FindingByCodeTest {

    private static final String CODE = "SSSRXFXJ";
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 29, 10, 0);

    private final CurrentTenant current = new CurrentTenant();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final TenantGate gate = new TenantGate(current, threads);
    private final CodeMarks marks = new CodeMarks(host -> new byte[] {1}, current);
    private final CodesInMemory codes = new CodesInMemory();
    private final RequestsInMemory index = new RequestsInMemory();
    private final PlayedExports exports = new PlayedExports();

    private <T> T inTown(Supplier<T> work) {
        return gate.call(
                PublikTown.tenant(
                        "courrier.ville.test",
                        URI.create("http://127.0.0.1:1/"),
                        URI.create("http://127.0.0.1:2/"),
                        Map.of("OPEN_LINES_FORMS", "[\"acte-etat-civil\"]")),
                work);
    }

    private List<SearchHit> find(String typed, Agent agent) {
        Clock clock = Clock.systemUTC();
        RequestSource source = new RequestSource(
                new FindRequests(index, codes, new Dictionaries(current, new NoWords(), clock)),
                new Turns(),
                new RequestStanding(index, index),
                marks,
                new TenantPhones(current),
                current,
                clock);
        return inTown(() -> source.search(new SearchQuestion(typed, Optional.of(agent), 20)));
    }

    private void isHeld() {
        codes.shows(
                inTown(() -> marks.of(CODE)),
                new IndexedRequest(
                        new What("acte-etat-civil", 28, "3-28", "Acte d’état civil", "État civil", TIME),
                        new Who("c1", "Honorine", "Lachesnaye", "", List.of(), List.of(), Optional.empty()),
                        "Nouveau",
                        List.of("accueil"),
                        "https://demarches.ville.test/backoffice/management/acte-etat-civil/28/"));
    }

    @Test
    void it_is_found_by_its_very_code_with_the_reason() {
        isHeld();
        assertThat(find("sssr xfxj", PublikTown.LEILA)).singleElement().satisfies(hit -> {
            assertThat(hit.text()).isEqualTo("Acte d’état civil n° 3-28");
            assertThat(hit.url()).endsWith("/acte-etat-civil/28/");
            assertThat(hit.reason()).isEqualTo("code de suivi");
            assertThat(hit.toString()).doesNotContain(CODE);
        });
        assertThat(find("SSSRXFXK", PublikTown.LEILA)).isEmpty();
    }

    @Test
    void whoever_types_the_code_of_a_request_looks_for_no_other() {
        isHeld();
        find(CODE, PublikTown.LEILA);
        assertThat(index.searches()).isZero();
        find("SSSRXFXK", PublikTown.LEILA);
        assertThat(index.searches()).isPositive();
    }

    @Test
    void it_is_looked_for_with_the_roles_of_who_asks_and_whether_it_has_an_account_or_not() {
        find(CODE, PublikTown.HUGO);
        assertThat(codes.asked()).singleElement().satisfies(shown -> {
            assertThat(shown.roles()).isEqualTo(PublikTown.HUGO.roles());
            assertThat(shown.withAccount()).isTrue();
        });
    }

    @Test
    void whoever_does_not_process_it_cannot_try_codes_here_though_its_form_is_open() {
        isHeld();
        assertThat(find(CODE, PublikTown.HUGO)).isEmpty();
    }

    private void tell(long id) {
        RequestLedger ledger = new RequestLedger(index, index, codes, new TenantPhones(current), current);
        TakeHints hints = new TakeHints(
                null,
                new LookAtRequest(exports, ledger, current, Clock.systemUTC()),
                new MarkCode(marks, ledger),
                gate,
                current);
        inTown(() -> {
            hints.request("acte-etat-civil", id, Optional.of(CODE));
            return null;
        });
    }

    private void told(long id) throws InterruptedException {
        tell(id);
        threads.shutdown();
        assertThat(threads.awaitTermination(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void a_code_that_a_workflow_tells_is_kept_as_its_mark() throws InterruptedException {
        exports.write("acte-etat-civil", 28, "Lachesnaye", TIME);
        told(28);
        assertThat(codes.ids()).isEqualTo(Map.of(inTown(() -> marks.of(CODE)), "acte-etat-civil/28"));
    }

    @Test
    void a_code_is_kept_though_w_c_s_does_not_answer() throws InterruptedException {
        exports.write("acte-etat-civil", 28, "Lachesnaye", TIME);
        exports.isSilent(true);
        told(28);
        assertThat(codes.ids()).containsValue("acte-etat-civil/28");
    }

    @Test
    void the_code_of_what_w_c_s_does_not_list_yet_is_kept() throws InterruptedException {
        exports.write("acte-etat-civil", 28, "Lachesnaye", TIME);
        told(29);
        assertThat(codes.ids()).containsValue("acte-etat-civil/29");
    }

    @Test
    void the_code_of_a_form_that_w_c_s_does_not_tell_yet_is_kept() throws InterruptedException {
        told(28);
        assertThat(codes.ids()).containsValue("acte-etat-civil/28");
    }

    @Test
    void a_code_is_kept_before_whoever_told_it_is_answered() {
        CountDownLatch answered = new CountDownLatch(1);
        threads.execute(() -> {
            try {
                answered.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        tell(28);
        assertThat(codes.ids()).containsValue("acte-etat-civil/28");
        answered.countDown();
        threads.shutdown();
    }
}
