package org.welco.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.request.Form;

/** The forms beside an article: those that this agent may enter, in the order of the article. */
class OfferingLinkedFormsTest {

    private static final Agent CLAIRE = new Agent("a".repeat(32), "Claire", Set.of("accueil"), false);

    private static Form form(String slug) {
        return new Form(slug, "Démarche " + slug, Optional.empty(), "", List.of());
    }

    private static Article leadingTo(String... forms) {
        return new Article(
                "tri",
                "Tri",
                "<p>x</p>",
                "",
                List.of(),
                List.of(forms),
                Validity.OPEN,
                Review.NONE,
                ArticleState.PUBLISHED);
    }

    @Test
    void they_stand_in_the_order_of_the_article() {
        LinkedForms linked = new LinkedForms(agent -> List.of(form("voirie"), form("bac"), form("autre")));
        assertThat(linked.of(leadingTo("bac", "voirie"), CLAIRE))
                .extracting(Form::slug)
                .containsExactly("bac", "voirie");
    }

    @Test
    void a_form_that_is_closed_gone_or_not_for_him_is_not_there() {
        LinkedForms linked = new LinkedForms(agent -> List.of(form("voirie")));
        assertThat(linked.of(leadingTo("fermee", "voirie"), CLAIRE))
                .extracting(Form::slug)
                .containsExactly("voirie");
    }

    @Test
    void an_article_that_leads_nowhere_asks_nobody() {
        LinkedForms linked = new LinkedForms(agent -> {
            throw new IllegalStateException("asked");
        });
        assertThat(linked.of(leadingTo(), CLAIRE)).isEmpty();
        Article leading = leadingTo("bac");
        assertThatThrownBy(() -> linked.of(leading, CLAIRE)).hasMessage("asked");
    }
}
