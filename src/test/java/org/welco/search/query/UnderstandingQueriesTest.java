package org.welco.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.search.query.Criterion.BirthDay;
import org.welco.search.query.Criterion.BirthYear;
import org.welco.search.query.Criterion.Mail;
import org.welco.search.query.Criterion.Phone;
import org.welco.search.query.Criterion.PhonePart;
import org.welco.search.query.Criterion.RequestNumber;
import org.welco.search.query.Criterion.TrackingCode;

/** What an agent types is understood by its shape. The day of these tests is 29 November 2026. */
class UnderstandingQueriesTest {

    private final Understanding french =
            new Understanding(new Phones("FR"), Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC));

    private List<Reading> read(String typed) {
        return french.of(typed);
    }

    private static Reading reading(List<String> names, Criterion... criteria) {
        return new Reading(names, List.of(criteria));
    }

    private static BirthDay born(int year, int month, int day) {
        return new BirthDay(List.of(LocalDate.of(year, month, day)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06/12/34/56/78",
                "+33612345678",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "0033612345678",
                "0033 6 12 34 56 78",
                "33612345678",
                " 06\u00a012\u00a034\u00a056\u00a078 ",
            })
    void a_phone_number_in_any_writing_is_one_number(String typed) {
        assertThat(read(typed)).containsExactly(reading(List.of(), new Phone("+33612345678")));
    }

    @Test
    void a_number_of_another_country_keeps_its_code() {
        assertThat(read("+32 470 12 34 56")).containsExactly(reading(List.of(), new Phone("+32470123456")));
    }

    @ParameterizedTest
    @CsvSource({"06 12 3, 06123", "612345, 612345", "5678, 5678", "+33 6 12, 0612", "0033612, 0612"})
    void some_digits_may_be_a_part_of_a_phone_number(String typed, String digits) {
        assertThat(read(typed)).contains(reading(List.of(), new PhonePart(List.of(digits))));
    }

    @Test
    void digits_that_begin_as_the_country_does_are_tried_both_ways() {
        assertThat(read("33612")).contains(reading(List.of(), new PhonePart(List.of("33612", "0612"))));
    }

    @Test
    void three_digits_are_no_part_of_a_phone_number() {
        assertThat(read("612")).containsExactly(reading(List.of(), new RequestNumber("612")));
    }

    @Test
    void three_pairs_may_be_a_part_of_a_number_or_a_date() {
        assertThat(read("06 12 34"))
                .containsExactly(
                        reading(List.of(), new PhonePart(List.of("061234"))), reading(List.of(), born(1934, 12, 6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/03/1984",
                "12/3/84",
                "12/03/84",
                "12.03.1984",
                "12-03-1984",
                "12 03 1984",
                "1984-03-12",
                "12 mars 1984",
                "12 Mars 84",
                "né le 12/03/1984",
                "Née le 12 mars 1984",
                "12-mars-1984",
            })
    void a_birth_date_in_any_writing_is_one_day(String typed) {
        assertThat(read(typed)).containsExactly(reading(List.of(), born(1984, 3, 12)));
    }

    @ParameterizedTest
    @CsvSource({
        "1er avril 1951, 1951-04-01",
        "2 févr. 1960, 1960-02-02",
        "3 août 2001, 2001-08-03",
        "31 décembre 1999, 1999-12-31",
        "24 juillet 73, 1973-07-24",
        "24 sept 73, 1973-09-24",
    })
    void months_are_written_out_or_shortened(String typed, String day) {
        assertThat(read(typed)).containsExactly(reading(List.of(), new BirthDay(List.of(LocalDate.parse(day)))));
    }

    @Test
    void eight_digits_may_be_a_date() {
        assertThat(read("12031984")).contains(reading(List.of(), born(1984, 3, 12)));
    }

    @Test
    void two_digits_of_a_year_are_of_this_century_or_of_the_last() {
        assertThat(read("12/03/05"))
                .containsExactly(reading(
                        List.of(), new BirthDay(List.of(LocalDate.of(2005, 3, 12), LocalDate.of(1905, 3, 12)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/1984", "32/01/1984", "12/13/1984", "12/03/2031", "12/03/1850"})
    void a_day_on_which_nobody_was_born_is_no_date(String typed) {
        assertThat(read(typed))
                .isNotEmpty()
                .allSatisfy(reading -> assertThat(reading.criteria()).noneMatch(BirthDay.class::isInstance));
    }

    @ParameterizedTest
    @CsvSource({
        "Lefèvre, lefevre",
        "LEFEVRE, lefevre",
        "d’Hautefeuille, hautefeuille",
        "d'Hautefeuille, hautefeuille",
        "Mme Lefèvre, lefevre",
        "Jean-Pierre, jean pierre",
        "jean   pierre, jean pierre",
        "de la Tour, tour",
        "Le Goff, goff",
        "Œuvrard, oeuvrard",
        "du, du",
    })
    void words_of_names_are_folded_and_particles_left_out(String typed, String words) {
        assertThat(read(typed).get(0)).isEqualTo(reading(List.of(words.split(" "))));
    }

    @Test
    void a_name_and_a_year_go_together() {
        assertThat(read("martin 1984").get(0)).isEqualTo(reading(List.of("martin"), new BirthYear(List.of(1984))));
        assertThat(read("martin 1984")).contains(reading(List.of("martin"), new PhonePart(List.of("1984"))));
    }

    @Test
    void a_name_and_two_digits_are_a_name_and_a_year() {
        assertThat(read("dupond marie 84"))
                .containsExactly(reading(List.of("dupond", "marie"), new BirthYear(List.of(1984))));
        assertThat(read("dupond marie 05"))
                .containsExactly(reading(List.of("dupond", "marie"), new BirthYear(List.of(2005, 1905))));
    }

    @Test
    void a_name_and_the_beginning_of_a_phone_number_go_together() {
        assertThat(read("dupont 0612")).containsExactly(reading(List.of("dupont"), new PhonePart(List.of("0612"))));
    }

    @Test
    void a_name_a_date_and_a_phone_number_go_together() {
        assertThat(read("Lefèvre Jacques né le 2 avril 1951, 06 00 00 12 78"))
                .containsExactly(reading(List.of("lefevre", "jacques"), new Phone("+33600001278"), born(1951, 4, 2)));
    }

    @Test
    void a_year_and_a_part_of_a_number_are_two_things() {
        assertThat(read("martin 1984 0612"))
                .contains(reading(List.of("martin"), new BirthYear(List.of(1984)), new PhonePart(List.of("0612"))));
    }

    @ParameterizedTest
    @CsvSource({
        "Usager001@Example.org, usager001@example.org",
        "usager001@, usager001@",
        "<jean.martin@example.org>, jean.martin@example.org",
    })
    void a_mail_address_or_its_beginning_is_told_by_its_sign(String typed, String start) {
        assertThat(read(typed)).containsExactly(reading(List.of(), new Mail(start)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"usager001", "jean.martin", "j_martin75"})
    void the_beginning_of_an_address_needs_no_sign(String typed) {
        assertThat(read(typed)).contains(reading(List.of(), new Mail(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-345", "1-28"})
    void the_number_of_a_request_has_a_hyphen(String typed) {
        assertThat(read(typed).get(0)).isEqualTo(reading(List.of(), new RequestNumber(typed)));
    }

    @Test
    void a_number_alone_may_be_that_of_a_request() {
        assertThat(read("28")).containsExactly(reading(List.of(), new RequestNumber("28")));
        assertThat(read("1984"))
                .containsExactly(
                        reading(List.of(), new RequestNumber("1984")),
                        reading(List.of(), new PhonePart(List.of("1984"))),
                        reading(List.of(), new BirthYear(List.of(1984))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BCDFGHJK", "bcdfghjk", "BCDF GHJK", "bcdf-ghjk", " bcdfghjk "})
    void eight_consonants_may_be_a_tracking_code(String typed) {
        assertThat(read(typed)).contains(reading(List.of(), new TrackingCode("BCDFGHJK")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "é", "-", "@", "%_", "'", "\0", "1"})
    void too_little_asks_for_nothing(String typed) {
        assertThat(Understanding.isTooShort(typed)).isTrue();
        assertThat(read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(((((", "++++33", "%' or 1=1 --", "\\d+(a+)+$", "@@@@", "12/12/12/12", "\ud800abc"})
    void signs_are_plain_text(String typed) {
        assertThatCode(() -> read(typed)).doesNotThrowAnyException();
    }

    @Test
    void a_text_without_end_is_cut_and_read_quickly() {
        for (String piece : List.of("9", "a", "1 ", "12/", "a.", "a@", "(", "06 12 ", "né le 12 ", "é")) {
            String typed = piece.repeat(100_000);
            long began = System.nanoTime();
            List<Reading> readings = read(typed);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(piece).isLessThan(Duration.ofMillis(500));
            assertThat(readings.size()).isLessThanOrEqualTo(Understanding.MOST_READINGS);
        }
    }

    @Property(tries = 2000)
    void anything_typed_has_few_readings(@ForAll @StringLength(max = 250) String typed) {
        List<Reading> readings = new Understanding(new Phones("FR"), Clock.systemUTC()).of(typed);
        assertThat(readings)
                .hasSizeLessThanOrEqualTo(Understanding.MOST_READINGS)
                .noneMatch(Reading::isEmpty);
        assertThat(readings)
                .allSatisfy(reading -> assertThat(reading.names()).hasSizeLessThanOrEqualTo(Understanding.MOST_NAMES));
    }
}
