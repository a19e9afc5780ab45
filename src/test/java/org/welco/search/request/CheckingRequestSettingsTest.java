package org.welco.search.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.command.check.Finding;
import org.welco.publik.testing.PublikTown;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** An operator learns which setting of the index of requests cannot be read. */
class CheckingRequestSettingsTest {

    private static final RequestsInMemory INDEX = new RequestsInMemory();

    private static List<Finding> check(Map<String, String> settings) {
        CurrentTenant current = new CurrentTenant();
        RequestIndexCheck check = new RequestIndexCheck(current, new RequestStanding(INDEX, INDEX));
        return new TenantGate(current, null)
                .call(
                        PublikTown.tenant(
                                "courrier.ville.test",
                                URI.create("http://127.0.0.1:1/"),
                                URI.create("http://127.0.0.1:2/"),
                                settings),
                        () -> check.verify().stream()
                                .filter(finding -> !finding.equals(Finding.ok("index des demandes : 0 demandes")))
                                .toList());
    }

    @Test
    void nothing_is_said_of_settings_that_can_be_read() {
        assertThat(check(Map.of(
                        "OPEN_LINES_FORMS", "[\"acte-etat-civil\"]", "REQUEST_FIELDS", "{\"phone\": [\"mobile\"]}")))
                .isEmpty();
        assertThat(check(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPEN_LINES_FORMS|acte-etat-civil",
                "OPEN_LINES_FORMS|[\"acte état civil\"]",
                "OPEN_LINES_FORMS|[1]",
                "OPEN_LINES_FORMS|{\"acte\": 1}",
                "REQUEST_FIELDS|nom",
                "REQUEST_FIELDS|{\"surname\": [\"nom\"]}",
                "REQUEST_FIELDS|{\"last_name\": \"nom\"}"
            })
    void what_cannot_be_read_is_named(String key, String value) {
        assertThat(check(Map.of(key, value))).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.ERROR);
            assertThat(finding.sentence()).startsWith(key + " : ");
        });
    }
}
