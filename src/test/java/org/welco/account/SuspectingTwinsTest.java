package org.welco.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.account.NewAccounts.Person;
import org.welco.account.Twin.Ground;
import org.welco.search.query.Phones;

/** Whether an account may be that of the very person. */
class SuspectingTwinsTest {

    private static Set<Ground> grounds(Map<String, String> typed, Map<String, String> known, String... phones) {
        Map<String, String> all = new HashMap<>(Map.of("first_name", "Jacqueline", "last_name", "Lefebvre"));
        all.putAll(typed);
        Person person = new Person("c0000000000000000000000000000009", known, List.of(phones), true);
        return Twin.of(
                        person,
                        new ReadDraft(PlayedForm.whole(), new Phones("FR"), LocalDate.of(2026, 12, 1)).of(all),
                        PlayedForm.whole())
                .map(Twin::grounds)
                .orElse(Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Jacqueline, Lefèvre, '', 1",
        "Jacquelinne, Lefebvre, '', 1",
        "Lefebvre, Jacqueline, '', 1",
        "JACQUELINE, LEFEBVRE, 1953-01-01, 1",
        "Jacqueline, Lefèvre, 1953-01-01, 0",
        "Jacques, Lefebvre, '', 0",
        "Jacqueline, Martin, '', 0"
    })
    void names_alone_tell_when_nothing_speaks_against_it(String first, String last, String born, int twins) {
        Map<String, String> known = new HashMap<>(Map.of("first_name", first, "last_name", last));
        if (!born.isEmpty()) {
            known.put("birthdate", born);
        }
        assertThat(grounds(Map.of("birthdate", "12/03/1984"), known)).hasSize(twins);
    }

    @ParameterizedTest
    @CsvSource({"Jacqueline, Martin", "Jacques, Lefebvre", "Jaqueline, Lefèvre"})
    void one_name_and_the_birth_date_tell(String first, String last) {
        assertThat(grounds(
                        Map.of("birthdate", "12/03/1984"),
                        Map.of("first_name", first, "last_name", last, "birthdate", "1984-03-12")))
                .containsExactly(Ground.BIRTH_AND_NAME);
    }

    @Test
    void a_birth_date_alone_tells_nothing() {
        assertThat(grounds(
                        Map.of("birthdate", "12/03/1984"),
                        Map.of("first_name", "Omar", "last_name", "Haddad", "birthdate", "1984-03-12")))
                .isEmpty();
    }

    @Test
    void a_landline_in_common_tells() {
        assertThat(grounds(Map.of("phone", "04 76 12 34 56"), Map.of("last_name", "Haddad"), "+33476123456"))
                .containsExactly(Ground.PHONE);
    }

    @Test
    void the_mobile_of_somebody_is_his() {
        assertThat(grounds(
                        Map.of("mobile", "06 12 34 56 78"),
                        Map.of("last_name", "Haddad", "mobile", "+33612345678"),
                        "+33612345678"))
                .containsExactly(Ground.MOBILE);
    }

    @Test
    void a_mobile_that_somebody_has_as_his_phone_is_not_his_alone() {
        assertThat(grounds(
                        Map.of("mobile", "06 12 34 56 78"),
                        Map.of("last_name", "Haddad", "phone", "+33612345678"),
                        "+33612345678"))
                .containsExactly(Ground.PHONE);
    }

    @Test
    void the_mail_of_somebody_is_his_in_any_case() {
        assertThat(grounds(Map.of("email", "Jl@Example.org"), Map.of("last_name", "Haddad", "email", "jl@example.org")))
                .containsExactly(Ground.MAIL);
    }
}
