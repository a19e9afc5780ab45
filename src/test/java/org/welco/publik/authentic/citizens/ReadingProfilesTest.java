package org.welco.publik.authentic.citizens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.publik.testing.PublikTown.HUGO;

import jakarta.json.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.citizen.CitizenProfile;
import org.welco.publik.testing.PublikTown;

/** A whole account, read through the sandbox's authentic. */
class ReadingProfilesTest {

    private static final String JACQUES = "c0000000000000000000000000000009";

    private final PublikTown town = new PublikTown();
    private final AuthenticProfiles profiles =
            new AuthenticProfiles(new AccountLinks(town.current(), town.http(), town.signer()));

    @AfterEach
    void stop() {
        town.close();
    }

    private Optional<CitizenProfile> profile(String uuid) {
        return town.inside(() -> profiles.profile(uuid, HUGO));
    }

    @Test
    void every_attribute_that_is_set_is_there() {
        assertThat(profile(JACQUES).orElseThrow().values())
                .containsEntry("last_name", "Lefèvre")
                .containsEntry("mobile", "+33600001278")
                .containsEntry("birthdate", "1951-04-02")
                .containsEntry("city", "Vertaubiers");
    }

    @Test
    void what_authentic_marks_as_proved_is_and_no_other() {
        AccountJson account = new AccountJson(Json.createObjectBuilder()
                .add("mobile", "+33600001278")
                .add("mobile_verified", true)
                .add("email", "jacques@example.org")
                .add("email_verified", false)
                .add("majeur", true)
                .add("enfants", 2)
                .addNull("city")
                .build());
        assertThat(account.verified()).containsExactly("mobile");
        assertThat(account.values())
                .containsEntry("majeur", "true")
                .containsEntry("enfants", "2")
                .doesNotContainKey("city");
    }

    @Test
    void what_authentic_does_not_mark_as_proved_is_not() {
        assertThat(profile(JACQUES).orElseThrow().verified()).doesNotContain("mobile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c0000000000000000000000000000011",
                "c0000000000000000000000000000012",
                "c0000000000000000000000000000013",
                "c00000000000000000000000000000ff",
                "../users",
                "",
            })
    void closed_accounts_agents_strangers_and_nobody_have_none(String uuid) {
        assertThat(profile(uuid)).isEmpty();
    }

    @Test
    void an_agent_of_another_unit_sees_none() {
        town.settings(Map.of("AGENT_OUS", "{\"ailleurs\": [\"usagers\"]}"));
        assertThat(profile(JACQUES)).isEmpty();
    }
}
