package org.welco.mail.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.gesture.MailDesk.CLAIRE;
import static org.welco.mail.gesture.MailDesk.HUGO;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimMail;
import org.welco.mail.claim.ClaimToken;
import org.welco.mail.claim.Claims.Wish;
import org.welco.mail.testing.ClaimsInMemory;
import org.welco.mail.testing.TypingsInMemory;
import org.welco.mail.typing.PassOnTyping.Passed;
import org.welco.mail.typing.Typings.Place;
import org.welco.tenant.change.Changes;
import org.welco.tenant.change.ChangesPage;

class PassingOnTypingTest {

    private static final MailReference LETTER = MailReference.ofRegistry(42);

    private final TypingsInMemory typings = new TypingsInMemory();
    private final ClaimsInMemory claims = new ClaimsInMemory();
    private final Told changes = new Told();
    private final PassOnTyping passOn = new PassOnTyping(typings, claims, changes);

    /** What open pages are told. */
    private static final class Told implements Changes {

        private final List<String> subjects = new ArrayList<>();

        @Override
        public void tell(String topic, String subject, String kind) {
            subjects.add(subject);
        }

        @Override
        public ChangesPage after(String topic, long sequence, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long last() {
            return subjects.size();
        }

        @Override
        public int sweep() {
            return 0;
        }
    }

    private void has(Agent agent) {
        claims.take(LETTER, wish(agent));
    }

    private static Wish wish(Agent agent) {
        return new Wish(agent, new ClaimToken(agent.nameId().substring(10)), ClaimMail.LEASE);
    }

    private void typed(Agent agent, TypedField field, String text) {
        typings.keep(new Place(LETTER, agent, field), text, 1);
    }

    private List<String> textsOf(Agent agent) {
        return typings.of(LETTER, agent).stream().map(Typed::content).toList();
    }

    @Test
    void the_colleague_who_has_the_letter_gets_a_copy_and_his_page_is_told() {
        has(HUGO);
        typed(CLAIRE, TypedField.ANSWER, "Madame,");
        typed(CLAIRE, TypedField.COMMENT, " ");

        Passed passed = passOn.passOn(LETTER, CLAIRE);

        assertThat(passed.to()).contains("Hugo Diallo");
        assertThat(passed.passed()).containsExactly(TypedField.ANSWER);
        assertThat(textsOf(HUGO)).containsExactly("Madame,");
        assertThat(textsOf(CLAIRE)).contains("Madame,");
        assertThat(changes.subjects).containsExactly("maarch-42");
    }

    @Test
    void what_he_has_typed_himself_is_not_written_over() {
        has(HUGO);
        typed(HUGO, TypedField.ANSWER, "Monsieur,");
        typed(CLAIRE, TypedField.ANSWER, "Madame,");

        Passed passed = passOn.passOn(LETTER, CLAIRE);

        assertThat(passed.occupied()).containsExactly(TypedField.ANSWER);
        assertThat(textsOf(HUGO)).containsExactly("Monsieur,");
        assertThat(changes.subjects).isEmpty();
    }

    @Test
    void passed_on_twice_it_is_there_once() {
        has(HUGO);
        typed(CLAIRE, TypedField.ANSWER, "Madame,");
        passOn.passOn(LETTER, CLAIRE);

        assertThat(passOn.passOn(LETTER, CLAIRE).occupied()).isEmpty();
        assertThat(textsOf(HUGO)).containsExactly("Madame,");
    }

    @Test
    void it_is_said_to_be_a_colleague_s_until_he_changes_it() {
        has(CLAIRE);
        claims.takeFrom(LETTER, 1, wish(HUGO), "usager au téléphone");
        typed(CLAIRE, TypedField.ANSWER, "Madame,");
        assertThat(passOn.came(LETTER, HUGO)).isEmpty();

        passOn.passOn(LETTER, CLAIRE);
        assertThat(passOn.came(LETTER, HUGO)).containsExactly(TypedField.ANSWER);

        typed(HUGO, TypedField.ANSWER, "Madame, Monsieur,");
        assertThat(passOn.came(LETTER, HUGO)).isEmpty();
    }

    @Test
    void a_letter_that_no_colleague_has_takes_nothing() {
        typed(CLAIRE, TypedField.ANSWER, "Madame,");
        assertThat(passOn.passOn(LETTER, CLAIRE).to()).isEmpty();

        has(CLAIRE);
        assertThat(passOn.passOn(LETTER, CLAIRE).to()).isEmpty();
        assertThat(changes.subjects).isEmpty();
    }
}
