package org.welco.confirmation.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.message.SmsAlphabet;

/** The message is one SMS, whatever a town and its host are called. */
class WritingTheSmsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T13:05:00Z");
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz";

    private static String text(String town, String host, Duration life) {
        return SmsText.of(town, "https://" + host + "/confirm/" + KEY, "012345", NOW.plus(life), NOW);
    }

    private static String text(String town) {
        return text(town, "courrier.ville.example", Duration.ofHours(1));
    }

    @Test
    void it_says_who_writes_what_to_do_and_until_when() {
        assertThat(text("Vertaubiers"))
                .isEqualTo("Vertaubiers : confirmez ce mobile sur https://courrier.ville.example/confirm/" + KEY
                        + " ou avec le code 012345, avant 15h05.");
    }

    @Test
    void an_end_on_another_day_says_which() {
        assertThat(text("Oô", "c.example", Duration.ofHours(20))).contains("avant le 01/12 à 10h05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vertaubiers",
                "Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson",
                "L’Haÿ-les-Roses",
                "Œuilly 🏛",
                "Communauté d’agglomération"
            })
    void it_is_one_sms_for_every_town(String town) {
        assertThat(SmsAlphabet.septets(text(town))).isLessThanOrEqualTo(SmsAlphabet.LIMIT);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 90, 200})
    void it_is_one_sms_for_every_host_and_holds_the_code(int length) {
        String told = text("Vertaubiers", "c".repeat(length) + ".example", Duration.ofHours(1));
        assertThat(SmsAlphabet.septets(told)).isLessThanOrEqualTo(SmsAlphabet.LIMIT);
        assertThat(told).contains("012345");
    }
}
