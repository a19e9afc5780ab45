package org.welco.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.citizen.CitizenLine;
import org.welco.citizen.CitizenProfile;
import org.welco.search.find.Sight.Attribute;
import org.welco.sheet.ProfileLine.Kind;
import org.welco.tenant.hobo.ProfileField;

/** A sheet shows the attributes that the town has configured, as far as the agent may see them. */
class ShowingProfilesTest {

    private static final CitizenProfile JACQUES = new CitizenProfile(
            new CitizenLine("c0", "Lefèvre Jacques", Optional.of(1951), Optional.empty(), Optional.empty()),
            Map.of(
                    "last_name", "Lefèvre",
                    "mobile", "+33600001278",
                    "email", "jacques@example.org",
                    "birthdate", "1951-04-02",
                    "city", "Vertaubiers",
                    "address", "14, rue des Tilleuls",
                    "secret", "42"),
            Set.of("mobile", "title"));

    private static ProfileField field(String kind, String name) {
        return new ProfileField(kind, name, "Label " + name, "", false, true, true, false, false);
    }

    private static List<ProfileLine> shown(Set<Attribute> hidden, ProfileField... fields) {
        return ShownProfile.of(JACQUES, List.of(fields), hidden).lines();
    }

    private static List<ProfileLine> shown(ProfileField... fields) {
        return shown(Set.of(), fields);
    }

    @Test
    void attributes_stand_in_the_order_of_the_town_and_no_other_is_shown() {
        assertThat(shown(field("phone", "mobile"), field("string", "last_name")))
                .extracting(ProfileLine::name)
                .containsExactly("mobile", "last_name");
    }

    @Test
    void an_attribute_that_is_switched_off_is_not_shown() {
        ProfileField off = new ProfileField("string", "last_name", "Nom", "", false, true, true, false, true);
        assertThat(shown(off)).isEmpty();
    }

    @Test
    void what_is_unset_is_shown_as_such() {
        assertThat(shown(field("string", "zipcode"))).singleElement().satisfies(line -> {
            assertThat(line.value()).isEmpty();
            assertThat(line.verified()).isFalse();
        });
    }

    @Test
    void a_proved_value_is_marked_and_an_unset_one_never_is() {
        assertThat(shown(field("phone", "mobile"), field("title", "title"), field("string", "city")))
                .extracting(ProfileLine::verified)
                .containsExactly(true, false, false);
    }

    @Test
    void an_attribute_without_label_is_called_by_its_name() {
        ProfileField bare = new ProfileField("string", "city", "", "", false, true, true, false, false);
        assertThat(shown(bare)).extracting(ProfileLine::label).containsExactly("city");
    }

    @ParameterizedTest
    @CsvSource({
        "phone, phone, PHONE",
        "phone_number, mobile, PHONE",
        "fr_phone_number, mobile, PHONE",
        "email, courriel, MAIL",
        "string, email, MAIL",
        "date, arrivee, DAY",
        "birthdate, birthdate, DAY",
        "fedict_date, x, DAY",
        "string, city, TEXT",
        "boolean, majeur, YES_OR_NO",
        "une-sorte-inconnue, x, TEXT",
    })
    void each_kind_is_written_in_its_way(String kind, String name, Kind written) {
        assertThat(shown(field(kind, name))).extracting(ProfileLine::kind).containsExactly(written);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, phone, mobile",
        "MAIL, email, email",
        "BIRTH_DATE, birthdate, birthdate",
        "BIRTH_DATE, date, birthdate",
        "TOWN, string, city",
        "TOWN, string, address",
        "TOWN, string, zipcode",
        "TOWN, street, x",
        "TOWN, string, code_postal",
        "PHONE, string, mobile",
        "PHONE, string, tel_fixe",
        "MAIL, string, courriel",
        "BIRTH_DATE, date, date_naissance",
        "BIRTH_DATE, date, birth_date",
    })
    void what_is_for_other_roles_is_not_shown(Attribute hidden, String kind, String name) {
        assertThat(shown(Set.of(hidden), field(kind, name), field("string", "last_name")))
                .extracting(ProfileLine::name)
                .containsExactly("last_name");
    }
}
