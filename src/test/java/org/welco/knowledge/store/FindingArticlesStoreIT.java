package org.welco.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.knowledge.Article;
import org.welco.knowledge.ArticleLine;
import org.welco.knowledge.ArticleState;
import org.welco.knowledge.Review;
import org.welco.knowledge.Validity;
import org.welco.knowledge.find.ArticleQuery;
import org.welco.knowledge.intake.ArticleHtml;
import org.welco.knowledge.intake.ArticlesFile;
import org.welco.knowledge.intake.ImportArticles;
import org.welco.knowledge.intake.KeepArticle;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.sandbox.articles.SampleArticles;

/** Articles on a real PostgreSQL: found as French bends its words, in the right order, for readers of that day only. */
class FindingArticlesStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 11, 30, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final List<List<String>> SYNONYMS = List.of(List.of("cni", "carte d identite"));

    @BeforeEach
    void begin_without_any() {
        STORE.update("delete from knowledge_article");
    }

    private static <T> T with(Function<EntityManager, T> work) {
        return STORE.in(() -> STORE.with(work));
    }

    private static Article article(String reference, String title, String keywords, String body) {
        return new Article(
                reference,
                title,
                ArticleHtml.clean("<p>" + body + "</p>"),
                "Divers",
                keywords.isEmpty() ? List.of() : List.of(keywords.split(", ")),
                List.of("voirie"),
                Validity.OPEN,
                Review.NONE,
                ArticleState.PUBLISHED);
    }

    private static Article valid(Article one, String from, String until, ArticleState state) {
        return new Article(
                one.reference(),
                one.title(),
                one.body(),
                one.category(),
                one.keywords(),
                one.forms(),
                new Validity(
                        Optional.of(from).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                        Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse)),
                one.review(),
                state);
    }

    private static void keep(Article... articles) {
        for (Article one : articles) {
            with(em -> {
                new JpaArticles(em).add(one, ArticleHtml.text(one.body()), "test", NOW);
                return null;
            });
        }
    }

    private static List<String> find(String typed) {
        return find(typed, Optional.empty());
    }

    private static List<String> find(String typed, Optional<String> category) {
        ArticleQuery query = ArticleQuery.of(typed, SYNONYMS);
        return with(em -> new JpaArticleIndex(em)
                .find(query, category, TODAY, 50).stream()
                        .map(ArticleLine::title)
                        .toList());
    }

    private static List<ArticleLine> listed(Optional<String> category) {
        return with(em -> new JpaArticleIndex(em).list(category, TODAY, 50));
    }

    private static Optional<Article> byReference(String reference) {
        return with(em -> new JpaArticles(em).byReference(reference));
    }

    private static Map<String, String> stems(String... words) {
        return with(em -> new JpaArticleIndex(em).stems(List.of(words)));
    }

    private static long idOf(String reference) {
        return STORE.number("select id from knowledge_article where reference = '" + reference + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "élections",
                "elections",
                "ÉLECTION",
                "élection ",
                "electoral",
                "listes électorales",
                "liste electorale",
                "s’inscrire sur la liste",
                "inscriptions"
            })
    void accents_case_and_endings_do_not_count(String typed) {
        keep(
                article("a", "Inscription sur les listes électorales", "élections", "Toute l’année."),
                article("b", "Piscine", "", "Fermée le mardi."));
        assertThat(find(typed)).containsExactly("Inscription sur les listes électorales");
    }

    @Test
    void title_before_keywords_before_text() {
        keep(
                article("a", "Au fil du texte", "", "Il faut un passeport valide, un vieux passeport ne suffit pas."),
                article("b", "Par mot-clé", "passeport", "Voyager."),
                article("c", "Passeport", "", "Voyager."));
        assertThat(find("passeports")).containsExactly("Passeport", "Par mot-clé", "Au fil du texte");
    }

    @Test
    void more_of_the_words_before_fewer_and_less_than_a_third_of_them_is_nothing() {
        keep(
                article("a", "Bac", "", "Le bac cassé."),
                article("b", "Tri", "", "Le bac jaune est pour les emballages."),
                article("c", "Piscine", "", "Bonnet obligatoire."));
        assertThat(find("bac jaune")).containsExactly("Tri", "Bac");
        assertThat(find("bac jaune emballages")).containsExactly("Tri", "Bac");
        assertThat(find("bac jaune emballages papiers")).containsExactly("Tri");
    }

    @Test
    void a_phrase_stands_as_it_was_typed() {
        keep(
                article("a", "Un", "", "Le bac jaune se sort la veille."),
                article("b", "Deux", "", "Un bac à couvercle jaune."));
        assertThat(find("\"bac jaune\"")).containsExactly("Un");
        assertThat(find("\"bacs jaunes\"")).containsExactly("Un");
        assertThat(find("\"jaune bac\"")).isEmpty();
    }

    @Test
    void an_exclusion_takes_away() {
        keep(article("a", "Un", "", "Bac et verre."), article("b", "Deux", "", "Bac et papier."));
        assertThat(find("bac -verres")).containsExactly("Deux");
        assertThat(find("bac -\"et papier\"")).containsExactly("Un");
        assertThat(find("bac -le")).hasSize(2);
    }

    @Test
    void words_that_french_does_without_count_for_nothing() {
        keep(article("a", "Un", "", "Le bac."), article("b", "Deux", "", "Les horaires."));
        assertThat(find("le la les de")).isEmpty();
        assertThat(find("où est le bac ")).containsExactly("Un");
    }

    @Test
    void a_word_that_is_being_typed_finds_titles_and_keywords_that_begin_so() {
        keep(article("a", "Naturalisation", "préfecture", "x"));
        for (int letters = 3; letters <= "naturalisation".length(); letters++) {
            assertThat(find("naturalisation".substring(0, letters))).containsExactly("Naturalisation");
        }
        assertThat(find("préfec")).containsExactly("Naturalisation");
        assertThat(find("natural ")).isEmpty();
    }

    @Test
    void words_that_mean_the_same_find_the_same() {
        keep(article("a", "Carte d’identité", "", "x"), article("b", "Carte de résident", "", "x"));
        assertThat(find("cni")).containsExactly("Carte d’identité");
        assertThat(find("CNI ")).containsExactly("Carte d’identité");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table knowledge_article; --",
                "a & b | !c",
                ":* <->",
                "\\ % _",
                "12 000 €",
                "œuvre 2x4 1e3"
            })
    void odd_signs_break_nothing(String typed) {
        keep(article("a", "Œuvre", "", "12 000 habitants, 2x4 m, 1e3."));
        assertThat(find(typed)).hasSizeLessThanOrEqualTo(1);
        assertThat(STORE.number("select count(*) from knowledge_article")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', PUBLISHED, true",
        "2026-11-30, 2026-11-30, PUBLISHED, true",
        "2026-12-01, '', PUBLISHED, false",
        "'', 2026-11-29, PUBLISHED, false",
        "'', '', DRAFT, false"
    })
    void readers_see_what_is_published_and_valid_that_day(String from, String until, ArticleState state, boolean seen) {
        keep(valid(article("a", "Bac", "", "jaune"), from, until, state));
        assertThat(find("bac").isEmpty()).isNotEqualTo(seen);
        assertThat(listed(Optional.empty()).isEmpty()).isNotEqualTo(seen);
        assertThat(with(em -> new JpaArticles(em).readable(idOf("a"), TODAY)).isPresent())
                .isEqualTo(seen);
        assertThat(with(em -> new JpaArticles(em).categories(TODAY)).isEmpty()).isNotEqualTo(seen);
    }

    @Test
    void a_category_narrows_what_is_found_and_listed() {
        keep(article("a", "Bac", "", "jaune"));
        assertThat(find("bac", Optional.of("Divers"))).hasSize(1);
        assertThat(find("bac", Optional.of("Propreté"))).isEmpty();
        assertThat(listed(Optional.of("Propreté"))).isEmpty();
    }

    @Test
    void without_words_all_come_in_the_order_of_the_alphabet_whatever_their_accents() {
        keep(
                article("a", "Zones bleues", "", "x"),
                article("b", "Élections", "", "x"),
                article("c", "« Eau » potable", "", "x"),
                article("d", "école", "", "x"),
                article("e", "Œuvres", "", "x"),
                article("f", "Obsèques", "", "x"));
        assertThat(listed(Optional.empty()))
                .extracting(ArticleLine::title)
                .containsExactly("« Eau » potable", "école", "Élections", "Obsèques", "Œuvres", "Zones bleues");
    }

    /** What is found, and its order, do not depend on how few are ranked. */
    @ParameterizedTest
    @ValueSource(strings = {"bac ", "bac jaune ", "bac jaune verre ", "bac jaune verre tri papier "})
    void of_many_the_first_are_those_that_ranking_all_of_them_puts_first(String typed) {
        List<String> words = List.of("bac", "jaune", "verre", "tri", "papier", "encombrant", "horaire", "quai");
        for (int at = 0; at < 300; at++) {
            int seed = at;
            String title = words.get(at % 8) + " " + words.get(at / 8 % 8);
            String body = IntStream.range(0, 1 + at % 5)
                    .mapToObj(place -> words.get((seed * 7 + place * place * 3 + seed / 11) % 8))
                    .collect(Collectors.joining(" "));
            keep(article("n" + at, title, at % 3 == 0 ? words.get(at % 7) : "", body));
        }
        assertThat(found(typed)).hasSize(50).isEqualTo(rankedAll(typed));
    }

    private static List<Long> found(String typed) {
        return with(em -> new JpaArticleIndex(em)
                .find(ArticleQuery.of(typed, List.of()), Optional.empty(), TODAY, 50).stream()
                        .map(ArticleLine::id)
                        .toList());
    }

    private static List<Long> rankedAll(String typed) {
        List<?> ids =
                with(em -> em.createNativeQuery("with term as (select phraseto_tsquery('pg_catalog.french', word) as q"
                                + " from unnest(string_to_array(?1, ' ')) as one(word))"
                                + " select id from (select id, sorted, (select count(*) from term where words @@ q) as held,"
                                + " ts_rank(cast('{0.1, 0.2, 0.5, 1.0}' as real[]), words, cast(?2 as tsquery)) as rank"
                                + " from knowledge_article) as one where held > 0 and held * 3 >= (select count(*) from term)"
                                + " order by held desc, rank desc, sorted, id limit 50")
                        .setParameter(1, typed.strip())
                        .setParameter(2, with(inner -> (String) inner.createNativeQuery(
                                        "select cast(replace(cast(plainto_tsquery('pg_catalog.french', ?1) as text), '&', '|') as text)")
                                .setParameter(1, typed)
                                .getSingleResult()))
                        .getResultList());
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    @Test
    void a_search_that_takes_too_long_is_given_up() {
        keep(article("a", "Bac", "", "jaune"));
        String patience = with(em -> {
            new JpaArticleIndex(em).find(ArticleQuery.of("bac ", List.of()), Optional.empty(), TODAY, 50);
            return (String) em.createNativeQuery("select current_setting('statement_timeout')")
                    .getSingleResult();
        });
        assertThat(patience).isEqualTo("2s");
        assertThat(STORE.value("select current_setting('statement_timeout')")).isEqualTo("0");
    }

    @Test
    void an_article_is_read_as_it_was_kept() {
        Article before = valid(
                article("a", "Tri\u00a0: l’essentiel", "tri, bac jaune", "Le <strong>bac</strong> &amp; le verre."),
                "2026-01-01",
                "",
                ArticleState.PUBLISHED);
        keep(before);
        assertThat(byReference("a")).contains(before);
        assertThat(byReference("b")).isEmpty();
    }

    @Test
    void what_an_article_was_is_kept_when_it_changes_and_the_new_text_is_found_at_once() {
        keep(article("a", "Bac jaune", "", "un"));
        with(em -> {
            new JpaArticles(em).change(article("a", "Bac vert", "", "deux"), "deux", "test", NOW);
            return null;
        });
        assertThat(find("vert")).containsExactly("Bac vert");
        assertThat(find("jaune")).isEmpty();
        assertThat(STORE.value("select title from knowledge_article_version where version = 1"))
                .isEqualTo("Bac jaune");
        assertThat(STORE.number("select version from knowledge_article")).isEqualTo(2);
    }

    @Test
    void stems_are_those_of_the_index_and_words_that_french_does_without_have_none() {
        assertThat(stems("dechets", "dechet", "le", ""))
                .containsEntry("dechets", "dechet")
                .containsEntry("dechet", "dechet")
                .doesNotContainKey("le");
    }

    /** Questions of agents, each with the article that answers it, among those of the sandbox's town. */
    @ParameterizedTest
    @CsvSource({
        "bac jaune, tri-bac-jaune",
        "où jeter les emballages, tri-bac-jaune",
        "poubelle cassée, bac-casse",
        "matelas, encombrants",
        "horaires déchetterie, decheterie",
        "epluchures, compost",
        "ordures abandonnées gravats amende, depot-sauvage",
        "crottes de chien, dejections-canines",
        "copie acte naissance, acte-naissance",
        "duplicata livret de famille, livret-famille",
        "témoins mariage, mariage",
        "dissoudre un pacs, pacs",
        "carte d'identité perdue, carte-identite",
        "renouveler passeport, passeport",
        "enfant voyage seul à l'étranger, sortie-territoire",
        "recensement 16 ans, recensement-citoyen",
        "s'inscrire pour voter, listes-electorales",
        "vote procuration, procuration",
        "inscrire mon fils à l'école, inscription-scolaire",
        "tarif cantine, cantine",
        "allergie cantine, cantine-allergie",
        "garderie du soir, periscolaire",
        "place en crèche, creche",
        "nounou, assistante-maternelle",
        "aide financière urgence, aide-sociale",
        "repas à domicile, portage-repas",
        "carte handicapé, carte-invalidite",
        "HLM, logement-social",
        "vignette résident, carte-resident",
        "contester amende stationnement, forfait-post-stationnement",
        "voiture enlevée fourrière, fourriere",
        "trou dans la chaussée, nid-de-poule",
        "lampadaire, eclairage-public",
        "branche du voisin, elagage",
        "tondeuse dimanche, bruit",
        "camion de déménagement, occupation-voirie",
        "abri de jardin, declaration-prealable",
        "prix concession columbarium, concession-cimetiere",
        "louer salle, salle-fetes",
        "frelons, nid-frelons"
    })
    void a_question_is_answered_among_the_first_three(String question, String reference, @TempDir Path folder)
            throws IOException {
        bringSandbox(folder);
        String title =
                (String) STORE.value("select title from knowledge_article where reference = '" + reference + "'");
        assertThat(find(question).stream().limit(3)).contains(title);
    }

    private static void bringSandbox(Path folder) throws IOException {
        ArticlesFile file = ArticlesFile.read(Files.newInputStream(SampleArticles.in(folder)));
        with(em -> new ImportArticles(new KeepArticle(new JpaArticles(em), Clock.systemUTC()))
                .bring(file, "test", new ImportArticles.Listener() {

                    @Override
                    public void kept(String reference, KeepArticle.Outcome outcome) {
                        assertThat(outcome).isEqualTo(KeepArticle.Outcome.NEW);
                    }

                    @Override
                    public void refused(int place, String reference, String reason) {
                        throw new AssertionError(reference + ": " + reason);
                    }
                }));
    }
}
