package org.welco.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.account.ReadDraft.Draft;
import org.welco.search.find.Sight.Attribute;
import org.welco.search.query.Phones;

/** What is typed for an account is right or wrong before anybody is asked. */
class ReadingDraftsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static Draft read(Map<String, String> typed) {
        Map<String, String> all =
                new HashMap<>(Map.of("first_name", "Zoé", "last_name", "Neuve", "mobile", "0612345678"));
        all.putAll(typed);
        return new ReadDraft(PlayedForm.whole(), new Phones("FR"), TODAY).of(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mobile | 06 12 34 56 78 | +33612345678",
                "mobile | +33 (0)6.12.34.56.78 | +33612345678",
                "phone | 04-76-12-34-56 | +33476123456",
                "email | Zoe.Neuve@example.org | Zoe.Neuve@example.org",
                "birthdate | 12/03/1984 | 1984-03-12",
                "birthdate | 12 3 1984 | 1984-03-12",
                "birthdate | 12031984 | 1984-03-12",
                "birthdate | 1984-03-12 | 1984-03-12",
                "zipcode | 38 000 | 38000",
                "title | Madame | Madame",
                "majeur | true | true",
                "majeur | True | true",
                "majeur | Oui | true",
                "majeur | on | true",
                "majeur | 1 | true",
                "majeur | False | false",
                "majeur | NON | false",
                "majeur | 0 | false",
                "last_name | '  d’Hautefeuille ' | d’Hautefeuille"
            })
    void what_is_right_is_written_as_the_directory_wants_it(String field, String typed, String written) {
        Draft draft = read(Map.of(field, typed));
        assertThat(draft.complaints()).isEmpty();
        assertThat(draft.values()).containsEntry(field, written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mobile | 123 | NO_PHONE",
                "mobile | 06 12 34 | NO_PHONE",
                "mobile | 04 76 12 34 56 | NO_MOBILE",
                "phone | deux fois vingt | NO_PHONE",
                "email | zoe@example | NO_MAIL",
                "email | zoe neuve@example.org | NO_MAIL",
                "birthdate | 31/02/1984 | NO_DAY",
                "birthdate | hier | NO_DAY",
                "birthdate | 02/12/2026 | TO_COME",
                "birthdate | 31/12/1899 | TOO_OLD",
                "zipcode | 9912 | NO_POSTCODE",
                "title | Mrs | NO_CHOICE",
                "majeur | peut-être | NO_CHOICE",
                "first_name | ' ' | REQUIRED",
                "city | Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson | TOO_LONG"
            })
    void what_is_wrong_is_told_of_its_field(String field, String typed, Complaint complaint) {
        Draft draft = read(Map.of(field, typed));
        assertThat(draft.complaints()).isEqualTo(Map.of(field, complaint));
        assertThat(draft.values()).doesNotContainKey(field);
    }

    @Test
    void neither_mail_nor_mobile_makes_no_account() {
        assertThat(read(Map.of("mobile", "", "phone", "0476123456")).complaints())
                .isEqualTo(Map.of("mobile", Complaint.NO_CONTACT));
    }

    @Test
    void a_mail_alone_is_enough() {
        assertThat(read(Map.of("mobile", "", "email", "zoe@example.org")).complaints())
                .isEmpty();
    }

    @Test
    void what_is_not_asked_for_is_never_sent() {
        Draft draft = read(Map.of("is_superuser", "true", "username", "zoe", "mobile_verified", "true"));
        assertThat(draft.values()).containsOnlyKeys("first_name", "last_name", "mobile");
    }

    @Test
    void what_is_hidden_from_the_agent_is_not_asked_for() {
        assertThat(PlayedForm.of(Set.of(Attribute.BIRTH_DATE, Attribute.MAIL), "usagers")
                        .fields())
                .extracting(AccountField::name)
                .contains("mobile", "city")
                .doesNotContain("birthdate", "email");
    }
}
