package org.welco.maarch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.command.check.Finding;
import org.welco.mail.registry.RegistryLink.State;
import org.welco.mail.registry.RegistryLink.Statuses;
import org.welco.tenant.Tenant;

class ReadingSettingsTest {

    private static final String COMPLETE =
            "\"URL\":\"https://maarch.test/\",\"USERNAME\":\"grc\",\"PASSWORD\":\"s3cret\"";

    @Test
    void without_the_object_the_link_is_off_and_nothing_is_said() {
        MaarchSettings settings = read(Map.of());
        assertThat(settings.link().state()).isEqualTo(State.OFF);
        assertThat(settings.link().reason()).isEmpty();
        assertThat(settings.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "  "})
    void an_object_that_is_nothing_is_as_good_as_absent(String value) {
        assertThat(read(Map.of("MAARCH_FEED", value)).link().state()).isEqualTo(State.OFF);
    }

    @Test
    void address_login_and_password_are_enough() {
        MaarchSettings settings = feed(COMPLETE);
        assertThat(settings.link().state()).isEqualTo(State.ON);
        assertThat(settings.url()).isEqualTo(URI.create("https://maarch.test/"));
        assertThat(settings.username()).isEqualTo("grc");
        assertThat(settings.password()).isEqualTo("s3cret");
        assertThat(settings.link().statuses())
                .isEqualTo(new Statuses("GRC", "GRC_TRT", "GRC_SENT", "GRCREFUSED", "GRC_RESPONSE"));
        assertThat(settings.link().feedInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.link().keepSender()).isFalse();
        assertThat(settings.link().keepDocumentDays()).isEqualTo(180);
        assertThat(settings.link().linkToLetter()).isFalse();
        assertThat(settings.link().linkInHistory()).isFalse();
    }

    @Test
    void the_documented_default_that_no_maarch_can_hold_is_kept_and_said_with_one_that_fits() {
        assertThat(sentences(feed(COMPLETE)))
                .containsExactly(
                        "WARNING - ville.test : MAARCH_FEED.STATUS_RESPONSE vaut « GRC_RESPONSE » (12 caractères) :"
                                + " aucun Maarch ne garde un statut de plus de 10 caractères, ce code ne lui sera pas envoyé ; créez par"
                                + " exemple « GRC_RESPON » dans Maarch et réglez-le ici");
    }

    @Test
    void five_odd_names_are_honoured() {
        MaarchSettings settings = feed(
                COMPLETE,
                "\"STATUS_GRC\":\"A.1\",\"STATUS_RECEIVED\":\"b-2\",\"STATUS_SEND\":\"_\",\"STATUS_REFUSED\":\"4\","
                        + "\"STATUS_RESPONSE\":\"ABCDEFGHIJ\"");
        assertThat(settings.link().statuses()).isEqualTo(new Statuses("A.1", "b-2", "_", "4", "ABCDEFGHIJ"));
        assertThat(settings.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "GR'C", "GRC ET", "é", "a;b"})
    void a_status_that_is_blank_or_ill_formed_is_refused(String code) {
        MaarchSettings settings = feed(COMPLETE, "\"STATUS_RECEIVED\":\"" + code + "\"");
        assertThat(settings.link().state()).isEqualTo(State.INVALID);
        assertThat(settings.link().reason()).contains("ville.test", "MAARCH_FEED.STATUS_RECEIVED");
        assertThat(settings.link().statuses().received()).isEqualTo("GRC_TRT");
    }

