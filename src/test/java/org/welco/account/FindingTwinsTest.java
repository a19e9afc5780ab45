package org.welco.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.sandbox.authentic.CitizenAccounts.OU;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.welco.account.FindTwins.Found;
import org.welco.publik.authentic.citizens.AccountLinks;
import org.welco.publik.authentic.citizens.AuthenticNewAccounts;
import org.welco.publik.authentic.citizens.CreationTerms;
import org.welco.publik.testing.PublikTown;
import org.welco.sandbox.authentic.SandboxCitizen;
import org.welco.search.citizen.IndexedCitizen;
import org.welco.search.find.Hit;
import org.welco.search.find.Reason;
import org.welco.search.find.Sight;
import org.welco.search.name.Match.Likeness;
import org.welco.search.people.FindPeople;
import org.welco.search.query.Phones;
import org.welco.search.query.Reading;

/** Whoever is shown as a possible twin is there, and none stays hidden behind others. */
class FindingTwinsTest {

    private static final String JACQUES = "c0000000000000000000000000000009";
    private static final String NUMBER = "+33600001278";

    private final PublikTown town = new PublikTown();
    private final List<IndexedCitizen> rows = new ArrayList<>();
    private final FindTwins twins = new FindTwins(
            new AuthenticNewAccounts(
                    new AccountLinks(town.current(), town.http(), town.signer()),
                    new CreationTerms(town.current(), Clock.systemUTC())),
            new Kept(rows));

    /** An index that holds what it once heard. */
    private static final class Kept extends FindPeople {

        private final List<IndexedCitizen> rows;

        Kept(List<IndexedCitizen> rows) {
            super(null, null, null, null);
            this.rows = rows;
        }

        @Override
        public Optional<List<Hit<IndexedCitizen>>> find(List<Reading> readings, Sight sight, int limit) {
            return Optional.of(rows.stream()
                    .map(row -> new Hit<>(row, new Reason(Likeness.EXACT, true, List.of()), 0))
                    .toList());
        }
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private void index(String uuid, String first, String last, String mail) {
        rows.add(new IndexedCitizen(uuid, OU, first, last, "", mail, List.of(), List.of(), Optional.empty(), ""));
    }

    private Found found(Map<String, String> typed, Set<String> distinct) {
        return town.inside(() -> twins.of(
                new ReadDraft(PlayedForm.whole(), new Phones("FR"), LocalDate.of(2026, 12, 1)).of(typed),
                PlayedForm.whole(),
                OU,
                uuids -> {
                    Set<String> both = new HashSet<>(uuids);
                    both.retainAll(distinct);
                    return both;
                }));
    }

    private static Map<String, String> typed(String first, String last) {
        return Map.of("first_name", first, "last_name", last, "mobile", "0612009988");
    }

    private static List<String> uuids(Found found) {
        return found.twins().stream().map(twin -> twin.person().uuid()).toList();
    }

    @Test
    void whom_only_the_index_still_holds_is_not_shown() {
        index("c00000000000000000000000deadbeef", "Zoé", "Neuve", "");
        assertThat(found(typed("Zoé", "Neuve"), Set.of()).twins()).isEmpty();
    }

    @Test
    void a_mail_that_only_the_index_still_holds_is_not_taken() {
        SandboxCitizen zoe = town.authentic().citizens().create("Ursule", "Ailleurs", OU);
        index(zoe.uuid(), "Zoé", "Neuve", "zoe.neuve@example.org");
        assertThat(found(Map.of("first_name", "Zoé", "last_name", "Neuve", "email", "zoe.neuve@example.org"), Set.of())
                        .twins())
                .isEmpty();
    }

    @Test
    void whom_the_index_found_is_shown_as_the_directory_has_him() {
        index(JACQUES, "Jacques", "Lefèvre", "");
        Found found = found(typed("Jacques", "Lefèvre"), Set.of());
        assertThat(uuids(found)).contains(JACQUES);
        assertThat(found.twins().get(0).person().phones()).contains(NUMBER);
    }

    @Test
    void the_seventh_homonym_comes_once_the_others_are_answered_for() {
        List<String> homonyms = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            homonyms.add(town.authentic().citizens().create("Zoé", "Neuve", OU).uuid());
        }
        Found first = found(typed("Zoé", "Neuve"), Set.of());
        assertThat(first.twins()).hasSize(6);
        assertThat(first.more()).isEqualTo(1);

        Found then = found(typed("Zoé", "Neuve"), Set.copyOf(uuids(first)));
        assertThat(then.twins()).hasSize(1);
        assertThat(then.more()).isZero();
        assertThat(uuids(then)).isSubsetOf(homonyms).doesNotContainAnyElementsOf(uuids(first));
    }
}
