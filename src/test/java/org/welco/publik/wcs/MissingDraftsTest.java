package org.welco.publik.wcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.welco.publik.testing.PublikTown.HUGO;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.publik.testing.PublikTown;
import org.welco.request.DraftOrder;
import org.welco.request.RequestDrafts;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;
import org.welco.sandbox.wcs.WcsFault;
import org.welco.sandbox.wcs.WcsFaults.Route;

/** Whether w.c.s. still has a draft: it says so for those that it has not, and anything else is no such word. */
class MissingDraftsTest {

    private static final String FORM = "signalement-voirie";
    private static final URI SOME = URI.create("https://courrier.ville.test/mail/maarch-42");

    private final PublikTown town = new PublikTown();
    private final RequestDrafts drafts = new WcsRequestDrafts(new WcsLinks(town.current(), town.http(), town.signer()));
    private long id;

    @BeforeEach
    void a_draft_is_begun() {
        DraftOrder.Origin origin = new DraftOrder.Origin("maarch-42", 77, SOME, SOME, SOME);
        DraftOrder order = new DraftOrder(
                HUGO.nameId(),
                FORM,
                "mail",
                Optional.empty(),
                Optional.empty(),
                new DraftOrder.Back(SOME, SOME),
                Optional.of(origin),
                "",
                Map.of());
        id = town.inside(() -> drafts.begin(order).id());
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private boolean isGone() {
        return town.inside(() -> drafts.isGone(FORM, id));
    }

    private Kind trouble(WcsFault fault) {
        // until further notice: Java's client repeats a question whose connection was cut
        town.wcs().faults().clear();
        town.wcs().faults().add(fault, Route.ONE, 0);
        return catchThrowableOfType(RequestSourceException.class, this::isGone).kind();
    }

    @Test
    void a_draft_that_is_there_is_not_gone() {
        assertThat(isGone()).isFalse();
    }

    @Test
    void one_that_was_discarded_is_gone() {
        town.wcs().discard(FORM, (int) id);
        assertThat(isGone()).isTrue();
    }

    @Test
    void one_that_became_a_request_is_not_gone() {
        town.wcs().submit(FORM, (int) id, Map.of("objet", "Nid-de-poule"));
        assertThat(isGone()).isFalse();
    }

    @Test
    void a_wcs_that_refuses_to_say_leaves_it_where_it_is() {
        town.wcs().discard(FORM, (int) id);
        town.wcs().faults().add(WcsFault.REFUSING, Route.ONE, 1);
        assertThat(isGone()).isFalse();
    }

    @Test
    void what_is_no_answer_of_wcs_is_a_trouble_and_no_word() {
        town.wcs().discard(FORM, (int) id);
        assertThat(trouble(WcsFault.TROUBLE)).isEqualTo(Kind.UNREACHABLE);
        assertThat(trouble(WcsFault.DOWN)).isEqualTo(Kind.UNREACHABLE);
        assertThat(trouble(WcsFault.GARBAGE)).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void it_is_asked_in_nobodys_name_and_wants_nothing_of_the_person() {
        isGone();
        assertThat(town.wcs().journal().of(Route.ONE)).singleElement().satisfies(call -> {
            assertThat(call.user()).isEmpty();
            assertThat(call.query()).contains("anonymise=on").doesNotContain("NameID");
        });
    }
}
