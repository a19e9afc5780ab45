package org.welco.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.welco.platform.folding.Folding;
import org.welco.sandbox.SandboxDatabase;

/** Articles that were kept before they could be sorted by their folded title. */
class SortingKeptArticlesStoreIT {

    private static final String SCHEMA = "t_sorting_articles";
    private static final List<String> TITLES = List.of(
            "Élections\u00a0: s’inscrire",
            "ÇA ET LÀ",
            "« Œuvre » d’art, ex æquo",
            "12 000 €",
            "Âge, noël, île, où, août, Ÿ",
            "…");

    private static PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(SandboxDatabase.url());
        return database;
    }

    private static void migrate(String target) {
        Flyway.configure(SortingKeptArticlesStoreIT.class.getClassLoader())
                .dataSource(database())
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/tenant")
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void they_are_sorted_as_those_that_come_later() throws SQLException {
        migrate("202612011600");
        try (Connection connection = database().getConnection();
                PreparedStatement kept = connection.prepareStatement(
                        "insert into " + SCHEMA
                                + ".knowledge_article (reference, title, body, text, category, keywords, forms, reviewed_by, state,"
                                + " changed_at, changed_by, words) values (?, ?, '', '', '', '', '', '', 'PUBLISHED', now(), '', '')")) {
            for (String title : TITLES) {
                kept.setString(1, "n" + TITLES.indexOf(title));
                kept.setString(2, title);
                kept.executeUpdate();
            }
            migrate("202612011700");
            try (PreparedStatement asked =
                    connection.prepareStatement("select title, sorted from " + SCHEMA + ".knowledge_article")) {
                Map<String, String> sorted = new HashMap<>();
                ResultSet rows = asked.executeQuery();
                while (rows.next()) {
                    sorted.put(rows.getString(1), rows.getString(2));
                }
                assertThat(sorted).containsOnlyKeys(TITLES);
                assertThat(sorted)
                        .allSatisfy((title, place) -> assertThat(place).isEqualTo(Folding.of(title)));
            }
        }
    }
}
