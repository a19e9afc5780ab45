package org.welco.publik.wcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.welco.publik.testing.PublikTown.CLAIRE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.agent.Agent;
import org.welco.publik.testing.PublikTown;
import org.welco.sandbox.wcs.FormData;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSourceException;

/** Words of requests are looked for live in the sandbox's w.c.s., in the agent's name. */
class SearchingTextsTest {

    private final PublikTown town = new PublikTown();
    private final WcsTextSource source = new WcsTextSource(new WcsLinks(town.current(), town.http(), town.signer()));

    @AfterEach
    void stop() {
        town.close();
    }

    private List<SearchHit> find(String typed, Optional<Agent> agent) {
        return town.inside(() -> source.search(new SearchQuestion(typed, agent, 10)));
    }

    @ParameterizedTest
    @CsvSource({
        "l'éclairage public, éclairage public",
        "qu’un d’Hautefeuille, un Hautefeuille",
        "\"rue\" (haute), rue haute",
        "1-28, 1-28",
        "jean-pierre, jean pierre",
        "{rue} 50%41, rue 50 41",
        "'   ', ''",
    })
    void words_are_asked_for_as_w_c_s_finds_them(String typed, String asked) {
        assertThat(WcsTextSource.words(typed)).isEqualTo(asked);
    }

    @Test
    void a_line_that_he_may_process_is_a_link_and_another_is_not() {
        FormData his = town.wcs().request("acte-etat-civil", "", Map.of("objet", "Réverbère cassé"));
        FormData other = town.wcs().request("signalement-voirie", "", Map.of("objet", "Réverbère cassé"));

        List<SearchHit> found = find("l’REVERBERE casse", Optional.of(CLAIRE));

        assertThat(found)
                .extracting(SearchHit::id, SearchHit::url)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "acte-etat-civil/" + his.id(), town.wcs().requestUrl("acte-etat-civil", his.id())),
                        org.assertj.core.groups.Tuple.tuple("signalement-voirie/" + other.id(), ""));
    }

    @Test
    void a_line_says_when_the_request_came_in_as_people_here_write_dates() {
        town.wcs().request("acte-etat-civil", "", Map.of("objet", "Réverbère cassé"));

        assertThat(find("reverbere", Optional.of(CLAIRE)).get(0).description())
                .matches("État civil · déposée le \\d\\d/\\d\\d/\\d{4} · Nouveau");
    }

    @Test
    void signs_of_addresses_break_nothing() {
        town.wcs().request("acte-etat-civil", "", Map.of("objet", "Réverbère cassé"));
        assertThat(find("{reverbere}", Optional.of(CLAIRE))).hasSize(1);
    }

    @Test
    void what_w_c_s_hides_from_him_is_not_shown() {
        town.wcs().request("aide-sociale", "", Map.of("objet", "Réverbère cassé"));
        assertThat(find("reverbere", Optional.of(CLAIRE))).isEmpty();
    }

    @Test
    void nothing_is_asked_for_nobody() {
        town.wcs().request("signalement-voirie", "", Map.of("objet", "Réverbère cassé"));
        assertThat(find("reverbere", Optional.empty())).isEmpty();
    }

    @Test
    void a_w_c_s_that_is_down_says_so() {
        town.close();
        assertThatExceptionOfType(SearchSourceException.class)
                .isThrownBy(() -> find("reverbere", Optional.of(CLAIRE)))
                .withMessageStartingWith("demandes : ");
    }
}
