package org.welco.search.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.welco.publik.testing.PublikTown;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.search.query.Phones;

/** By which words of names a request is found. */
class NamingRequestsTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 29, 12, 0);
    private static final Form FORM = new Form("acte", "Acte", Optional.empty(), "", List.of());

    private final RequestEntries entries = new RequestEntries(
            RequestFields.of(PublikTown.tenant(
                    "courrier.ville.test",
                    URI.create("http://127.0.0.1:1/"),
                    URI.create("http://127.0.0.1:2/"),
                    Map.of())),
            new Phones("FR"));

    private Set<String> words(String citizenName, Map<String, String> fields) {
        String citizen = citizenName.isEmpty() ? "" : "c1";
        return entries.of(
                        new ExportedRequest(
                                "acte", 1, "1-1", "", NOON, NOON, citizen, citizenName, List.of(), "", fields),
                        FORM)
                .words();
    }

    @Test
    void fields_that_name_somebody_count_more_than_the_account() {
        assertThat(words("Jean Martin", Map.of("nom", "Le Goff", "prenom", "Anne-Marie")))
                .containsExactlyInAnyOrder("goff", "legoff", "anne", "marie", "annemarie");
    }

    /** Else the words of all names would be as many as there are people with requests. */
    @Test
    void the_name_of_an_account_is_found_by_each_of_its_words_and_makes_none_of_all_of_them() {
        assertThat(words("Jean-Pierre Le Goff", Map.of("objet", "Acte")))
                .containsExactlyInAnyOrder("jean", "pierre", "goff");
    }

    @Test
    void nobody_is_found_by_no_word() {
        assertThat(words("", Map.of("nom", "", "prenom", ""))).isEmpty();
    }
}
