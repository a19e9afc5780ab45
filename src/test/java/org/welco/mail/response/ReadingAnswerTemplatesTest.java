package org.welco.mail.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.mail.response.AnswerTemplates.Template;
import org.welco.mail.response.AnswerTemplates.Words;

class ReadingAnswerTemplatesTest {

    @Test
    void templates_come_in_the_order_of_the_setting() {
        assertThat(AnswerTemplates.read(
                        "[{\"title\": \"Reçu\", \"text\": \"Bien reçu.\"}, {\"title\": \"Non\", \"text\": \"Non.\"}]"))
                .containsExactly(new Template("Reçu", "Bien reçu."), new Template("Non", "Non."));
    }

    @Test
    void a_template_speaks_of_the_letter_and_of_who_answers() {
        Template template = new Template("t", "{reference} « {subject} » ({chrono}), {agent}. {autre}");

        assertThat(template.filled(new Words("maarch-42", "Carte", "2026/A/1", "Claire Vasseur")))
                .isEqualTo("maarch-42 « Carte » (2026/A/1), Claire Vasseur. {autre}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "[{\"title\": \"t\"}]",
                "[{\"title\": \" \", \"text\": \"x\"}]",
                "[{\"title\": 1, \"text\": \"x\"}]",
                "[",
                "oui"
            })
    void a_malformed_list_is_refused_as_a_whole(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerTemplates.read(json));
    }
}
