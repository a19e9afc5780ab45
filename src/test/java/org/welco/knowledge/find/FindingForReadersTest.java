package org.welco.knowledge.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.knowledge.testing.PlayedIndex;
import org.welco.publik.testing.PublikTown;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** What readers ask the index for, and what it is never asked. */
class FindingForReadersTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

    private final CurrentTenant current = new CurrentTenant();
    private final PlayedIndex index = new PlayedIndex(3);
    private final FindArticles find = new FindArticles(index, new Synonyms(current), Clock.systemUTC());

    private List<FoundArticle> find(String typed, String category) {
        return new TenantGate(current, null)
                .call(
                        PublikTown.tenant("courrier.ville.test", NOWHERE, NOWHERE, Map.of()),
                        () -> find.find(typed, Optional.of(category), 20));
    }

    @Test
    void a_category_narrows_what_is_asked() {
        assertThat(find("bac", "Divers")).hasSize(3);
        assertThat(find("", "x".repeat(80))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bac"})
    void a_text_that_can_be_no_category_finds_nothing_and_asks_nothing(String typed) {
        assertThat(find(typed, "Divers\0")).isEmpty();
        assertThat(find(typed, "x".repeat(81))).isEmpty();
        assertThat(index.wanted()).isEmpty();
    }

    @Test
    void where_nothing_was_typed_the_beginning_is_shown_without_a_mark() {
        assertThat(find(" ", "Divers").get(0).passage().html()).isEqualTo("Le bac jaune.");
    }
}
