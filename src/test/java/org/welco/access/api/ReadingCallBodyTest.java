package org.welco.access.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.RefusedException;

class ReadingCallBodyTest {

    private static CallBody read(String body) {
        return CallBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(Runnable call) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(call::run).satisfies(refused -> {
            assertThat(refused.refusal().status()).isEqualTo(400);
            assertThat(refused.refusal().errClass()).isEqualTo("invalid-request");
        });
    }

    @Test
    void json_gives_its_texts() {
        CallBody body = read("{\"content\": \"Bonjour,\\n« é » {1}\", \"mail_id\": \"maarch-42\"}");

        assertThat(body.text("content")).contains("Bonjour,\n« é » {1}");
        assertThat(body.text("mail_id")).contains("maarch-42");
    }

    @Test
    void a_form_gives_its_texts() {
        CallBody body = read("content=Bonjour%2C%0A%C3%A9+%26&mail_id=maarch-42");

        assertThat(body.text("content")).contains("Bonjour,\né &");
        assertThat(body.text("mail_id")).contains("maarch-42");
    }

    @Test
    void a_form_with_an_empty_pair_is_read_all_the_same() {
        assertThat(read("content=oui&&mail_id=maarch-42&").text("mail_id")).contains("maarch-42");
    }

    @Test
    void what_wcs_puts_under_extra_is_found() {
        assertThat(read("{\"extra\": {\"content\": \"oui\"}, \"fields\": {}}").text("content"))
                .contains("oui");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"attributes\": {\"city\": \"Oô\", \"zip\": 12}}",
                "{\"extra\": {\"attributes\": {\"city\": \"Oô\"}}, \"fields\": {}}",
                "{\"attributes\": \"{\\\"city\\\": \\\"Oô\\\"}\"}",
                "attributes=%7B%22city%22%3A%22O%C3%B4%22%7D&agent=x",
                "attributes/city=O%C3%B4&attributes%2Fzip=12"
            })
    void pairs_are_found_however_w_c_s_nests_them(String body) {
        assertThat(read(body).pairs("attributes")).containsEntry("city", Json.createValue("Oô"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"attributes\": null}", "{\"attributes\": \"\"}", "a=b"})
    void no_pairs_are_none(String body) {
        assertThat(read(body).pairs("attributes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"attributes\": [1]}", "{\"attributes\": 3}", "attributes=bonjour"})
    void what_is_no_pairs_is_refused(String body) {
        assertRefused(() -> read(body).pairs("attributes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": true}", "{\"a\": \"True\"}", "{\"a\": 1}", "a=on", "a=Oui"})
    void a_ticked_box_is_ticked(String body) {
        assertThat(read(body).isTicked("a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\": false}",
                "{\"a\": \"False\"}",
                "{\"a\": null}",
                "{\"a\": [true]}",
                "a=None",
                "a=Non"
            })
    void any_other_box_is_not(String body) {
        assertThat(read(body).isTicked("a")).isFalse();
    }

    @Test
    void the_top_wins_over_extra() {
        assertThat(read("{\"content\": \"haut\", \"extra\": {\"content\": \"bas\"}}")
                        .text("content"))
                .contains("haut");
    }

    @Test
    void an_extra_that_is_no_object_is_left_alone() {
        assertThat(read("{\"content\": \"oui\", \"extra\": 3}").text("content")).contains("oui");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  \n", "{}", "{\"content\": null}", "{\"content\": \" \\n\"}", "content=", "content=+"})
    void absent_null_and_blank_are_empty(String body) {
        assertThat(read(body).text("content")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "true", "[\"oui\"]", "{\"a\": 1}"})
    void a_value_that_is_no_text_is_refused(String value) {
        CallBody body = read("{\"content\": " + value + "}");

        assertRefused(() -> body.text("content"));
    }

    @Test
    void a_null_character_is_refused_since_no_database_keeps_it() {
        CallBody body = read("{\"content\": \"a\\u0000b\"}");

        assertRefused(() -> body.text("content"));
    }

    @Test
    void a_null_character_in_a_form_is_refused_as_well() {
        CallBody body = read("content=a%00b");

        assertRefused(() -> body.text("content"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"content\": }",
                "{\"content\": \"oui\"} et plus",
                "[1, 2]",
                "[",
                "\"oui\"",
                "oui",
                "=oui",
                "content=%zz",
                "{content: 'oui'}"
            })
    void garbage_is_refused(String body) {
        assertRefused(() -> read(body));
    }

    @Test
    void json_nested_beyond_reason_is_refused() {
        assertRefused(() -> read("{\"content\": " + "[".repeat(200_000)));
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        InputStream latin = new ByteArrayInputStream("content=é".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(() -> CallBody.read(latin));
    }

    @Test
    void a_body_that_arrives_incomplete_is_refused() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };

        assertRefused(() -> CallBody.read(broken));
    }

    @Test
    void a_flag_is_a_boolean_or_its_text() {
        assertThat(read("{\"delivered\": true}").isTrue("delivered")).isTrue();
        assertThat(read("{\"delivered\": \"true\"}").isTrue("delivered")).isTrue();
        assertThat(read("delivered=true").isTrue("delivered")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"delivered\": false}", "{\"delivered\": 1}", "delivered=yes", ""})
    void anything_else_is_no_flag(String body) {
        assertThat(read(body).isTrue("delivered")).isFalse();
    }

    @Property
    void no_body_whatsoever_does_anything_else_than_being_read_or_refused(@ForAll byte[] bytes) {
        try {
            assertThat(CallBody.read(new ByteArrayInputStream(bytes))).isNotNull();
        } catch (RefusedException refused) {
            assertThat(refused.refusal().status()).isEqualTo(400);
        }
    }
}
