package org.welco.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.welco.publik.testing.PublikTown;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.TenantGate;

/** Where an account is made, and how what was typed gets there. */
class LeadingToAccountsTest {

    private static final String NAME = "0123456789abcdef0123456789abcdef";

    private final CurrentTenant current = new CurrentTenant();
    private final Pages pages = new Pages(current);

    private <T> T in(String setting, java.util.function.Supplier<T> work) {
        Map<String, String> settings = setting.isEmpty() ? Map.of() : Map.of("PAGES", setting);
        return new TenantGate(current, null)
                .call(
                        PublikTown.tenant(
                                "courrier.ville.test",
                                URI.create("http://127.0.0.1:1/"),
                                URI.create("http://127.0.0.1:2/"),
                                settings),
                        work);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | https://courrier.ville.test/citizen/new?carried=" + NAME,
                "{\"create\": \"https://agents.ville.test/creer/\"} | https://agents.ville.test/creer/",
                "{\"create\": \"https://agents.ville.test/creer/?carried={id}\"} | https://agents.ville.test/creer/?carried="
                        + NAME,
                "{\"create\": \"javascript:alert(1)\"} | https://courrier.ville.test/citizen/new?carried=" + NAME
            })
    void it_is_our_page_unless_the_town_names_another(String setting, String address) {
        assertThat(in(setting, () -> pages.create(NAME))).isEqualTo(address);
    }

    @Test
    void our_page_is_told_how_the_citizen_came() {
        assertThat(in("", () -> pages.create(NAME, "letter")))
                .endsWith("citizen/new?carried=" + NAME + "&reason=letter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"create\": \"https://agents.ville.test/creer/\"} | true",
                "{\"citizen\": \"https://agents.ville.test/fiche/\"} | false",
                "{\"create\": \"ailleurs\"} | false"
            })
    void what_is_no_address_is_told(String setting, boolean fine) {
        Optional<String> complaint = in(setting, pages::complaint);
        assertThat(complaint.isEmpty()).isEqualTo(fine);
    }

    @Test
    void what_was_typed_is_carried_under_a_name_that_tells_nothing() {
        CarriedSearches carried = new CarriedSearches();
        String name = carried.carry("lefebvre jacqueline");
        assertThat(name).matches("[0-9a-f]{32}");
        assertThat(carried.get(name)).isEqualTo("lefebvre jacqueline");
        assertThat(carried.get(NAME)).isEmpty();
    }

    @Test
    void no_more_than_twenty_texts_are_held() {
        CarriedSearches carried = new CarriedSearches();
        String first = carried.carry("le premier");
        for (int i = 0; i < CarriedSearches.MOST; i++) {
            carried.carry("un autre");
        }
        assertThat(carried.get(first)).isEmpty();
    }
}
