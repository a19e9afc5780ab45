package org.welco.mail.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.testing.ClaimsInMemory;
import org.welco.tenant.ATenant;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.TenantReloaded;
import org.welco.tenant.change.Change;
import org.welco.tenant.change.Changes;
import org.welco.tenant.change.ChangesPage;
import org.welco.tenant.change.TenantChanged;

/** Open pages of two towns on one node, and what they are told. */
class TellingOpenPagesTest {

    private static final Tenant VILLE = ATenant.of("courrier.ville.test");
    private static final Tenant AGGLO = ATenant.of("courrier.agglo.test");

    private final CurrentTenant current = new CurrentTenant();
    private final Passes passes = new Passes();
    private final History history = new History();
    private final LiveDesk desk =
            new LiveDesk(new ReadNews(history, new ClaimsInMemory()), new TenantGate(current, passes));
    private final Page claire = new Page("claire");
    private final Page hugo = new Page("hugo");
    private final Page elsewhere = new Page("claire");

    @BeforeEach
    void three_open_pages() {
        history.tell("mail", "maarch-1", "RECEIVED");
        opens(VILLE, claire);
        opens(VILLE, hugo);
        opens(AGGLO, elsewhere);
        passes.run();
    }

    private void opens(Tenant tenant, Page page) {
        desk.join(tenant, page);
        desk.greet(tenant, page);
    }

    private void happens(Tenant tenant, String mail) {
        history.tell("mail", mail, "REFUSED");
        desk.changed(new TenantChanged(tenant));
    }

    @Test
    void a_page_that_arrives_is_told_how_far_the_others_are() {
        assertThat(claire.told).containsExactly(LiveNews.upTo(1));
    }

    @Test
    void a_change_is_told_to_every_page_of_that_town_and_to_no_other() {
        happens(VILLE, "maarch-2");
        passes.run();

        assertThat(claire.lettersTold()).containsExactly("maarch-2");
        assertThat(hugo.lettersTold()).containsExactly("maarch-2");
        assertThat(elsewhere.lettersTold()).isEmpty();
    }

    @Test
    void changes_that_come_at_once_are_read_once() {
        happens(VILLE, "maarch-2");
        happens(VILLE, "maarch-3");
        happens(VILLE, "maarch-4");
        int before = history.readings;
        passes.run();

        assertThat(claire.lettersTold()).containsExactly("maarch-2", "maarch-3", "maarch-4");
        assertThat(history.readings - before).isEqualTo(1);
    }

    @Test
    void what_changes_while_a_pass_reads_is_told_by_the_same_pass() {
        history.meanwhile = () -> happens(VILLE, "maarch-3");
        happens(VILLE, "maarch-2");
        passes.run();

        assertThat(claire.lettersTold()).containsExactly("maarch-2", "maarch-3");
    }

    @Test
    void news_follow_one_another_without_gap() {
        happens(VILLE, "maarch-2");
        passes.run();
        happens(VILLE, "maarch-3");
        passes.run();

        assertThat(claire.told).extracting(LiveNews::from).containsExactly(1L, 1L, 2L);
        assertThat(claire.told).extracting(LiveNews::to).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_page_that_left_is_told_nothing_more() {
        desk.leave(VILLE, claire);
        happens(VILLE, "maarch-2");
        passes.run();

        assertThat(claire.lettersTold()).isEmpty();
        assertThat(desk.connections(VILLE)).isEqualTo(1);
    }

    @Test
    void a_pass_that_fails_is_made_up_for_by_the_next() {
        history.failure = new IllegalStateException("the database is away");
        happens(VILLE, "maarch-2");
        passes.run();
        history.failure = null;
        happens(VILLE, "maarch-3");
        passes.run();

        assertThat(claire.lettersTold()).containsExactly("maarch-2", "maarch-3");
    }

    @Test
    void without_an_open_page_nothing_is_read() {
        desk.leave(AGGLO, elsewhere);
        int before = history.readings;

        desk.changed(new TenantChanged(AGGLO));
        passes.run();

        assertThat(history.readings).isEqualTo(before);
    }

    @Test
    void each_beat_asks_every_page_for_a_sign_of_life_and_says_how_far_others_are() {
        desk.beat();

        assertThat(claire.pings).isEqualTo(1);
        assertThat(elsewhere.pings).isEqualTo(1);
        assertThat(claire.told).last().isEqualTo(LiveNews.upTo(1));
    }

    @Test
    void a_page_whose_session_is_over_is_hung_up_on() {
        claire.over = true;

        desk.beat();

        assertThat(claire.closed).isTrue();
        assertThat(claire.pings).isZero();
        assertThat(hugo.closed).isFalse();
    }

    @Test
    void an_agent_who_opens_page_after_page_is_hung_up_on_and_the_others_are_not() {
        List<Page> pages = Stream.generate(() -> new Page("claire")).limit(40).toList();
        pages.forEach(page -> desk.join(VILLE, page));

        assertThat(pages.stream().filter(page -> page.closed)).hasSize(11);
        assertThat(desk.connections(VILLE)).isEqualTo(31);
        assertThat(hugo.closed).isFalse();
    }

    @Test
    void when_the_settings_of_a_town_change_its_pages_prove_themselves_anew() {
        desk.reloaded(new TenantReloaded(Optional.of(VILLE), Optional.of(VILLE)));

        assertThat(claire.closed).isTrue();
        assertThat(elsewhere.closed).isFalse();
    }

    private static final class Page implements LiveConnection {

        private final String owner;
        private final List<LiveNews> told = new ArrayList<>();
        private int pings;
        private boolean over;
        private boolean closed;

        Page(String owner) {
            this.owner = owner;
        }

        List<String> lettersTold() {
            return told.stream()
                    .flatMap(news -> news.letters().stream())
                    .map(Change::subject)
                    .toList();
        }

        @Override
        public String owner() {
            return owner;
        }

        @Override
        public boolean isOver() {
            return over;
        }

        @Override
        public void tell(LiveNews news) {
            told.add(news);
        }

        @Override
        public void ping() {
            pings++;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** One history for both towns: what is read for a town is looked at here, not whose it is. */
    private static final class History implements Changes {

        private final List<Change> changes = new ArrayList<>();
        private int readings;
        private RuntimeException failure;
        private Runnable meanwhile;

        @Override
        public void tell(String topic, String subject, String kind) {
            changes.add(new Change(changes.size() + 1L, subject, kind));
        }

        @Override
        public ChangesPage after(String topic, long sequence, int limit) {
            readings++;
            if (failure != null) {
                throw failure;
            }
            List<Change> after = List.copyOf(changes.subList((int) sequence, changes.size()));
            ChangesPage page = new ChangesPage(sequence, changes.size(), after, true);
            if (meanwhile != null) {
                Runnable once = meanwhile;
                meanwhile = null;
                once.run();
            }
            return page;
        }

        @Override
        public long last() {
            return changes.size();
        }

        @Override
        public int sweep() {
            return 0;
        }
    }

    /** Runs what was handed over when the test says so. */
    private static final class Passes extends AbstractExecutorService {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        void run() {
            while (!waiting.isEmpty()) {
                waiting.poll().run();
            }
        }

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        @Override
        public void shutdown() {
            waiting.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.copyOf(waiting);
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
