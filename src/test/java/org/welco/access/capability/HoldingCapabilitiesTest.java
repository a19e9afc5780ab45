package org.welco.access.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.MovingClock;
import org.welco.access.Town;
import org.welco.tenant.Tenant;

class HoldingCapabilitiesTest {

    private static final String CLAIRE = "a0000000000000000000000000000001";
    private static final String LETTER = "/mail/maarch-42/";

    private final Tenant ville = Town.called("courrier.ville.fr").open();
    private final Tenant agglo = Town.called("courrier.agglo.fr").open();
    private final MovingClock clock = new MovingClock("2026-11-23T08:00:00Z");
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
    private final Capabilities capabilities = new Capabilities(
            tenant -> keys.computeIfAbsent(tenant, host -> {
                byte[] key = new byte[CapabilityKeys.LENGTH];
                key[0] = (byte) (keys.size() + 1);
                return key;
            }),
            clock);

    private Optional<String> holder(Tenant tenant, String path, String capability) {
        return capabilities.holder(tenant, path, "callback=f&capability=" + capability + "&_=1");
    }

    private String given() {
        return capabilities.give(ville, LETTER, CLAIRE);
    }

    @Test
    void it_opens_what_stands_below_its_letter_in_the_agent_s_name() {
        assertThat(holder(ville, LETTER + "summary", given())).contains(CLAIRE);
        assertThat(holder(ville, LETTER + "thumbnail.png/", given())).contains(CLAIRE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mail/maarch-43/summary",
                "/mail/maarch-42/deeper/summary",
                "/mail/maarch-42",
                "/mail/maarch-42/",
                "/mail/summary",
                "/summary"
            })
    void it_opens_nothing_else(String path) {
        assertThat(holder(ville, path, given())).isEmpty();
    }

    @Test
    void it_opens_nothing_of_another_tenant() {
        assertThat(holder(agglo, LETTER + "summary", given())).isEmpty();
    }

    @Test
    void it_opens_for_twelve_hours_and_not_a_second_more() {
        String capability = given();
        clock.move(Duration.ofHours(12).minusSeconds(1));
        assertThat(holder(ville, LETTER + "summary", capability)).contains(CLAIRE);

        clock.move(Duration.ofSeconds(1));
        assertThat(holder(ville, LETTER + "summary", capability)).isEmpty();
    }

    @Test
    void its_end_cannot_be_put_off() {
        String capability = given();
        long ends = Long.parseLong(capability.substring(0, capability.indexOf('.')));

        assertThat(holder(ville, LETTER + "summary", ends + 1 + capability.substring(capability.indexOf('.'))))
                .isEmpty();
    }

    @Test
    void it_cannot_be_given_to_somebody_else() {
        assertThat(holder(ville, LETTER + "summary", given().replace(CLAIRE, CLAIRE.replace('1', '2'))))
                .isEmpty();
    }

    @Test
    void no_letter_of_it_can_be_changed() {
        String capability = given();
        for (int i = 0; i < capability.length(); i++) {
            char other = capability.charAt(i) == 'A' ? 'B' : 'A';
            String changed = capability.substring(0, i) + other + capability.substring(i + 1);
            assertThat(holder(ville, LETTER + "summary", changed))
                    .as("letter " + i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.2.3", "99999999999999999999.a.b", "1764000000..", "%00"})
    void what_is_none_opens_nothing(String text) {
        assertThat(holder(ville, LETTER + "summary", text)).isEmpty();
    }

    @Test
    void a_query_without_one_is_of_no_concern() {
        assertThat(capabilities.concerns("callback=f&mycapability=1")).isFalse();
        assertThat(capabilities.concerns("capability=1")).isTrue();
    }
}
