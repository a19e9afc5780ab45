package org.welco.search.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.citizen.CitizenAccount;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.publik.testing.PublikTown;
import org.welco.search.citizen.EntriesOfAccounts;
import org.welco.search.citizen.FindCitizens;
import org.welco.search.citizen.IndexedCitizen;
import org.welco.search.find.Hit;
import org.welco.search.find.Sight;
import org.welco.search.find.Sight.Attribute;
import org.welco.search.load.FollowState;
import org.welco.search.name.Dictionaries;
import org.welco.search.query.Phones;
import org.welco.search.query.Understanding;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;

/** Citizens found in a real index by scraps of what is known of them. */
class FindingCitizensStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final EntityManager EM = STORE.with(em -> em);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC);
    private static final Phones FRENCH = new Phones("FR");
    private static final Sight ALL = new Sight(Set.of("usagers"), Set.of());
    private static final CurrentTenant CURRENT = new CurrentTenant();
    private static final TenantGate GATE = new TenantGate(CURRENT, null);
    private static final Tenant TENANT = PublikTown.tenant(
            "courrier.ville.test", URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), Map.of());
    private static final ByIndex BY_INDEX = new ByIndex(EM);
    private static final JpaCitizenIndex INDEX = new JpaCitizenIndex(EM, new JpaNameWords(EM, BY_INDEX), BY_INDEX);
    private static final FindCitizens FIND =
            new FindCitizens(INDEX, new Dictionaries(CURRENT, new JpaNameWords(EM, BY_INDEX), CLOCK));

    private static CitizenAccount account(int number, String first, String last, String born, String phone) {
        return account(number, "usagers", first, last, born, phone);
    }

    private static CitizenAccount account(
            int number, String unit, String first, String last, String born, String phone) {
        return new CitizenAccount(
                "c%031d".formatted(number),
                unit,
                CLOCK.instant(),
                true,
                first,
                last,
                List.of(),
                "usager%03d@example.org".formatted(number),
                phone.isEmpty() ? List.of() : List.of(phone),
                born.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(born)),
                "Vertaubiers");
    }

    @BeforeAll
    static void a_small_town() {
        put(
                account(1, "Jacques", "Lefèvre", "1951-04-02", "+33600001278"),
                account(2, "Jean", "Lefèvre", "1973-12-24", "+33600009912"),
                account(3, "Marie", "Dupont", "1984-06-09", "+33699008484"),
                account(4, "Marie", "Dupont", "1991-01-01", ""),
                account(5, "Sophie", "Maréchal", "1984-03-12", "+33699002020"),
                account(6, "Bernard", "Kowalczyk", "1962-10-30", "+33612340077"),
                account(7, "Éléonore", "d’Hautefeuille", "1990-11-11", "+32470123456"),
                account(8, "Jean-Pierre", "Le Goff", "", ""),
                account(9, "Pierre", "Martin", "1984-02-01", "06 12 99 00 11"),
                account(10, "ville-b", "Jeanne", "Lefèvre", "1980-06-15", "+33600004242"),
                account(11, "Martin", "Petit", "", ""));
    }

    private static void put(CitizenAccount... accounts) {
        STORE.does(() -> INDEX.put(List.of(accounts).stream()
                .map(one -> EntriesOfAccounts.of(one, FRENCH))
                .toList()));
    }

    private static List<Hit<IndexedCitizen>> hits(String typed, Sight sight) {
        return GATE.call(
                TENANT, () -> STORE.in(() -> FIND.find(new Understanding(FRENCH, CLOCK).of(typed), sight, 10)));
    }

    private static List<String> find(String typed) {
        return hits(typed, ALL).stream()
                .map(hit -> hit.row().fullName() + " : " + hit.reason().sentence())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lefevre jaques | Lefèvre Jacques : nom qui se prononce ainsi",
                "jacques lefèvre | Lefèvre Jacques : même nom",
                "Lefebvre Jacques | Lefèvre Jacques : nom proche",
                "06 12 34 | Kowalczyk Bernard : chiffres de son téléphone",
                "0612340077 | Kowalczyk Bernard : même téléphone",
                "+33 6 12 34 | Kowalczyk Bernard : chiffres de son téléphone",
                "340077 | Kowalczyk Bernard : chiffres de son téléphone",
                "12/03/84 | Maréchal Sophie : né(e) ce jour-là",
                "12 mars 1984 | Maréchal Sophie : né(e) ce jour-là",
                "dupond marie 84 | Dupont Marie : nom qui se prononce ainsi, né(e) cette année-là",
                "martin 1984 | Martin Pierre : même nom, né(e) cette année-là",
                "marechal 9900 | Maréchal Sophie : même nom, chiffres de son téléphone",
                "usager006@example.org | Kowalczyk Bernard : même adresse électronique",
                "usager006 | Kowalczyk Bernard : début de son adresse électronique",
                "hautefeuille | d’Hautefeuille Éléonore : même nom",
                "32470123456 | d’Hautefeuille Éléonore : chiffres de son téléphone",
                "+32470123456 | d’Hautefeuille Éléonore : même téléphone",
                "jean pierre le goff | Le Goff Jean-Pierre : même nom",
                "legoff | Le Goff Jean-Pierre : même nom",
                "jeanpierre | Le Goff Jean-Pierre : même nom",
                "kowal | Kowalczyk Bernard : nom qui commence ainsi",
                "Lefèvre Jacques né le 2 avril 1951 | Lefèvre Jacques : même nom, né(e) ce jour-là",
            })
    void the_right_one_comes_first_and_says_why(String typed, String line) {
        assertThat(find(typed)).isNotEmpty().first().isEqualTo(line);
    }

    @Test
    void the_year_tells_two_namesakes_apart() {
        assertThat(hits("dupond marie 84", ALL)).hasSize(1);
        assertThat(hits("dupont marie", ALL)).hasSize(2);
    }

    @Test
    void surnames_come_before_first_names() {
        assertThat(find("martin")).containsExactly("Martin Pierre : même nom", "Petit Martin : même nom");
    }

    @Test
    void exact_hits_come_before_near_ones() {
        assertThat(find("lefevre jean")).first().isEqualTo("Lefèvre Jean : même nom");
    }

    @ParameterizedTest
    @CsvSource({"xyzzy", "31/02/1984", "9999999", "''", "a", "%", "\\", "durand kowalczyk"})
    void nobody_is_found_by_nonsense(String typed) {
        assertThat(hits(typed, ALL)).isEmpty();
    }

    @Test
    void nobody_of_another_unit_is_found() {
        assertThat(find("jeanne lefevre")).noneMatch(line -> line.startsWith("Lefèvre Jeanne"));
        assertThat(hits("jeanne lefevre", new Sight(Set.of("ville-b"), Set.of())))
                .hasSize(1);
        assertThat(hits("lefevre", new Sight(Set.of(), Set.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE, 12/03/84",
        "BIRTH_DATE, marechal 1984",
        "PHONE, 0612340077",
        "PHONE, 340077",
        "MAIL, usager006@"
    })
    void what_is_hidden_finds_nobody(Attribute hidden, String typed) {
        assertThat(hits(typed, ALL)).isNotEmpty();
        assertThat(hits(typed, new Sight(Set.of("usagers"), Set.of(hidden)))).isEmpty();
    }

    @Test
    void signs_of_patterns_are_plain_text() {
        assertThat(hits("usager%@example.org", ALL)).isEmpty();
        assertThat(hits("usager_0@", ALL)).isEmpty();
    }

    @Test
    void a_name_added_by_another_node_is_found_by_the_very_next_search() {
        assertThat(find("zwingelstein")).isEmpty();
        put(account(20, "Ursule", "Zwingelstein", "", ""));
        assertThat(find("zwingelstien")).containsExactly("Zwingelstein Ursule : nom proche");
        STORE.does(() -> INDEX.remove(List.of("c%031d".formatted(20))));
        assertThat(find("zwingelstein")).isEmpty();
    }

    @Test
    void an_account_is_written_once_and_not_by_what_is_older() {
        put(account(21, "Odile", "Ancienne", "", ""));
        CitizenAccount older = account(21, "Odile", "Plusancienne", "", "");
        put(new CitizenAccount(
                older.uuid(),
                older.unit(),
                CLOCK.instant().minusSeconds(60),
                true,
                older.firstName(),
                older.lastName(),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                ""));
        assertThat(find("odile")).containsExactly("Ancienne Odile : même nom");
        STORE.does(() -> INDEX.remove(List.of(older.uuid())));
    }

    @Test
    void words_that_nobody_bears_any_more_are_forgotten_by_every_node() {
        JpaNameWords words = new JpaNameWords(EM, BY_INDEX);
        STORE.in(words::tidy);
        put(account(30, "Walburge", "Quatrefages", "", ""));
        assertThat(find("quatrefages")).hasSize(1);
        STORE.does(() -> INDEX.remove(List.of("c%031d".formatted(30))));

        assertThat(STORE.in(words::tidy)).isEqualTo(2);

        assertThat(STORE.number("select count(*) from search_word where word in ('quatrefages', 'walburge')"))
                .isZero();
        assertThat(STORE.number("select holders from search_word where word = 'lefevre'"))
                .isEqualTo(3);
        assertThat(find("jacques lefevre")).isNotEmpty();
        put(account(30, "Walburge", "Quatrefages", "", ""));
        assertThat(find("quatrefages")).hasSize(1);
        STORE.does(() -> INDEX.remove(List.of("c%031d".formatted(30))));
    }

    @Test
    void many_namesakes_are_bounded() {
        List<CitizenAccount> many = new ArrayList<>();
        for (int number = 1000; number < 1400; number++) {
            many.add(account(number, "Prénom" + number, "Foule", "", ""));
        }
        put(many.toArray(CitizenAccount[]::new));
        assertThat(hits("foule", ALL)).hasSize(10);
        STORE.does(() -> INDEX.remove(many.stream().map(CitizenAccount::uuid).toList()));
    }

    @Test
    void how_far_the_index_follows_is_kept() {
        JpaFollowStates states = new JpaFollowStates(EM);
        Instant now = Instant.parse("2026-11-29T10:00:00.123456Z");
        FollowState state = new FollowState(
                "usagers",
                Optional.of(new FollowState.Loading(now, "usagers", now, Optional.of(now))),
                Optional.empty(),
                Optional.of(now),
                "c1",
                Optional.of(now));
        STORE.does(() -> states.write(state));
        assertThat(STORE.in(states::read)).isEqualTo(state);
        STORE.does(() -> states.write(FollowState.NOTHING));
        assertThat(STORE.in(states::read)).isEqualTo(FollowState.NOTHING);
    }

    /** While everything is read for the first time, nobody has told PostgreSQL yet how large the tables are. */
    @Test
    void no_table_is_read_whole_for_a_page_of_accounts() {
        List<?> read = STORE.in(() -> {
            INDEX.put(List.of(EntriesOfAccounts.of(account(3, "Marie", "Dupont", "1984-06-09", ""), FRENCH)));
            INDEX.held(List.of("c" + "0".repeat(30) + "3", "nobody"));
            INDEX.remove(List.of("nobody"));
            return EM.createNativeQuery("select relname from pg_stat_xact_user_tables where seq_scan > 0"
                            + " and relname in ('search_citizen', 'search_word')")
                    .getResultList();
        });

        assertThat(read).isEmpty();
    }
}
