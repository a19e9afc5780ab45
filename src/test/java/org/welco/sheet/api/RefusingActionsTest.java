package org.welco.sheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.access.Refusal;
import org.welco.sheet.block.ActOnBlock.Outcome;

/** An agent reads why nothing was done, in the language of his page, and is not told that it is done when nobody knows. */
class RefusingActionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GONE|line-gone|Cette ligne n’y est plus, ou a changé\u00a0: rien n’a été fait cette fois.",
                "NO_MAIL|no-mail|Le service demande une adresse de courriel, que cette personne n’a pas\u00a0: rien n’a été fait.",
                "UNDER_WAY|action-under-way|Ce geste est déjà en cours\u00a0: attendez qu’il s’achève.",
            })
    void in_french(Outcome outcome, String code, String sentence) {
        assertThat(ActionRefusals.of(outcome, Locale.FRENCH)).isEqualTo(new Refusal(409, code, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GONE|This line is there no more, or has changed: nothing was done this time.",
                "NO_MAIL|The service asks for an e-mail address, which this person does not have: nothing was done.",
                "UNDER_WAY|This is being done already: wait until it has ended.",
            })
    void in_english(Outcome outcome, String sentence) {
        assertThat(ActionRefusals.of(outcome, PageLanguage.of(List.of(Locale.ITALY, Locale.UK)))
                        .errDesc())
                .isEqualTo(sentence);
    }

    @Test
    void a_browser_that_wants_neither_language_reads_french() {
        assertThat(PageLanguage.of(List.of(Locale.ITALY))).isEqualTo(Locale.FRENCH);
    }
}
