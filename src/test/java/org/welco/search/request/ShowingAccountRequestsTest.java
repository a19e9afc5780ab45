package org.welco.search.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.welco.publik.testing.PublikTown;
import org.welco.search.SearchQuestion;
import org.welco.search.TenantPhones;
import org.welco.search.code.CodeMarks;
import org.welco.search.find.Turns;
import org.welco.search.find.Wanted;
import org.welco.search.name.Dictionaries;
import org.welco.search.testing.NoWords;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** Requests of an account stand on the sheet of its citizen: the search shows them to who knows their number. */
class ShowingAccountRequestsTest {

    private final List<Boolean> withAccount = new ArrayList<>();
    private final RequestsInMemory index = new RequestsInMemory() {
        @Override
        public List<IndexedRequest> find(Wanted wanted, Shown shown, int limit) {
            withAccount.add(shown.withAccount());
            return List.of();
        }
    };

    private List<Boolean> search(String typed, Map<String, String> settings) {
        CurrentTenant current = new CurrentTenant();
        Clock clock = Clock.systemUTC();
        RequestSource source = new RequestSource(
                new FindRequests(index, new CodesInMemory(), new Dictionaries(current, new NoWords(), clock)),
                new Turns(),
                new RequestStanding(index, index),
                new CodeMarks(host -> new byte[] {1}, current),
                new TenantPhones(current),
                current,
                clock);
        new TenantGate(current, null)
                .run(
                        PublikTown.tenant(
                                "courrier.ville.test",
                                URI.create("http://127.0.0.1:1/"),
                                URI.create("http://127.0.0.1:2/"),
                                settings),
                        () -> source.search(new SearchQuestion(typed, Optional.of(PublikTown.CLAIRE), 20)));
        return withAccount;
    }

    @Test
    void a_number_finds_any_request() {
        assertThat(search("345", Map.of())).containsExactly(true);
    }

    @Test
    void digits_that_may_be_a_part_of_a_phone_find_by_phone_only_those_without_account() {
        assertThat(search("0612", Map.of())).containsExactly(true, false);
    }

    @Test
    void a_town_may_show_them_all() {
        assertThat(search("0612", Map.of("ACCOUNT_REQUESTS", "true"))).containsExactly(true, true);
    }
}
