package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.welco.mail.testing.MailBuilder.aMail;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.UnknownMailException;
import org.welco.mail.testing.StoreOnPostgres;
import org.welco.mail.typing.ForgottenTextException;
import org.welco.mail.typing.KeepTyping;
import org.welco.mail.typing.Typed;
import org.welco.mail.typing.TypedField;

/** What agents type is kept while they type, and offered again to them alone. */
class JpaTypingsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();
    private static final MailReference LETTER = MailReference.ofRegistry(42);
    private static final MailReference OTHER = MailReference.ofRegistry(43);
    private static final Agent CLAIRE =
            new Agent("a0000000000000000000000000000001", "Claire Vasseur", Set.of("courrier"), false);
    private static final Agent HUGO =
            new Agent("a0000000000000000000000000000002", "Hugo Diallo", Set.of("courrier"), false);

    private final KeepTyping typing = new KeepTyping(STORE.typings());

    @BeforeEach
    void two_letters() {
        STORE.emptied();
        for (MailReference letter : List.of(LETTER, OTHER)) {
            STORE.does(() -> STORE.mails()
                    .add(aMail().fromMaarch(letter.resId().orElseThrow()).build()));
        }
    }

    private Typed types(Agent agent, TypedField field, String content, int round) {
        return STORE.in(() -> typing.keep(LETTER, agent, field, content, round));
    }

    private List<Typed> offered(Agent agent) {
        return STORE.in(() -> typing.offer(LETTER, agent));
    }

    @Test
    void the_last_text_of_each_field_is_offered_again_as_it_was() {
        types(CLAIRE, TypedField.ANSWER, "Madame,", 0);
        types(CLAIRE, TypedField.ANSWER, "  Madame,\r\n« votre demande » 🙂 ", 0);
        types(CLAIRE, TypedField.COMMENT, "à rappeler", 0);

        assertThat(offered(CLAIRE))
                .extracting(Typed::field, Typed::content)
                .containsExactly(
                        tuple(TypedField.ANSWER, "  Madame,\r\n« votre demande » 🙂 "),
                        tuple(TypedField.COMMENT, "à rappeler"));
    }

    @Test
    void what_a_colleague_types_about_the_same_letter_is_his_own() {
        types(CLAIRE, TypedField.ANSWER, "de Claire", 0);
        types(HUGO, TypedField.ANSWER, "de Hugo", 0);

        assertThat(offered(CLAIRE)).extracting(Typed::content).containsExactly("de Claire");
        assertThat(offered(HUGO)).extracting(Typed::content).containsExactly("de Hugo");
    }

    @Test
    void another_letter_has_texts_of_its_own() {
        types(CLAIRE, TypedField.ANSWER, "de Claire", 0);

        assertThat(STORE.in(() -> typing.offer(OTHER, CLAIRE))).isEmpty();
    }

    @Test
    void a_text_that_was_sent_is_not_offered_again() {
        types(CLAIRE, TypedField.ANSWER, "Madame,", 0);

        STORE.does(() -> typing.forget(LETTER, CLAIRE, TypedField.ANSWER));

        assertThat(offered(CLAIRE)).extracting(Typed::content).containsExactly("");
    }

    @Test
    void a_text_still_on_its_way_when_the_answer_left_does_not_come_back() {
        int round = types(CLAIRE, TypedField.ANSWER, "Madame,", 0).round();
        STORE.does(() -> typing.forget(LETTER, CLAIRE, TypedField.ANSWER));

        assertThatExceptionOfType(ForgottenTextException.class)
                .isThrownBy(() -> types(CLAIRE, TypedField.ANSWER, "Madame, monsieur,", round));

        assertThat(offered(CLAIRE)).extracting(Typed::content).containsExactly("");
    }

    @Test
    void the_next_text_of_that_field_is_kept_in_its_own_round() {
        types(CLAIRE, TypedField.ANSWER, "Madame,", 0);
        STORE.does(() -> typing.forget(LETTER, CLAIRE, TypedField.ANSWER));
        int round = offered(CLAIRE).get(0).round();

        types(CLAIRE, TypedField.ANSWER, "Suite :", round);

        assertThat(offered(CLAIRE)).extracting(Typed::content).containsExactly("Suite :");
    }

    @Test
    void forgetting_before_the_first_text_arrives_is_remembered() {
        STORE.does(() -> typing.forget(LETTER, CLAIRE, TypedField.REASON));

        assertThatExceptionOfType(ForgottenTextException.class)
                .isThrownBy(() -> types(CLAIRE, TypedField.REASON, "pas pour nous", 1));
    }

    @Test
    void a_letter_that_is_not_there_keeps_nothing() {
        assertThatExceptionOfType(UnknownMailException.class)
                .isThrownBy(() -> STORE.in(
                        () -> typing.keep(MailReference.ofRegistry(99), CLAIRE, TypedField.ANSWER, "Madame,", 0)));
    }

    @Test
    void a_text_without_end_is_refused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> types(CLAIRE, TypedField.ANSWER, "x".repeat(KeepTyping.LONGEST + 1), 0));
        assertThat(offered(CLAIRE)).isEmpty();
    }

    @Test
    void a_text_left_alone_for_thirty_days_is_thrown_away() {
        types(CLAIRE, TypedField.ANSWER, "ancien", 0);
        STORE.update("update mail_typing set saved_at = saved_at - interval '31 days'");
        types(CLAIRE, TypedField.COMMENT, "récent", 0);

        assertThat(STORE.in(typing::purge)).isEqualTo(1);
        assertThat(offered(CLAIRE)).extracting(Typed::content).containsExactly("récent");
    }
}
