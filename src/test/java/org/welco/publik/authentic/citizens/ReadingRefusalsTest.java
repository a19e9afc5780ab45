package org.welco.publik.authentic.citizens;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How authentic says why it creates no account. */
class ReadingRefusalsTest {

    private static WritingAnswer answer(int status, String body) {
        return new WritingAnswer(
                status, Optional.of(Json.createReader(new StringReader(body)).read()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"result\":0,\"errors\":{\"email\":[\"email already used\"]}} | email | Cette adresse appartient déjà à un compte.",
                "{\"result\":0,\"errors\":{\"attributes\":[\"Ce numéro de téléphone identifiant est déjà utilisé.\"]}} | attributes | Ce numéro de téléphone identifiant est déjà utilisé.",
                "{\"result\":0,\"errors\":{\"mobile\":[\"['Le numéro doit être composable.']\"]}} | mobile | Le numéro doit être composable.",
                "{\"result\":0,\"errors\":{\"title\":\"non\"}} | title | non",
                "{\"result\":0,\"errors\":\"interdit\"} | '' | interdit",
                "{\"result\":0,\"errors\":{\"detail\":\"Pas trouvé.\"}} | '' | Pas trouvé.",
                "{\"result\":0,\"errors\":{\"__all__\":[\"Données non valides.\"]}} | '' | Données non valides.",
                "{\"result\":0,\"errors\":[]} | '' | Refusé par l’annuaire des comptes."
            })
    void each_is_a_sentence_beside_its_field(String body, String field, String sentence) {
        assertThat(answer(400, body).refusals()).containsEntry(field, sentence).hasSize(1);
    }

    @Test
    void a_page_of_an_error_says_nothing_about_the_account() {
        assertThat(new WritingAnswer(500, Optional.empty()).isLost()).isTrue();
        assertThat(WritingAnswer.LOST.isLost()).isTrue();
        assertThat(answer(400, "{}").isLost()).isFalse();
    }
}