    @Test
    void two_equal_statuses_are_a_warning_that_names_both() {
        MaarchSettings settings = feed(COMPLETE, "\"STATUS_RECEIVED\":\"GRC\",\"STATUS_RESPONSE\":\"REP\"");
        assertThat(settings.link().state()).isEqualTo(State.ON);
        assertThat(sentences(settings))
                .containsExactly(
                        "WARNING - ville.test : MAARCH_FEED.STATUS_GRC et MAARCH_FEED.STATUS_RECEIVED ont la même"
                                + " valeur « GRC »");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"true | ON", "false | DISABLED", "\"False\" | DISABLED", "\"TRUE\" | ON", "null | ON"})
    void enable_is_a_boolean_or_its_text_in_any_case(String value, State state) {
        assertThat(feed(COMPLETE, "\"ENABLE\":" + value).link().state()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"oui\"", "\"\"", "[]"})
    void an_enable_that_is_no_boolean_is_refused(String value) {
        MaarchSettings settings = feed(COMPLETE, "\"ENABLE\":" + value);
        assertThat(settings.link().state()).isEqualTo(State.INVALID);
        assertThat(settings.link().reason()).contains("MAARCH_FEED.ENABLE");
    }

    @Test
    void what_is_missing_is_an_error_only_while_the_link_is_enabled() {
        assertThat(sentences(feed("\"X\":1")))
                .startsWith(
                        "ERROR - ville.test : MAARCH_FEED.URL manque",
                        "ERROR - ville.test : MAARCH_FEED.USERNAME manque",
                        "ERROR - ville.test : MAARCH_FEED.PASSWORD manque");
        MaarchSettings off = feed("\"ENABLE\":false");
        assertThat(off.link().state()).isEqualTo(State.DISABLED);
        assertThat(off.link().reason()).isEmpty();
        assertThat(sentences(off)).noneMatch(one -> one.startsWith("ERROR"));
    }

    @Test
    void a_password_of_blanks_is_missing() {
        assertThat(feed("\"URL\":\"https://m.test\",\"USERNAME\":\"u\",\"PASSWORD\":\"\"")
                        .link()
                        .reason())
                .contains("PASSWORD");
    }

    @ParameterizedTest
    @CsvSource({
        "https://maarch.test, https://maarch.test/",
        "https://maarch.test/, https://maarch.test/",
        "HTTPS://maarch.test:8443/courrier, https://maarch.test:8443/courrier/",
        "https://maarch.test/courrier/rest, https://maarch.test/courrier/",
        "https://maarch.test/rest/, https://maarch.test/",
        "http://localhost:8090, http://localhost:8090/"
    })
    void an_address_is_understood_with_or_without_its_end(String text, URI address) {
        MaarchSettings settings = withUrl(text);
        assertThat(settings.link().state()).isEqualTo(State.ON);
        assertThat(settings.url()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://grc:s3cret@maarch.test/, identifiant",
        "ftp://maarch.test/, http://",
        "maarch.test, http://",
        "https:///rest, serveur",
        "https://maarch.test/?a=1, ?",
        "https://maarch.test/#a, #",
        "https://maa rch.test/s3cret, valide"
    })
    void an_address_that_cannot_be_one_is_refused_without_being_repeated(String text, String said) {
        MaarchSettings settings = withUrl(text);
        assertThat(settings.link().state()).isEqualTo(State.INVALID);
        assertThat(settings.link().reason())
                .startsWith("ville.test : MAARCH_FEED.URL ")
                .contains(said)
                .doesNotContain("s3cret");
    }

    @Test
    void an_address_in_clear_is_a_warning_except_on_this_machine() {
        assertThat(sentences(withUrl("http://maarch.test/"))).anyMatch(one -> one.contains("en clair"));
        assertThat(sentences(withUrl("http://127.0.0.1:80/"))).noneMatch(one -> one.contains("en clair"));
        assertThat(sentences(withUrl("http://maarch.localhost/"))).noneMatch(one -> one.contains("en clair"));
        assertThat(sentences(withUrl("https://maarch.test/"))).noneMatch(one -> one.contains("en clair"));
    }

    @Test
    void an_address_that_ends_with_rest_is_mended_with_a_warning() {
        assertThat(sentences(withUrl("https://maarch.test/rest"))).anyMatch(one -> one.contains("« rest »"));
    }

    @Test
    void a_misspelt_object_alone_is_an_error_that_names_it() {
        MaarchSettings settings = read(Map.of("MAARCH_FEEED", "{" + COMPLETE + "}"));
        assertThat(settings.link().state()).isEqualTo(State.INVALID);
        assertThat(settings.link().reason())
                .isEqualTo(
                        "ville.test : le réglage « MAARCH_FEEED » n'existe pas : il s'agit sans doute de MAARCH_FEED");
    }

    @Test
    void a_misspelt_object_beside_the_right_one_is_a_warning() {
        MaarchSettings settings = read(Map.of("maarch_fed", "{}", "MAARCH_FEED", "{" + COMPLETE + "}"));
        assertThat(settings.link().state()).isEqualTo(State.ON);
        assertThat(sentences(settings)).anyMatch(one -> one.startsWith("WARNING") && one.contains("maarch_fed"));
    }

    @Test
    void another_setting_of_the_town_is_not_a_misspelling() {
        assertThat(read(Map.of("MAARCH_LINK", "letter", "MAARCH_FEEDXYZ", "1")).findings())
                .isEmpty();
    }

    @Test
    void two_slips_of_the_finger_are_still_a_misspelling() {
        assertThat(read(Map.of("MAARCH_FEEDXY", "1")).link().state()).isEqualTo(State.INVALID);
    }

    @Test
    void an_unknown_key_is_named_with_the_one_that_was_meant() {
        assertThat(sentences(feed(COMPLETE, "\"URLXY\":1,\"STATUS_RESPONSE\":\"R\""))
                        .get(0))
                .endsWith("(URL ?)");
        assertThat(sentences(feed(COMPLETE, "\"URLXYZ\":1,\"STATUS_RESPONSE\":\"R\""))
                        .get(0))
                .endsWith("d'effet");
        assertThat(sentences(feed(COMPLETE, "\"STATUS_SENT\":\"X\",\"COLOUR\":\"red\",\"STATUS_RESPONSE\":\"R\"")))
                .containsExactly(
                        "WARNING - ville.test : la clé « STATUS_SENT » de MAARCH_FEED est inconnue et n'a pas d'effet"
                                + " (STATUS_SEND ?)",
                        "WARNING - ville.test : la clé « COLOUR » de MAARCH_FEED est inconnue et n'a pas d'effet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "\"s3cret\"", "{\"PASSWORD\":\"s3cret\"", "s3cret", "12"})
    void what_is_not_an_object_is_refused_without_being_repeated(String value) {
        MaarchSettings settings = read(Map.of("MAARCH_FEED", value));
        assertThat(settings.link().state()).isEqualTo(State.INVALID);
        assertThat(settings.link().reason())
                .contains("MAARCH_FEED n'est pas un objet JSON")
                .doesNotContain("s3cret");
    }

    @Test
    void a_value_of_the_wrong_type_is_named() {
        assertThat(feed(COMPLETE, "\"STATUS_SEND\":{}").link().reason()).contains("MAARCH_FEED.STATUS_SEND");
    }

    @Test
    void numbers_are_taken_as_they_are_written() {
        assertThat(feed(COMPLETE, "\"STATUS_SEND\":12").link().statuses().sent())
                .isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "1440, PT24H", "PT30S, PT30S", "PT5S, PT5S"})
    void the_interval_is_in_minutes_or_a_duration(String text, Duration interval) {
        assertThat(beside("FEED_INTERVAL", text).link().feedInterval()).isEqualTo(interval);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1441", "PT4S", "P2D", "soon", "Px", "99999999999999999999", "9223372036854775807"})
    void an_interval_out_of_reason_is_refused(String text) {
        MaarchSettings settings = beside("FEED_INTERVAL", text);
        assertThat(settings.link().state()).isEqualTo(State.INVALID);
        assertThat(settings.link().reason()).contains("FEED_INTERVAL");
        assertThat(settings.link().feedInterval()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({
        "1, ON, 1",
        "3650, ON, 3650",
        "0, INVALID, 180",
        "3651, INVALID, 180",
        "ever, INVALID, 180",
        "-5, INVALID, 180"
    })
    void documents_are_kept_a_number_of_days(String text, State state, int days) {
        MaarchSettings settings = beside("KEEP_DOCUMENT_DAYS", text);
        assertThat(settings.link().state()).isEqualTo(state);
        assertThat(settings.link().keepDocumentDays()).isEqualTo(days);
    }

    @Test
    void the_settings_beside_the_object_are_read() {
        Map<String, String> settings = new HashMap<>(Map.of("MAARCH_FEED", "{" + COMPLETE + "}"));
        settings.put("KEEP_SENDER", "true");
        settings.put("LINK_IN_HISTORY", "True");
        settings.put("MAARCH_LINK", "letter");
        MaarchSettings read = read(settings);
        assertThat(read.link().keepSender()).isTrue();
        assertThat(read.link().linkInHistory()).isTrue();
        assertThat(read.link().linkToLetter()).isTrue();
    }

    @Test
    void they_are_accepted_inside_too_and_the_object_wins() {
        MaarchSettings read =
                read(Map.of("MAARCH_FEED", "{" + COMPLETE + ",\"FEED_INTERVAL\":7}", "FEED_INTERVAL", "9"));
        assertThat(read.link().feedInterval()).isEqualTo(Duration.ofMinutes(7));
        assertThat(sentences(read)).anyMatch(one -> one.contains("FEED_INTERVAL est réglé deux fois"));
        MaarchSettings same =
                read(Map.of("MAARCH_FEED", "{" + COMPLETE + ",\"FEED_INTERVAL\":7}", "FEED_INTERVAL", "7"));
        assertThat(sentences(same)).noneMatch(one -> one.contains("deux fois"));
    }

    @Test
    void a_login_beside_the_object_is_not_taken() {
        MaarchSettings read =
                read(Map.of("MAARCH_FEED", "{\"URL\":\"https://m.test\"}", "USERNAME", "x", "PASSWORD", "y"));
        assertThat(read.link().state()).isEqualTo(State.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"MAARCH_LINK, both", "KEEP_SENDER, yes", "LINK_IN_HISTORY, 1"})
    void a_choice_that_does_not_exist_is_refused(String key, String value) {
        MaarchSettings settings = beside(key, value);
        assertThat(settings.link().state()).isEqualTo(State.INVALID);
        assertThat(settings.link().reason()).startsWith("ville.test : " + key);
    }

    @Test
    void nothing_printed_holds_the_password() {
        MaarchSettings settings = feed(COMPLETE, "\"X\":\"s3cret\"");
        assertThat(settings.toString()).doesNotContain("s3cret").contains("https://maarch.test/");
        assertThat(settings.link().toString()).doesNotContain("s3cret");
        assertThat(settings.findings().toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @EnumSource(MaarchKey.class)
    void the_fingerprint_changes_with_each_setting(MaarchKey key) {
        Map<String, String> settings = new HashMap<>(Map.of("MAARCH_FEED", "{" + COMPLETE + "}"));
        String before = read(settings).link().fingerprint();
        if (key.isInside()) {
            String members = COMPLETE.replace("\"" + key.key() + "\"", "\"_\"");
            settings.put("MAARCH_FEED", "{" + members + ",\"" + key.key() + "\":\"other\"}");
        } else {
            settings.put(key.key(), "other");
        }
        assertThat(read(settings).link().fingerprint()).isNotEqualTo(before).matches("[0-9a-f]{12}");
    }

    @Test
    void the_fingerprint_does_not_change_with_the_settings_of_others() {
        String before = feed(COMPLETE).link().fingerprint();
        assertThat(read(Map.of("MAARCH_FEED", "{" + COMPLETE + "}", "THEME", "x"))
                        .link()
                        .fingerprint())
                .isEqualTo(before);
    }

    @Test
    void every_key_has_a_meaning_for_the_table_of_settings() {
        for (MaarchKey key : MaarchKey.values()) {
            assertThat(key.meaning()).isNotBlank();
            assertThat(key.key()).isEqualTo(key.name());
            assertThat(key.defaultText().isEmpty()).isEqualTo(key.meaning().contains("mandatory"));
        }
        assertThat(MaarchKey.URL.isInside()).isTrue();
        assertThat(MaarchKey.KEEP_SENDER.isInside()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "abc, abc, 0",
        "abc, ab, 1",
        "ab, abc, 1",
        "abc, axc, 1",
        "kitten, sitting, 3",
        "'', abc, 3",
        "abc, '', 3"
    })
    void slips_of_the_finger_are_counted(String one, String other, int slips) {
        assertThat(MaarchKey.slips(one, other)).isEqualTo(slips);
    }

    private static List<String> sentences(MaarchSettings settings) {
        return settings.findings().stream().map(Finding::line).toList();
    }

    private static MaarchSettings withUrl(String url) {
        return feed("\"URL\":\"" + url + "\",\"USERNAME\":\"grc\",\"PASSWORD\":\"s3cret\"");
    }

    private static MaarchSettings beside(String key, String value) {
        return read(Map.of("MAARCH_FEED", "{" + COMPLETE + "}", key, value));
    }

    private static MaarchSettings feed(String... members) {
        return read(Map.of("MAARCH_FEED", "{" + String.join(",", members) + "}"));
    }

    private static MaarchSettings read(Map<String, String> settings) {
        Map<String, String> kept =
                settings.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Config config = ConfigProviderResolver.instance()
                .getBuilder()
                .withSources(new Folder(kept))
                .build();
        return MaarchSettings.of(
                new Tenant("ville.test", "t_ville", URI.create("https://ville.test/"), List.of(), config, "f"));
    }

    private record Folder(Map<String, String> settings) implements ConfigSource {

        @Override
        public Set<String> getPropertyNames() {
            return settings.keySet();
        }

        @Override
        public String getValue(String name) {
            return settings.get(name);
        }

        @Override
        public String getName() {
            return "folder";
        }
    }
}
