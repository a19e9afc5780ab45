package org.welco.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.context.PartialViewContextWrapper;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.knowledge.ReadArticle;
import org.welco.knowledge.find.FindArticles;
import org.welco.knowledge.find.Synonyms;
import org.welco.knowledge.testing.ArticlesInMemory;
import org.welco.knowledge.testing.PlayedIndex;
import org.welco.publik.testing.PublikTown;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** What a page of articles searches for: what it draws, and no more than that. */
class DrawingArticlesTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

    private final CurrentTenant current = new CurrentTenant();
    private final PlayedIndex index = new PlayedIndex(40);
    private final ArticlesInMemory articles = new ArticlesInMemory();
    private final KbCell cell = new KbCell(
            new FindArticles(index, new Synonyms(current), Clock.systemUTC()),
            new ReadArticle(articles, Clock.systemUTC()),
            new KbWords());

    @AfterEach
    void no_request_is_left() {
        Request.none();
    }

    private void inTown(Runnable work) {
        new TenantGate(current, null).run(PublikTown.tenant("courrier.ville.test", NOWHERE, NOWHERE, Map.of()), work);
    }

    @Test
    void a_page_holds_the_list() {
        Request.ofPage();
        inTown(() -> assertThat(cell.getFound()).hasSize(40));
        assertThat(index.wanted()).containsExactly(KbCell.LINES);
    }

    @Test
    void the_part_of_the_first_page_searches_for_what_it_shows_and_one_more() {
        Request.ofPage();
        inTown(() -> assertThat(cell.getRows()).hasSize(KbCell.ROWS));
        assertThat(index.wanted()).containsExactly(KbCell.ROWS + 1);
    }

    @Test
    void a_gesture_that_draws_the_list_searches_for_it_once() {
        Request.drawing("kb-lines");
        inTown(() -> {
            assertThat(cell.getFound()).hasSize(40);
            assertThat(cell.getFound()).hasSize(40);
        });
        assertThat(index.wanted()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kb-article kb-side", "kb-forms kb-for", "kb-for", ""})
    void a_gesture_that_draws_something_else_searches_for_nothing(String drawn) {
        Request.drawing(drawn.split(" "));
        inTown(() -> {
            assertThat(cell.getFound()).isEmpty();
            assertThat(cell.getRows()).isEmpty();
            assertThat(cell.getCategories()).isEmpty();
        });
        assertThat(index.wanted()).isEmpty();
    }

    @Test
    void a_link_that_opens_a_window_says_so_and_others_do_not() {
        String html =
                "<p><a href=\"https://a.example/\" target=\"_blank\" rel=\"noopener noreferrer\">un <mark>site</mark></a>"
                        + " <a href=\"tel:123\">un appel</a></p>";
        assertThat(BesideLinks.said(html, "(nouvelle fenêtre)"))
                .contains("un <mark>site</mark><span class=\"w-sr\"> (nouvelle fenêtre)</span></a>")
                .contains("<a href=\"tel:123\">un appel</a>");
    }

    /** What the container tells of a request. */
    private static final class Request extends FacesContextWrapper {

        private final boolean partial;
        private final List<String> drawn;

        private Request(boolean partial, List<String> drawn) {
            super(null);
            this.partial = partial;
            this.drawn = drawn;
        }

        static void ofPage() {
            FacesContext.setCurrentInstance(new Request(false, List.of()));
        }

        static void drawing(String... places) {
            FacesContext.setCurrentInstance(new Request(true, List.of(places)));
        }

        static void none() {
            FacesContext.setCurrentInstance(null);
        }

        @Override
        public boolean isPostback() {
            return partial;
        }

        /** The wrapper of the standard returns a raw map. */
        @SuppressWarnings("unchecked")
        @Override
        public ExternalContext getExternalContext() {
            return new ExternalContextWrapper(null) {

                @Override
                public Map<String, String> getRequestParameterMap() {
                    return Map.of();
                }
            };
        }

        @Override
        public PartialViewContext getPartialViewContext() {
            return new PartialViewContextWrapper(null) {

                @Override
                public boolean isPartialRequest() {
                    return partial;
                }

                @Override
                public boolean isRenderAll() {
                    return false;
                }

                @Override
                public Collection<String> getRenderIds() {
                    return drawn;
                }

                @Override
                public void setPartialRequest(boolean isPartialRequest) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
